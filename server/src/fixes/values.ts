import { distance } from 'fastest-levenshtein';
import type { Analysis } from '../analysis.js';
import type { Setting } from '../document/types.js';
import { namesOf } from '../flink/options/names.js';
import { isSensitive } from '../flink/options/sensitive.js';
import type { Option } from '../flink/options/types.js';
import { boundsOf, validateOption } from '../flink/options/validate.js';
import { valuedOption } from '../flink/options/valued.js';
import { suggestDuration } from '../flink/values/duration.js';
import { nearestFirst } from '../flink/values/enum.js';
import { suggestMemorySize } from '../flink/values/memorySize.js';
import { withoutGrouping } from '../flink/values/wording.js';
import type { FlinkVersion } from '../flink/version.js';
import type { Problem } from '../rules/types.js';
import { settingOf, titled } from './settings.js';
import { changeFix, stepFix, type Fix } from './types.js';

/** More constants than these are better chosen by completion. */
const MOST_CONSTANTS = 6;

/** The value that was meant, the default, and no setting at all where the default holds then. Only values that Flink takes. */
export function unreadableValue(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  const option = setting === undefined ? undefined : valuedOption(analysis.match(setting.key));
  if (setting === undefined || option === undefined) return [];
  const { key, value } = setting;
  const isTaken = (text: string): boolean => validateOption(option, { text, javaType: 'String' }, analysis.version, analysis.file.dialect) === undefined;
  const meant = [...new Set(meantBy(option, value, analysis.version))].filter(text => text !== value && isTaken(text)).slice(0, MOST_CONSTANTS);
  const certain = meant.length > 0 && isCertain(option, value);
  const preset = option.default !== null && isTaken(option.default) && !meant.includes(option.default) ? option.default : undefined;
  return [
    ...meant.map((text, at) => written(problem, setting, `Write ${titled(key, text)}`, text, { preferred: at === 0 && (certain || option.type !== 'Enum' || isNear(value, text)), safe: at === 0 && certain })),
    ...(preset === undefined ? [] : [written(problem, setting, `Set it to the default, ${titled(key, preset)}`, preset, { preferred: meant.length === 0 })]),
    stepFix(problem, option.default === null ? 'Remove the setting' : 'Remove the setting, so that the default holds', [{ kind: 'remove', key }], { preferred: meant.length === 0 && preset === undefined }),
  ];
}

/** The nearest value within the bounds, the default, and no setting at all. */
export function valueOutOfRange(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  const option = setting === undefined ? undefined : valuedOption(analysis.match(setting.key));
  if (setting === undefined || option === undefined) return [];
  const { min, max } = boundsOf(option.key);
  const isTaken = (text: string): boolean => validateOption(option, { text, javaType: 'String' }, analysis.version, analysis.file.dialect) === undefined;
  const preset = option.default !== null && isTaken(option.default) ? option.default : undefined;
  const bounds = [[min, `Set it to ${min ?? ''}, the least that Flink accepts`], [max, `Set it to ${max ?? ''}, the most that Flink accepts`]] as const;
  const near = bounds.flatMap(([text, title]) => (text === undefined || text === preset || !isTaken(text) ? [] : [written(problem, setting, title, text)]));
  const meant = meantOutOfRange(setting.value).find(text => text !== setting.value && isTaken(text));
  const fixes = [
    ...(meant === undefined ? [] : [written(problem, setting, `Write ${meant}`, meant)]),
    ...(preset === undefined ? [] : [written(problem, setting, `Set it to the default, ${titled(setting.key, preset)}`, preset)]),
    ...near,
    stepFix(problem, preset === undefined ? 'Remove the setting' : 'Remove the setting, so that the default holds', [{ kind: 'remove', key: setting.key }]),
  ];
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }));
}

/** Ports the other way round, a range of one port, and Flink's spelling of a size where Pekko reads it. */
function meantOutOfRange(value: string): readonly string[] {
  return [value.replace(/^(\d+)-(\d+)$/, '$2-$1'), value.replace(/^(\d+)-\1$/, '$1'), value.replace(/^(\d+) *([kmgt])i?b$/i, (_size, number: string, unit: string) => number + unit.toLowerCase())];
}

/** The names that Flink knows, the likeliest first, and no setting at all. Certain is one that differs in capital letters and joints only. */
export function unknownName(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  const option = setting === undefined ? undefined : valuedOption(analysis.match(setting.key));
  if (setting === undefined || option === undefined) return [];
  const { key, value } = setting;
  const names = namesOf(option.key, analysis.version);
  const isMeant = (name: string): boolean => isNear(value, name) || name.toLowerCase().startsWith(value.trim().toLowerCase()) || names?.meant?.[value.trim().toLowerCase()] === name;
  const fold = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return [
    ...problem.suggestions.map((name, at) => written(problem, setting, `Write ${titled(key, name)}`, name, { preferred: at === 0 && isMeant(name), safe: at === 0 && fold(name) === fold(value) })),
    stepFix(problem, option.default === null ? 'Remove the setting' : 'Remove the setting, so that the default holds', [{ kind: 'remove', key }]),
  ];
}

