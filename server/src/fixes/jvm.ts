import type { Analysis } from '../analysis.js';
import type { Setting } from '../document/types.js';
import { POOL_SUBJECTS } from '../flink/memory/derive/steps.js';
import { memoryOption } from '../flink/memory/memoryKeys.js';
import { formatSize } from '../flink/memory/size.js';
import { parseMemorySize, writeMemorySize } from '../flink/values/memorySize.js';
import type { Problem } from '../rules/types.js';
import { Trial, type Changes } from './memory/trial.js';
import { stepsOf } from './memory/ways.js';
import { settingOf } from './settings.js';
import { stepFix, type Fix, changeFix } from './types.js';

/** Without the flag, alone or with the option in its place that gives Flink's own flag the same value. */
export function memoryFlag(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  if (setting === undefined) return [];
  const flag = flagOf(analysis, problem, setting);
  if (flag === undefined) return [];
  const left = withoutFlag(setting.value, flag);
  const gone = left === '' ? [{ kind: 'remove-written', setting } as const] : [{ kind: 'set-written', setting, value: left } as const];
  const moved = optionsFor(analysis, flag, problem.suggestions);
  const isMetaspace = flag.includes('Metaspace');
  return [
    ...(moved === undefined ? [] : [stepFix(problem, `Remove ${flag} and set ${moved.told}`, [...gone, ...stepsOf(moved.changes)], { preferred: isMetaspace })]),
    stepFix(problem, `Remove ${flag}`, gone, { preferred: !isMetaspace || moved === undefined }),
  ].sort((one, other) => Number(other.preferred) - Number(one.preferred));
}

/** The value without its quotes, or no setting at all. */
export function scriptQuotes(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  const [plain] = problem.suggestions;
  if (setting === undefined) return [];
  return [
    ...(plain === undefined ? [] : [changeFix(problem, 'Take the quotes away', [{ range: setting.valueRange, text: plain }], { preferred: true })]),
    stepFix(problem, 'Remove the setting', [{ kind: 'remove-written', setting }], { preferred: plain === undefined }),
  ];
}

/** The flag at the place of the problem; where the value is not written as it is, the one that the message begins with. */
function flagOf({ text }: Analysis, { range, message }: Problem, { value }: Setting): string | undefined {
  const written = text.slice(range.start, range.end);
  const flag = /^-X\S+$/.test(written) ? written : /^(-X\S+) /.exec(message)?.[1];
  return flag !== undefined && value.includes(flag) ? flag : undefined;
}

/** The other options, in the blanks that stood between them. */
function withoutFlag(value: string, flag: string): string {
  const words = value.split(/(\s+)/);
  const at = words.indexOf(flag);
  return (at <= 0 ? words.slice(at + 2) : [...words.slice(0, at - 1), ...words.slice(at + 1)]).join('').trim();
}

/** The settings under which Flink itself passes the flag, and what they come to; undefined where none do. */
function optionsFor(analysis: Analysis, flag: string, keys: readonly string[]): { readonly changes: Changes; readonly told: string } | undefined {
  const size = parseMemorySize(/(?:=|-Xm[xs])(\d+[kmgt]?)$/i.exec(flag)?.[1] ?? '');
  if (!size.ok) return undefined;
  const found = keys.map(key => optionFor(new Trial(analysis, key.startsWith('jobmanager.') ? 'jobmanager' : 'taskmanager'), flag, key, size.value));
  if (found.some(one => one === undefined) || found.length === 0) return undefined;
  const all = found.filter(one => one !== undefined);
  return {
    changes: Object.fromEntries(all.map(({ key, bytes }) => [key, writeMemorySize(bytes)])),
    told: all.map(({ key, bytes }) => `${all.length > 1 ? key : subjectOf(key)} to ${formatSize(bytes)}`).join(', '),
  };
}

function subjectOf(key: string): string {
  const pool = memoryOption(key)?.pool;
  return pool === undefined || pool === 'slots' ? key : POOL_SUBJECTS[pool];
}

/** The size of the option that makes the JVM's own limit what the flag says: for a TaskManager a limit holds Flink's own part as well. */
function optionFor(trial: Trial, flag: string, key: string, limit: bigint): { readonly key: string; readonly bytes: bigint } | undefined {
  const now = trial.derive({});
  if (!now.ok) return undefined;
  const { pools } = now.memory;
  const others = flag.includes('Metaspace') || !('frameworkHeap' in pools) ? 0n : flag.includes('Direct') ? pools.frameworkOffHeap + pools.network : pools.frameworkHeap;
  const bytes = limit - others;
  const then = bytes < 0n ? undefined : trial.derive({ [key]: writeMemorySize(bytes) });
  if (then?.ok !== true || trial.refusals({ [key]: writeMemorySize(bytes) }).length > 0) return undefined;
  const name = flag.includes('Metaspace') ? '-XX:MaxMetaspaceSize=' : flag.includes('Direct') ? '-XX:MaxDirectMemorySize=' : '-Xmx';
  const passed = then.memory.jvmArguments.split(' ').find(argument => argument.startsWith(name))?.slice(name.length);
  return passed === String(limit) ? { key, bytes } : undefined;
}

const FOLDED = /^[|>][0-9+-]*/;

/** The options on one line: folded with `>-` where that is enough, else joined. */
export function oneLine(analysis: Analysis, problem: Problem): readonly Fix[] {
  const setting = settingOf(analysis, problem);
  if (setting === undefined) return [];
  const { text } = analysis;
  const { start } = setting.valueRange;
  const header = FOLDED.exec(text.slice(start, start + 8))?.[0];
  const folded = header === undefined ? [] : [{ range: { start, end: start + header.length }, text: `>${/\d/.exec(header)?.[0] ?? ''}-` }];
  const isOneLine = folded.length > 0 && !/\n[ \t]*\n|\n[ \t]+\S/.test(setting.value.trim());
  if (isOneLine) return [changeFix(problem, 'Fold the lines into one with >-', folded, { preferred: true })];
  return [stepFix(problem, 'Write the options on one line', [{ kind: 'set-written', setting, value: setting.value.trim().split(/\s*\n\s*/).join(' ') }], { preferred: true })];
}
