import type { Option } from '../flink/options/types.js';
import type { FlinkVersion } from '../flink/version.js';
import { linkOfSource } from '../words/sources.js';
import type { GuidanceKind, OptionWords } from '../words/types.js';
import { MARKUP, type MarkupLevel } from './markup.js';

/** How each kind of guidance is introduced. */
const GUIDANCE_LABELS: Readonly<Record<GuidanceKind, string>> = { raise: 'Raise', lower: 'Lower', with: 'Goes with', symptom: 'Symptom', metric: 'Metric', differs: 'Differs' };

/** The same for what is on or off. */
const SWITCH_LABELS: typeof GUIDANCE_LABELS = { ...GUIDANCE_LABELS, raise: 'Switch on', lower: 'Switch off' };

/** How a kind of guidance is introduced for an option. */
export function guidanceLabel(kind: GuidanceKind, { type }: Pick<Option, 'type'>): string {
  return (type === 'Boolean' ? SWITCH_LABELS : GUIDANCE_LABELS)[kind];
}

/** More constants than these are only listed. */
const EXPLAINED = 12;

/** A text of ours at a level: backticks are markup, and nothing where there is none. */
export function plainWords(text: string, level: MarkupLevel): string {
  return level === 'plaintext' ? text.replaceAll('`', '') : text;
}

/** What an option is for, and what its constants mean, one paragraph a text; the constant in force first where one is. */
export function descriptionLines(words: OptionWords | undefined, option: Option, level: MarkupLevel): readonly string[] {
  if (words === undefined) return [];
  return [plainWords(words.text, level), ...constantLines(words, option, level)];
}

function constantLines({ constants }: OptionWords, { enum: known }: Option, level: MarkupLevel): readonly string[] {
  const names = known === undefined ? Object.keys(constants) : known.filter(name => Object.hasOwn(constants, name));
  if (names.length === 0 || names.length > EXPLAINED) return [];
  const { code } = MARKUP[level];
  return [names.map(name => `- ${code(name)}: ${plainWords(constants[name] ?? '', level)}`).join('\n')];
}

/** What somebody who runs Flink wants to know besides: a list, each item with where it comes from; undefined where there is nothing. */
export function guidanceList(words: OptionWords | undefined, option: Pick<Option, 'type'>, version: FlinkVersion, level: MarkupLevel): string | undefined {
  if (words === undefined || words.guidance.length === 0) return undefined;
  const { bold, icon } = MARKUP[level];
  const items = words.guidance.map(({ kind, text, sources }) => {
    const links = level === 'plaintext' ? '' : sources.map(source => linkOfSource(source, version)).map(({ title, url }) => ` [${title}](${url})`).join('');
    return `- ${bold(`${guidanceLabel(kind, option)}:`)} ${plainWords(text, level)}${links}`;
  });
  return `${icon('lightbulb')}${bold('In practice')}\n\n${items.join('\n')}`;
}
