import { startingPoint, CONFIGURATION, WORKING_DIRECTORY } from '../../../tune/guides.js';
import { BACKEND, nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule } from '../types.js';

const TEMPORARY = 'io.tmp.dirs';
const CHECKPOINTS = 'execution.checkpointing.dir';
const WORKING = ['process.taskmanager.working-dir', 'process.working-dir'] as const;
/** Where programs keep what has to last, by the custom of Linux. */
const PROPOSED = '/var/lib/flink/';
/** A directory of the system for temporary files, with what is below. */
const OF_SYSTEM = /^\/+(?:var\/)?tmp(?:\/|$)/;

/** The working state of RocksDB or ForSt among temporary files that the system clears. */
export const nativeLocalDirectory: AdviceRule = {
  kind: {
    code: 'native-local-directory',
    severity: 'info',
    title: 'State among the temporary files of the system',
    explanation: 'RocksDB keeps the state of running jobs in a directory of the TaskManager, and ForSt its metadata and cache. By default it is below `/tmp`, which many systems clear of old files, keep in memory, or leave on a small disk. A file that is deleted there fails the job; a slow disk slows every access to state.',
    wayOut: 'Name a directory on a local disk that nobody clears: with `state.backend.rocksdb.localdir` or `state.backend.forst.local-dir`, or with `io.tmp.dirs` for everything that is temporary. Best are several local SSDs; not a network disk. Nothing is said of containers, which have a `/tmp` of their own; on YARN their directories are taken.',
    example: { before: 'io.tmp.dirs: /tmp/flink\nstate.backend.type: rocksdb\n', after: 'io.tmp.dirs: /data/flink\nstate.backend.type: rocksdb\n' },
    advises: 'Keep the working state of RocksDB and ForSt on local disks that nobody clears',
    sources: [CONFIGURATION, WORKING_DIRECTORY, startingPoint(CONFIGURATION, 'M')],
  },
  check(context) {
    const native = nativeBackendOf(context);
    const { deployment } = context;
    if (native === undefined || context.container !== undefined) return undefined;
    const key = [native.localDirectory, ...WORKING, TEMPORARY].find(one => context.isSet(one));
    // Where nothing is written only a machine of its own tells that /tmp is the system's, and only what keeps checkpoints that the state matters.
    if (key === undefined && (deployment?.value !== 'standalone' || !context.isSet(CHECKPOINTS))) return undefined;
    const directories = key === undefined ? ['/tmp'] : (context.text(key) ?? '').split(/[,|:]/).map(directory => directory.trim());
    const directory = directories.find(one => OF_SYSTEM.test(one));
    if (directory === undefined) return undefined;
    const lasting = directories.filter(one => !OF_SYSTEM.test(one));
    return {
      message: `${native.label} keeps its files below ${directory}${key === undefined ? ', the default' : ''}, among temporary files that the system may clear. Name a directory on a local disk with ${native.localDirectory}.`,
      keys: key === undefined ? [BACKEND] : [key], at: 'value',
      ways: [
        ...(key === undefined || lasting.length === 0 ? [] : [{ title: `Take ${directory} out of the directories`, steps: [{ kind: 'set' as const, key, value: lasting.join(',') }] }]),
        { title: `Keep them in ${PROPOSED}${native.type}, if that is on a local disk`, steps: [{ kind: 'set', key: native.localDirectory, value: `${PROPOSED}${native.type}` }] },
      ],
      ...(key === undefined && deployment !== undefined ? { goesBy: [deployment] } : {}),
    };
  },
};
