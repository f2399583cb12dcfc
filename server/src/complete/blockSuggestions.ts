import type { Analysis } from '../analysis.js';
import { commonBlocks, type CommonBlock } from './commonBlocks.js';
import type { KeyPlace } from './context.js';
import type { FileStyle } from './fileStyle.js';
import { fitOf, query, searchable } from './rank.js';
import type { Suggestion } from './types.js';

/** A part that is left to the author: number, and what it begins with; or number and choices. */
const OPEN_PART = /\$\{\d+(?::([^}]*)|\|([^,|]*)[^|]*\|)\}/g;

type Settings = CommonBlock['settings'];

/** Whether the name of a block is being typed: no key begins so. */
export function asksForBlocks({ typed }: KeyPlace): boolean {
  return typed.toLowerCase().startsWith('flink-');
}

/** Blocks of settings for a line of its own at the top of a file, in the file's style. What is set already is left out; a block that contradicts it is not offered. */
export function blockSuggestions(analysis: Analysis, place: KeyPlace, style: FileStyle, snippets: boolean): readonly Suggestion[] {
  if (place.prefix !== '' || place.hasColon) return [];
  const typed = query(place.typed);
  return commonBlocks(analysis.version).flatMap(({ name, says, settings }): Suggestion[] => {
    const missing = missingOf(analysis, settings);
    if (missing.length === 0 || fitOf(searchable(name), typed) === undefined) return [];
    const snippet = written(missing, place, style);
    return [{
      kind: 'block', label: name, range: place.range, filter: name, text: closed(snippet), ...(snippets ? { snippet } : {}),
      detail: missing.length === 1 ? '1 setting' : `${missing.length} settings`, explanation: `${says}.\n\n${closed(written(missing, { ...place, column: 0 }, style))}`,
    }];
  });
}

/** A text with what its open parts begin with. */
function closed(text: string): string {
  return text.replace(OPEN_PART, (_part, value: string | undefined, first: string | undefined) => value ?? first ?? '');
}

/** The settings that the file lacks; none where it has another value for one that the block needs as it is. */
function missingOf({ effective, options }: Analysis, settings: Settings): Settings {
  const setting = (key: string) => [key, ...(options.option(key)?.deprecatedKeys ?? [])].map(name => effective.get(name)).find(found => found !== undefined);
  const contradicts = settings.some(([key, value]) => value === closed(value) && (setting(closed(key))?.value ?? value) !== value);
  return contradicts ? [] : settings.filter(([key]) => setting(closed(key)) === undefined);
}

/** The settings as lines: nested where the file is, if none of their sections is there already, for YAML takes no key twice. */
function written(settings: Settings, { column, siblings }: KeyPlace, { prefersNesting, allowsNesting, step, lineBreak }: FileStyle): string {
  const nested = prefersNesting && allowsNesting && !settings.some(([key]) => siblings.has(closed(partsOf(key)[0] ?? '')));
  const lines = nested ? nestedLines(settings, step) : settings.map(([key, value]) => `${key}: ${value}`);
  return lines.join(`${lineBreak}${' '.repeat(column)}`);
}

type Tree = Map<string, Tree | string>;

function nestedLines(settings: Settings, step: number): readonly string[] {
  const root: Tree = new Map();
  for (const [key, value] of settings) {
    const parts = partsOf(key);
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.get(part);
      const below: Tree = next instanceof Map ? next : new Map<string, Tree | string>();
      at.set(part, below);
      at = below;
    }
    at.set(parts.at(-1) ?? '', value);
  }
  const lines = (tree: Tree): readonly string[] => [...tree].flatMap(([name, value]) => (typeof value === 'string' ? [`${name}: ${value}`] : [`${name}:`, ...lines(value).map(line => `${' '.repeat(step)}${line}`)]));
  return lines(root);
}

/** The parts of a key; dots in what is left to the author are its own. */
function partsOf(key: string): readonly string[] {
  return key.split(/\.(?![^{]*\})/);
}
