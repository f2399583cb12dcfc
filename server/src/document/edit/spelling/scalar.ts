import { loadYaml } from '../../../flink/yaml/load.js';
import { parseStandard } from '../../standard.js';
import type { Setting } from '../../types.js';
import type { View } from '../layout/view.js';

/** Where a text is to stand, as far as it decides how it can be written. */
export interface Spot {
  readonly flow: boolean;
  /** How what stood there before is written. */
  readonly style?: Setting['style'];
}

type Quotes = 'plain' | 'single-quoted' | 'double-quoted';

/** The ways to write a value that Flink reads as exactly this text: those that fit the place and the file first. */
export function spellingsOf({ legacy, file }: View, value: string, { flow, style = 'plain' }: Spot): readonly string[] {
  if (legacy) return [value];
  return inOrder(style, file.settings).map(quotes => quoted(value, quotes)).filter(spelling => readsAs(flow ? `{k: ${spelling}}` : `k: ${spelling}\n`, 'k', value));
}

/** The ways to write an item of a list that Flink reads as exactly this text. */
export function spellingsOfItem({ file }: View, item: string, { flow, style = 'plain' }: Spot): readonly string[] {
  return inOrder(style, file.settings).map(quotes => quoted(item, quotes)).filter(spelling => {
    const list = loadYaml(flow ? `[${spelling}]` : `- ${spelling}`);
    const only = list?.kind === 'list' && list.items.length === 1 ? list.items[0] : undefined;
    return only?.kind === 'scalar' && only.type === 'String' && only.text === item;
  });
}

/** A key as it has to be written: in the quotes that it had, or plain, where Flink reads it so. */
export function spellingOfKey({ legacy, file }: View, key: string, { flow, style = 'plain' }: Spot): string {
  if (legacy) return key;
  const spellings = inOrder(style, file.settings).map(quotes => quoted(key, quotes));
  return spellings.find(spelling => readsAs(flow ? `{${spelling}: v}` : `${spelling}: v\n`, key, 'v')) ?? quoted(key, 'double-quoted');
}

/** How a written text is quoted. */
export function quotesOf(written: string): Quotes {
  return written.startsWith("'") ? 'single-quoted' : written.startsWith('"') ? 'double-quoted' : 'plain';
}

function inOrder(style: Setting['style'], settings: readonly Setting[]): readonly Quotes[] {
  if (style === 'single-quoted') return ['single-quoted', 'double-quoted'];
  if (style === 'double-quoted') return ['double-quoted'];
  return prefersDouble(settings) ? ['plain', 'double-quoted'] : ['plain', 'single-quoted', 'double-quoted'];
}

function prefersDouble(settings: readonly Setting[]): boolean {
  const count = (quotes: Quotes): number => settings.filter(({ style }) => style === quotes).length;
  return count('double-quoted') > count('single-quoted');
}

function readsAs(text: string, key: string, value: string): boolean {
  const { loads, settings } = parseStandard(text);
  return loads && settings.length === 1 && settings[0]?.key === key && settings[0].value === value;
}

function quoted(text: string, quotes: Quotes): string {
  switch (quotes) {
    case 'plain': return text;
    case 'single-quoted': return `'${text.replaceAll("'", "''")}'`;
    // JSON's escapes are YAML's too; it leaves some characters that YAML takes for line breaks or does not take at all.
    case 'double-quoted': return JSON.stringify(text).replace(/[\x7f-\xa0\u2028\u2029\ufeff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }
}
