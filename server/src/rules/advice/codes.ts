/** Codes of advice: settings that Flink takes, and that its guides and those who run it would set otherwise. A test holds them to the rules. */
export const ADVICE_CODES = [
  // memory
  'two-totals', 'container-total-flink-memory', 'standalone-total-process-memory', 'task-heap-and-total', 'jobmanager-heap-and-total', 'unused-managed-memory',
  'framework-memory-changed', 'small-overhead-in-container', 'overhead-capped', 'session-metaspace', 'managed-memory-without-consumer',
  // state backend
  'no-managed-memory', 'small-managed-share', 'unmanaged-native-memory', 'fixed-memory-per-slot', 'native-setting-without-effect', 'index-blocks-evicted', 'many-native-metrics', 'native-local-directory',
  's3-native-copy',
  // checkpointing
  'full-checkpoints', 'no-pause-between-checkpoints', 'short-checkpoint-timeout', 'no-checkpoint-directory', 'no-savepoint-directory', 'snapshot-compression-without-effect',
  'concurrent-checkpoints', 'no-local-recovery',
  // network and batch shuffles
  'network-memory-pinned', 'network-memory-unbounded', 'too-few-network-buffers', 'segment-size-changed', 'debloating-with-fixed-buffers', 'batch-network-share', 'batch-shuffle-off-heap', 'sort-shuffle-buffers', 'batch-without-managed-memory',
  'batch-exclusive-buffers', 'hash-shuffle', 'read-buffers-per-gate', 'speculative-scheduler', 'hybrid-shuffle-speculative',
  // parallelism, slots, jobs
  'more-slots-than-cpus', 'small-slot-share', 'no-max-parallelism', 'object-reuse', 'operator-chaining-off',
  // JVM and deployment
  'add-opens-lost', 'glibc-arenas', 'heap-dump-path', 'large-heap-collector', 'no-high-availability', 'tls-rsa-suites', 'autoscaler-memory-tuning',
] as const;

export type AdviceCode = (typeof ADVICE_CODES)[number];
