import { formatSize } from '../../flink/memory/size.js';
import { isAtLeast } from '../../flink/version.js';
import { Draft } from '../draft.js';
import { MEMORY_TROUBLE } from '../guides.js';
import { flagOfName, flagValue, mergeFlags, type JvmProcess } from '../jvmOptions.js';
import { answerOf } from '../reading.js';
import type { AdviceSource, Answers, Profile, Question, TuneContext } from '../types.js';

const JVM_TROUBLE: AdviceSource = { title: 'Java: Troubleshooting guide, command-line options', url: 'https://docs.oracle.com/en/java/javase/17/troubleshoot/command-line-options1.html', confidence: 'H' };
const JAVA_COMMAND: AdviceSource = { title: 'Java: The java command', url: 'https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html', confidence: 'H' };
const PROFILING: AdviceSource = { title: 'Flink: Application profiling and debugging', url: 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/application_profiling/', confidence: 'H' };

const PROCESSES: readonly JvmProcess[] = ['jobmanager', 'taskmanager'];
const DUMP_PATH = '-XX:HeapDumpPath';
/** A starting point: 100 MiB of logs for a process. */
const ROTATION = 'filecount=10,filesize=10m';

/** What is left behind when a process dies (Java's troubleshooting guide): merged into the JVM options of both processes. */
export const diagnosableProfile: Profile = {
  name: 'diagnosable',
  title: 'Make failures diagnosable',
  summary: 'Both processes write a heap dump when memory runs out, a GC log that is rotated, and a report when the JVM crashes.',
  cost: 'A heap dump takes as much disk as the heap, and the process stands still while it is written.',
  icon: 'bug',
  sources: [JVM_TROUBLE, JAVA_COMMAND, PROFILING],
  process: 'taskmanager',
  questions,
  apply,
};

function questions(context: TuneContext): readonly Question[] {
  return [{ name: 'dump-path', title: 'Directory on each machine for heap dumps, GC logs and crash reports', kind: 'text', preset: usualPath(new Draft(context)) }];
}

function apply(draft: Draft, answers: Answers): void {
  const usual = usualPath(draft);
  const answer = answerOf(answers, 'dump-path');
  if (answer !== undefined && !isPath(answer)) { draft.refuse(`dump-path is ${answer}: write one directory without blanks, quotes or characters of the shell.`); return; }
  const asked = answer === usual ? undefined : answer;
  const directory = (asked ?? usual).replace(/\/[^/]*\.hprof$/, '').replace(/(?<=.)\/$/, '');
  for (const process of PROCESSES) {
    mergeFlags(draft, process, ['-XX:+HeapDumpOnOutOfMemoryError']);
    if (asked !== undefined || flagValue(draft, process, DUMP_PATH) === undefined) mergeFlags(draft, process, [`${DUMP_PATH}=${asked ?? usual}`]);
    if (flagOfName(draft, process, '-Xlog:gc') === undefined) mergeFlags(draft, process, [`-Xlog:gc*:file=${directory}/gc-%p.log:time,uptime,level,tags:${ROTATION}`]);
    if (flagOfName(draft, process, '-XX:ErrorFile') === undefined) mergeFlags(draft, process, [`-XX:ErrorFile=${directory}/hs_err_pid%p.log`]);
  }
  saySizes(draft);
  sayPath(draft, directory);
  if (!isAtLeast(draft.version, '2.0')) draft.note('GC logs are asked for as Java 9 and later take it (-Xlog); Java 8, which this release still runs on, has -Xloggc.', [JAVA_COMMAND]);
}

/** Where dumps go already, else the directory of Flink's logs: the start scripts expand its variable, on YARN the launch script of the container does. */
function usualPath(draft: Draft): string {
  const written = (['taskmanager', 'jobmanager'] as const).map(process => flagValue(draft, process, DUMP_PATH)).find(path => path !== undefined && path !== '');
  return written ?? (draft.context.facts.deployment.value === 'yarn' ? '<LOG_DIR>' : '${FLINK_LOG_DIR}');
}

/** Something that the shell passes on as one word: its own characters only in the names of the two variables. */
function isPath(text: string): boolean {
  return /^(?:\$\{\w+\}|<LOG_DIR>)?[\w./@%+,-]*$/.test(text);
}

function saySizes(draft: Draft): void {
  const { taskManager, jobManager } = draft;
  if (!taskManager.ok || !jobManager.ok) return;
  const { frameworkHeap, taskHeap } = taskManager.memory.pools;
  draft.note(`Keep room for dumps: each is as large as the heap at most, ${formatSize(frameworkHeap + taskHeap)} for a TaskManager and ${formatSize(jobManager.memory.pools.jvmHeap)} for the JobManager.`, [JVM_TROUBLE, MEMORY_TROUBLE]);
}

function sayPath(draft: Draft, directory: string): void {
  const { deployment } = draft.context.facts;
  const evidence = `(${deployment.value}, ${deployment.reason})`;
  if (directory === '${FLINK_LOG_DIR}') draft.note('All is written into the directory of Flink\'s logs: the start scripts of both processes expand ${FLINK_LOG_DIR}.', [PROFILING]);
  else if (directory !== '<LOG_DIR>') draft.note(`The directory ${directory} must be there before the processes start: a JVM does not start without the one for its GC log.`, [JAVA_COMMAND]);
  if (deployment.value === 'kubernetes' || deployment.value === 'docker') draft.note(`What is written inside a container is gone with it ${evidence}: mount a volume there, one for each process, since in containers processes have the same number.`, [JVM_TROUBLE]);
  if (deployment.value === 'yarn') draft.note(`YARN keeps the directory of a container's logs ${evidence}, and collects it where log aggregation is on.`);
}
