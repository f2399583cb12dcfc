import type { KeyMatch, Option } from '../flink/options/types.js';
import { anchorAt } from './anchors.js';
import { stretchOf } from './keyStretch.js';
import { nameAt, placesOfName } from './names.js';
import type { ParsedFile, Setting, TextRange } from './types.js';

/** What is known of a file, as far as places are found by it. */
export interface Known {
  readonly text: string;
  readonly file: ParsedFile;
  readonly effective: ReadonlyMap<string, Setting>;
  match(key: string): KeyMatch;
  settingAt(offset: number): Setting | undefined;
}

/** One of several places that belong together. */
export interface Place {
  readonly range: TextRange;
  /** Whether it gives something its value, or its meaning. */
  readonly sets: boolean;
}

/** The places that belong to what is at an offset. */
export interface Places {
  /** What is at the offset. */
  readonly here: TextRange;
  /** In the order of the text, that at the offset included. */
  readonly all: readonly Place[];
  /** Where it is settled: the setting in force, the first key that has a name, the anchor of an alias. */
  readonly definition: readonly TextRange[];
}

/**
 * The places that belong together with what is at an offset: an option under all its spellings and old names, a section, a name that the author
 * chose, a YAML anchor. undefined in values and comments, where nothing is known to belong together.
 */
export function placesAt(known: Known, offset: number): Places | undefined {
  if (known.file.comments.some(({ range }) => range.start < offset && offset <= range.end)) return undefined;
  if (known.file.dialect === 'standard') {
    const anchors = anchorAt(known.text, offset);
    if (anchors !== undefined) {
      const [first] = anchors.all;
      return { here: anchors.here.range, all: anchors.all.map(({ range, isAlias }) => ({ range, sets: !isAlias })), definition: first === undefined || first.isAlias ? [] : [first.range] };
    }
  }
  const setting = known.settingAt(offset);
  if (setting === undefined) return undefined;
  const name = nameAt(known, setting, offset);
  if (name !== undefined) {
    const places = placesOfName(known, name);
    return { here: name.place.range, all: places.map(({ range, inKey }) => ({ range, sets: inKey })), definition: places.filter(({ inKey }) => inKey).slice(0, 1).map(({ range }) => range) };
  }
  const part = setting.path.findIndex(({ range }) => range.start <= offset && offset <= range.end);
  if (part < 0) return undefined;
  return part < setting.path.length - 1 ? placesOfSection(known, setting, part) : placesOfOption(known, setting);
}

/** Where a section such as `taskmanager.memory` is written, nested or as the beginning of flat keys. */
function placesOfSection({ file, text }: Known, setting: Setting, part: number): Places | undefined {
  const here = setting.path[part]?.range;
  const section = setting.path.slice(0, part + 1).map(({ text: name }) => name).join('.');
  const all = new Map<number, TextRange>();
  for (const { key, path, style, valueRange } of file.settings) {
    if (!key.startsWith(section) || key.charCodeAt(section.length) !== 46) continue;
    let at = 0;
    for (const written of path) {
      const end = at + written.text.length;
      if (end >= section.length && !(style === 'alias' && written.range.start === valueRange.start)) {
        const { range } = stretchOf(written, 0, section.length - at, text);
        all.set(range.start, range);
      }
      if (end >= section.length) break;
      at = end + 1;
    }
  }
  const places = [...all.values()].sort((one, other) => one.start - other.start);
  return here === undefined ? undefined : { here, all: places.map(range => ({ range, sets: false })), definition: places.slice(0, 1) };
}

/** Where an option is set: flat, nested, by old names, several times. */
function placesOfOption(known: Known, setting: Setting): Places {
  const { file, effective } = known;
  const readers = readersOf(known.match(setting.key));
  const names = new Set([setting.key, ...readers.flatMap(namesOf)]);
  const keys = new Set(readers.map(({ key }) => key));
  const all = file.settings.filter(({ key }) => names.has(key) && (key === setting.key || readersOf(known.match(key)).some(option => keys.has(option.key))));
  const winners = readers.length === 0 ? [effective.get(setting.key)] : readers.map(option => namesOf(option).map(name => effective.get(name)).find(other => other !== undefined) ?? effective.get(setting.key));
  const places = new Map(all.map(({ keyRange }) => [keyRange.start, { range: keyRange, sets: true }]));
  return { here: setting.keyRange, all: [...places.values()], definition: [...new Set(winners.flatMap(winner => (winner === undefined ? [] : [winner.keyRange])))] };
}

/** The options that take their value from a key; none where it is not an option's own or old name. */
function readersOf(match: KeyMatch): readonly Option[] {
  if (match.kind !== 'option' && match.kind !== 'deprecated' && match.kind !== 'fallback') return [];
  // A placeholder stands for many options.
  const options = [match.option, ...(match.kind === 'deprecated' ? match.others ?? [] : [])];
  return options.filter(({ key }) => !key.includes('<'));
}

/** The keys at which Flink looks for an option's value, in its order: its own, its fallback keys, its deprecated keys. */
function namesOf({ key, fallbackKeys, deprecatedKeys }: Option): readonly string[] {
  return [key, ...fallbackKeys, ...deprecatedKeys];
}
