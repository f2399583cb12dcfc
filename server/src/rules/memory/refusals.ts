import type { Setting, TextRange } from '../../document/types.js';
import { formatSize } from '../../flink/memory/size.js';
import type { Refusal, RefusalCode } from '../../flink/memory/types.js';
import { problem, shownValue } from '../problem.js';
import type { FileContext, FileRule, Problem, ProblemKind, RelatedPlace } from '../types.js';
import { REFUSAL_KINDS } from './kinds.js';

const KINDS = new Map<RefusalCode, ProblemKind>(REFUSAL_KINDS.map(kind => [kind.code, kind]));

/** What Flink would refuse when it derives the memory of the two processes: one problem each, on the setting most likely to be changed. */
export const refusalRule: FileRule = {
  kinds: REFUSAL_KINDS,
  check(context) {
    const { taskManager, jobManager } = context;
    const refusals: Problem[] = [];
    if (!taskManager.ok) refusals.push(...refusalProblems(taskManager.refusal, 'taskmanager', context));
    else if (!taskManager.memory.network.ok) refusals.push(...refusalProblems(taskManager.memory.network.refusal, 'taskmanager', context));
    if (!jobManager.ok) refusals.push(...refusalProblems(jobManager.refusal, 'jobmanager', context));
    return refusals;
  },
};

/** The problem of a refusal, on the setting to blame; none where that setting's value cannot be read, which is told of the value. */
export function refusalProblems(refusal: Refusal, process: 'taskmanager' | 'jobmanager', context: FileContext): readonly Problem[] {
  const kind = KINDS.get(refusal.code);
  if (kind === undefined) return [];
  const keys = [...(refusal.option === undefined ? [] : [refusal.option]), ...refusal.blame];
  const settings = [...new Set(keys)].flatMap(key => context.effective.get(key) ?? []);
  const [first, ...others] = settings;
  // A value that cannot be read is told at its own setting, whatever it is for.
  // A file that is refused may declare it in the lines that could not be read.
  if (refusal.code === 'memory-not-configured' && first === undefined && !context.file.loads) return [];
  if (first !== undefined && (refusal.code === 'unreadable-memory-size' || refusal.code === 'unreadable-value')) return [];
  const range = first?.valueRange ?? processRange(process, context);
  // Where no memory is declared at all, something else may: that is no mistake of the file.
  const message = refusal.code === 'memory-not-configured' && first === undefined ? undeclared(process, refusal) : `${refusal.message}${first === undefined ? '' : bareBytes(first)}`;
  const suggestions = refusal.code === 'memory-not-configured' ? [`${process}.memory.process.size`] : [];
  return [problem(kind, range, message, { key: first?.key ?? null, related: others.map(setting => related(setting, refusal)), suggestions })];
}

/** A number without a unit is bytes, which is seldom what was meant. */
function bareBytes({ key, value }: Setting): string {
  return key.endsWith('.size') && /^\d{1,6}$/.test(value) && value !== '0' ? `\nA number without a unit is bytes: ${value} is ${formatSize(BigInt(value))}. Did you mean ${value}m?` : '';
}

function undeclared(process: 'taskmanager' | 'jobmanager', { message }: Refusal): string {
  const [, wayOut = ''] = message.split('\n');
  return `The file declares no memory for the ${process === 'taskmanager' ? 'TaskManager' : 'JobManager'}: it starts only where something else does, such as the container.\n${wayOut}`;
}

function related(setting: Setting, refusal: Refusal): RelatedPlace {
  const part = refusal.parts.find(({ key }) => key === setting.key);
  return { range: setting.valueRange, message: part === undefined ? `${setting.key} is ${shownValue(setting)}` : `${part.name} is ${formatSize(part.bytes)}` };
}

/** Where a refusal stands that no setting is to blame for: the first line that names the process, else the first setting. */
function processRange(process: string, { file }: FileContext): TextRange {
  const setting = file.settings.find(({ key }) => key.startsWith(`${process}.`)) ?? file.settings[0];
  return setting?.path[0]?.range ?? { start: 0, end: 0 };
}
