import { NOT_ALLOWED } from './char.js';
import { YamlFailure } from './failure.js';
import { Parser } from './parser.js';
import { ValueBuilder } from './valueBuilder.js';
import { NULL, type Value } from './values.js';

/** Reads a text as one YAML document, as Flink does with the text of a list or a map (`YamlParserUtils.convertToObject`); undefined where it refuses. */
export function loadYaml(text: string): Value | undefined {
  if (NOT_ALLOWED.test(text)) return undefined;
  try {
    const parser = new Parser(text, { start: 0, end: text.length, line: 0 });
    const root = parser.document();
    let faulty = parser.excessAlias !== undefined;
    const builder = new ValueBuilder(text, () => { faulty = true; });
    const value = root === undefined ? NULL : builder.build(root);
    return faulty ? undefined : value;
  } catch (error) {
    if (error instanceof YamlFailure) return undefined;
    throw error;
  }
}
