import { badCharacters } from './characters.js';
import { commentsOf, type Content } from './chunk.js';
import { placeOf } from './place.js';
import { keyWithoutSpace, notAMapping, onlyMissingSpace, tooManyAliases } from './problems.js';
import { SettingsBuilder } from './settings.js';
import { YamlFailure } from '../../flink/yaml/failure.js';
import { resolved, type Node } from '../../flink/yaml/nodes.js';
import { Parser } from '../../flink/yaml/parser.js';
import { ValueBuilder } from '../../flink/yaml/valueBuilder.js';
import { resolvePlain } from '../../flink/yaml/values.js';

/** Reads a text as one document, whatever it holds. */
export function readWhole(text: string): Content | YamlFailure {
  try {
    const parser = new Parser(text, { start: 0, end: text.length, line: 0 });
    const root = parser.document();
    const builder = new SettingsBuilder(text);
    if (root !== undefined) addDocument(text, root, builder);
    const { settings, found, rootKeys } = builder;
    const aliases = parser.excessAlias;
    const excess = aliases === undefined ? [] : [tooManyAliases({ start: aliases.start, end: aliases.end })];
    return { start: 0, settings, rootKeys, found: [...badCharacters(text, 0, text.length), ...excess, ...found], comments: commentsOf(text, parser.comments, text.length) };
  } catch (error) {
    if (error instanceof YamlFailure) return error;
    throw error;
  }
}

function addDocument(text: string, root: Node, builder: SettingsBuilder): void {
  const node = resolved(root);
  if (node.kind === 'mapping' && ValueBuilder.isMapping(root)) {
    builder.addRoot(node.entries);
    return;
  }
  if (builder.isNull(root)) return;
  const range = placeOf(new YamlFailure('not-in-mapping', root.start), text);
  const key = node.kind === 'scalar' && node.style === 'plain' ? keyWithoutSpace(node.text) : undefined;
  const what = node.kind === 'sequence' ? 'a list' : node.kind === 'mapping' ? 'a set' : node.plain && resolvePlain(node.text) !== 'str' ? 'a single value' : 'a single text';
  builder.found.push(key === undefined ? notAMapping(what, range) : onlyMissingSpace(key, range));
}