/** Quotes, or the text that Flink gets without them. */
export function changedByYaml(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  const [quoted] = problem.suggestions;
  if (setting === undefined || quoted === undefined || setting.style === 'alias') return [];
  const quote = changeFix(problem, 'Put the value in quotes', [{ range: setting.valueRange, text: quoted }], { preferred: true, safe: true });
  return isSensitive(setting.key) ? [quote] : [quote, changeFix(problem, `Write ${titled(setting.key, setting.value)}, as Flink gets it`, [{ range: setting.valueRange, text: setting.value }])];
}

function written(problem: Problem, setting: Setting, title: string, value: string, marks: { readonly preferred?: boolean; readonly safe?: boolean } = {}): Fix {
  return stepFix(problem, title, [{ kind: 'set-written', setting, value }], marks);
}

/** Texts that somebody may have meant, the likeliest first; whether Flink takes them is not looked at. */
function meantBy(option: Option, value: string, version: FlinkVersion): readonly string[] {
  if (option.list) return listsMeantBy(option, value, version);
  const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2').trim();
  return [bare, ...typedMeantBy(option, bare, version)];
}

function typedMeantBy(option: Option, bare: string, version: FlinkVersion): readonly string[] {
  switch (option.type) {
    case 'MemorySize': return [suggestMemorySize(bare) ?? ''];
    case 'Duration': return [suggestDuration(bare, version) ?? ''];
    case 'Boolean': return booleansMeantBy(bare.toLowerCase());
    case 'Enum': return nearestFirst(bare, option.enum ?? []);
    case 'Integer':
    case 'Long': return [...numbersMeantBy(bare)].map(number => (Number.isInteger(number) ? String(number) : ''));
    case 'Float':
    case 'Double': return [...numbersMeantBy(bare)].map(String);
    default: return [];
  }
}

function booleansMeantBy(word: string): readonly string[] {
  if (/^(?:t|y|yes|on|1|enabled?|active)$/.test(word)) return ['true'];
  if (/^(?:f|n|no|off|0|disabled?|inactive)$/.test(word)) return ['false'];
  return nearestFirst(word, ['true', 'false']);
}

/** `1_000`, `1,5`, `50%`, `0x10`, `4.0`, `8 slots`. */
function* numbersMeantBy(bare: string): Generator<number> {
  const plain = withoutGrouping(bare);
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain)) yield Number(plain);
  if (/^0x[0-9a-f]{1,12}$/i.test(plain)) yield Number(plain);
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(plain)?.[1];
  if (percent !== undefined) yield Number(percent) / 100;
  const unit = /^([+-]?\d+(?:\.\d+)?)\s*[a-z]+$/i.exec(plain)?.[1];
  if (unit !== undefined) yield Number(unit);
}

/** The list with each item as it was meant. */
function listsMeantBy(option: Option, value: string, version: FlinkVersion): readonly string[] {
  const [, open = '', inside = value, close = ''] = /^(\[)(.*)(\])$/.exec(value.trim()) ?? [];
  const separator = inside.includes(';') || open === '' ? ';' : ',';
  const items = inside.split(separator).map(item => item.trim());
  const meant = items.map(item => typedMeantBy(option, item, version).find(text => text !== '') ?? item);
  return [`${open}${meant.join(separator === ',' ? ', ' : ';')}${close}`];
}

/** Whether a text can mean one value only: a unit that is spelled elsewhere, a fraction of a size or of a time, quotes, blanks around it. */
function isCertain({ type, list }: Option, value: string): boolean {
  if (list) return false;
  const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2').trim();
  if (type === 'MemorySize') return /^\d+(?:\.\d+)?\s*[a-z]+$/i.test(bare);
  if (type === 'Duration') return /^(?:\d+(?:\.\d+)?\s*[a-z]+\s*)+$/i.test(bare) && !/\d\s*(?:mo|months?|y|yrs?|years?)/i.test(bare);
  if (type === 'Boolean') return /^(?:yes|no|on|off|true|false)$/i.test(bare);
  return /^(?:Integer|Long|Float|Double)$/.test(type) && /^[+-]?\d[\d_]*$/.test(bare);
}

/** Whether a constant is a slip of the fingers away. */
function isNear(value: string, constant: string): boolean {
  const [one, other] = [value, constant].map(text => text.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  if (one === undefined || other === undefined || one === '') return false;
  return one.startsWith(other) || other.startsWith(one) || distance(one, other) <= Math.max(1, Math.floor(other.length / 4));
}
