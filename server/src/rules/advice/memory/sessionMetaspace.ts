import { TASK_MANAGER } from '../../../flink/memory/options.js';
import { formatSize } from '../../../flink/memory/size.js';
import { CLASS_LOADING, METASPACE_LEAKS, METASPACE_TROUBLE, startingPoint } from '../../../tune/guides.js';
import { acceptedOf, roomOf } from '../../../tune/pools.js';
import { writeSize } from '../../../tune/sizes.js';
import { draftOf, stepsOf } from '../draft.js';
import type { AdviceRule, Way } from '../types.js';

const MIB = 1n << 20n;
/** A starting point: twice the default. */
const METASPACE = 512n * MIB;
const TARGET = 'execution.target';
const { jvmMetaspace, totalProcess } = TASK_MANAGER;

/** A session cluster whose TaskManagers have the default metaspace for the classes of every job. */
export const sessionMetaspace: AdviceRule = {
  kind: {
    code: 'session-metaspace',
    severity: 'info',
    title: 'The default metaspace in a session cluster',
    explanation: 'The TaskManagers of a session cluster load the classes of one job after the other, and of several at once. Metaspace holds them; it is 256 MiB by default and does not grow. When it is full the TaskManager ends, and with it every job that runs there. A cluster for one application loads its classes once, and is well served by the default.',
    wayOut: 'Set `taskmanager.memory.jvm-metaspace.size`: 512 MiB is a starting point. If metaspace goes on filling up with each job that is submitted, classes are not unloaded, and more memory only delays the end: look for threads and drivers that outlive their job.',
    example: { before: 'execution.target: yarn-session\ntaskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n', after: 'execution.target: yarn-session\ntaskmanager.memory.process.size: 4g\ntaskmanager.memory.jvm-metaspace.size: 512m\njobmanager.memory.process.size: 1600m\n' },
    advises: 'Give the TaskManagers of a session cluster more metaspace than the default',
    sources: [METASPACE_TROUBLE, CLASS_LOADING, startingPoint(METASPACE_LEAKS, 'M')],
  },
  check(context) {
    const target = context.setting(TARGET)?.value.trim() ?? '';
    const { taskManager } = context;
    if (!/-session$/i.test(target) || taskManager === undefined || context.isSet(jvmMetaspace.key)) return undefined;
    const accepted = acceptedOf(draftOf(context));
    const more = METASPACE - taskManager.pools.jvmMetaspace;
    const inside = accepted !== undefined && (!accepted.isInsideProcess || (accepted.declared === 'heap-is-rest' && roomOf(accepted) >= more));
    const set: Way = { title: `Set metaspace to ${formatSize(METASPACE)}`, steps: inside ? [{ kind: 'set', key: jvmMetaspace.key, value: writeSize(METASPACE) }] : [] };
    const grown: Way = {
      title: `Set metaspace to ${formatSize(METASPACE)}, and make the process larger by as much`,
      steps: !context.isSet(totalProcess.key) ? [] : stepsOf(context, draft => {
        draft.set(totalProcess.key, writeSize(taskManager.pools.totalProcess + more));
        draft.set(jvmMetaspace.key, writeSize(METASPACE));
      }),
    };
    return {
      message: `In a session cluster the classes of every job share the metaspace of the TaskManager, which is ${formatSize(taskManager.pools.jvmMetaspace)} by default. ${formatSize(METASPACE)} is a starting point.`,
      keys: [TARGET], at: 'value', ways: [set, grown],
    };
  },
};
