import { linkOf } from '../flink/options/link.js';
import type { Option } from '../flink/options/types.js';
import { formatDuration } from '../flink/values/duration.js';
import { readValue, type RawValue } from '../flink/values/value.js';
import { FLINK_VERSIONS, type FlinkVersion } from '../flink/version.js';
import { MARKUP, type Markup, type MarkupLevel } from './markup.js';
import { formatSize } from './sizes.js';

/** Enum constants are listed up to this many. */
const LISTED = 12;

/** One line with the facts of an option: key, type, default, releases. */
export function factsLine(option: Option, { code }: Markup): string {
  const preset = option.docDefault ?? option.default;
  return [
    code(option.key),
    option.list ? `list of ${option.type}` : option.type,
    preset === null ? 'no default' : preset === '' ? 'default: empty' : `default ${code(preset)}`,
    ...(option.since === undefined ? [] : [`since ${option.since}`]),
    ...(option.until === undefined ? [] : [`last in ${option.until}`]),
    ...(option.deprecatedSince === undefined ? [] : [deprecation(option.deprecatedSince)]),
  ].join(' · ');
}

/** The facts begin with Flink 1.18: what was deprecated there may have been for long. */
export function deprecation(since: string): string {
  return since === FLINK_VERSIONS[0] ? 'deprecated since 1.18 or before' : `deprecated since ${since}`;
}

/** The constants of an enum; undefined where there are none or too many to list. */
export function constantsLine(option: Option, { code }: Markup): string | undefined {
  if (option.enum === undefined || option.enum.length === 0 || option.enum.length > LISTED) return undefined;
  return `One of ${option.enum.map(code).join(', ')}`;
}

/** Other names that this release reads as well. */
export function otherNamesLine(option: Option, { code }: Markup): string | undefined {
  const old = option.deprecatedKeys.length === 0 ? '' : `Old ${option.deprecatedKeys.length === 1 ? 'name' : 'names'}: ${option.deprecatedKeys.map(code).join(', ')}`;
  const fallback = option.fallbackKeys.length === 0 ? '' : `Where it is not set, Flink looks at ${option.fallbackKeys.map(code).join(', ')}`;
  return [old, fallback].filter(text => text !== '').join(' · ') || undefined;
}

/** A value in plain units where they say more than its text: `600000` is `10 min`; undefined where they do not. */
export function inPlainUnits(option: Option, raw: RawValue, version: FlinkVersion): string | undefined {
  if (option.list || (option.type !== 'Duration' && option.type !== 'MemorySize')) return undefined;
  const value = readValue(option, raw, version);
  if (!value.ok) return undefined;
  const text = value.value.kind === 'duration' ? formatDuration(value.value.nanos) : value.value.kind === 'memory' ? formatSize(value.value.bytes) : undefined;
  return text === undefined || text.replace(/\s/g, '').toLowerCase() === raw.text.replace(/\s/g, '').toLowerCase() ? undefined : text;
}

/** What a user's file says of an option of its own, as plain text; nothing for Flink's options. */
export function additionalLines({ additional }: Option, { code, text }: Markup): readonly string[] {
  if (additional === undefined) return [];
  const description = additional.description === undefined ? [] : additional.description.split(/\n\s*\n/).map(paragraph => text(paragraph.replace(/\s+/g, ' ').trim()));
  return [...description, `An option of ${code(additional.source)}, not of Flink itself`];
}

/** The link to the option in Flink's documentation of this release; undefined for options that are not Flink's. */
export function docsLink(option: Option, version: FlinkVersion, level: MarkupLevel): string | undefined {
  if (option.additional !== undefined) return undefined;
  const page = linkOf(option, version);
  return level === 'plaintext' ? page : `[${MARKUP[level].icon('book')}Flink ${version} docs](${page})`;
}
