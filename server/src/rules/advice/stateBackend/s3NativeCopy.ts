import { formatSize } from '../../../flink/memory/size.js';
import { S3, S3_COPY, startingPoint } from '../../../tune/guides.js';
import { nativeBackendOf } from '../nativeBackend.js';
import type { AdviceRule, Way } from '../types.js';

const PATH = 's3.s5cmd.path';
/** Where programs of one's own are, by the custom of Linux. */
const PROPOSED = '/usr/local/bin/s5cmd';
const CHECKPOINTS = 'execution.checkpointing.dir';
/** From here on the state of a TaskManager takes long to copy (our number). */
const LARGE = 16n << 30n;

/** Large state of RocksDB that comes back from S3 through the JVM. */
export const s3NativeCopy: AdviceRule = {
  kind: {
    code: 's3-native-copy',
    severity: 'info',
    title: 'Large state that comes back from S3 through the JVM',
    explanation: 'After a failure, or when a job is rescaled, RocksDB fetches its files from the checkpoint. Since 2.0 Flink can leave the copying to s5cmd, a program of its own, which takes about half the CPU for it, or half the time. Without its path the files go through streams in the JVM.',
    wayOut: 'Put s5cmd into the image of the TaskManagers, and its path into `s3.s5cmd.path`. ForSt reads its files where they are and gains nothing. The S3 file system that is new in 2.3, `flink-s3-fs-native`, copies in bulk by itself.',
    example: { before: 'taskmanager.memory.process.size: 32g\ntaskmanager.memory.managed.fraction: 0.6\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\nexecution.checkpointing.dir: s3://flink/checkpoints\nexecution.checkpointing.incremental: true\n', after: 'taskmanager.memory.process.size: 32g\ntaskmanager.memory.managed.fraction: 0.6\njobmanager.memory.process.size: 1600m\nstate.backend.type: rocksdb\nexecution.checkpointing.dir: s3://flink/checkpoints\nexecution.checkpointing.incremental: true\ns3.s5cmd.path: /usr/local/bin/s5cmd\n' },
    advises: 'Let s5cmd copy large state from S3',
    sources: [S3, S3_COPY, startingPoint(S3, 'L')],
  },
  check(context) {
    if (!context.has(PATH) || context.isSet(PATH) || context.firstUnder('s3.bulk-copy.') !== undefined || nativeBackendOf(context)?.type !== 'rocksdb') return undefined;
    const directory = context.setting(CHECKPOINTS);
    if (directory === undefined || !/^s3[ap]?:\/\//i.test(directory.value.trim())) return undefined;
    const ways: readonly Way[] = [{ title: `Set the path of s5cmd to ${PROPOSED}, once it is there`, steps: [{ kind: 'set', key: PATH, value: PROPOSED }] }];
    const setting = context.firstUnder('s3.s5cmd.');
    if (setting !== undefined) return { message: `${setting} has no effect without ${PATH}: the files of RocksDB come back from S3 through the JVM. Give the path of s5cmd on the TaskManagers.`, keys: [setting], ways };
    const total = context.taskManager?.pools.totalProcess ?? 0n;
    if (total < LARGE) return undefined;
    return {
      message: `The files of RocksDB come back from S3 through the JVM, which takes long in a TaskManager of ${formatSize(total)}. With s5cmd on the TaskManagers, and its path in ${PATH}, it takes half the CPU, or half the time.`,
      keys: [CHECKPOINTS], at: 'value', ways,
    };
  },
};
