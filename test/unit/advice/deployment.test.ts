import { advises, follows, JOB_MANAGER } from './support.js';

const PRESUMED = '\nGoes by: workload streaming, as nothing tells another.';
const TOLD = '\nGoes by: deployment kubernetes, from a comment in the file.';
const process = (size: string): string => `${JOB_MANAGER}taskmanager.memory.process.size: ${size}\n`;
const KUBERNETES = '# flink-config: deployment=kubernetes\n';

const EXPORTED = ['java.rmi/sun.rmi.registry', ...['api', 'file', 'parser', 'tree', 'util'].map(name => `jdk.compiler/com.sun.tools.javac.${name}`), 'java.security.jgss/sun.security.krb5'];
const OPENED = ['lang', 'net', 'io', 'nio'].map(name => `java.base/java.${name}`).concat('java.base/sun.nio.ch', ['lang.reflect', 'text', 'time', 'util', 'util.concurrent', 'util.concurrent.atomic', 'util.concurrent.locks'].map(name => `java.base/java.${name}`));
const ALL = [...EXPORTED.map(name => `--add-exports=${name}=ALL-UNNAMED`), ...OPENED.map(name => `--add-opens=${name}=ALL-UNNAMED`)];
const LIST = ALL.join(' ');
const OLD_LIST = `--add-exports=java.base/sun.net.util=ALL-UNNAMED ${LIST}`;
advises('add-opens-lost', [
  ['none of them', 'env.java.opts.all: -Dfoo=bar\n', [['env.java.opts.all', 'None of the 19 module flags of Flink\'s own configuration are among the JVM options. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['some of them, nested', `env:\n  java:\n    opts:\n      all: ${ALL.slice(0, 18).join(' ')}\n`, [['all', '1 of the 19 module flags of Flink\'s own configuration is missing from the JVM options, such as --add-opens=java.base/java.util.concurrent.locks=ALL-UNNAMED. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['some of them before 2.0', `# flink-config: version=1.20\nenv.java.opts.all: ${LIST}\n`, [['env.java.opts.all', '1 of the 20 module flags of Flink\'s own configuration is missing from the JVM options, such as --add-exports=java.base/sun.net.util=ALL-UNNAMED. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['by its old name', `env.java.opts: ${ALL.slice(5).join(' ')}\n`, [['env.java.opts', '5 of the 19 module flags of Flink\'s own configuration are missing from the JVM options, such as --add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['none before 2.0, where Java is 17', '# flink-config: version=1.20\nenv.java.home: /usr/lib/jvm/java-17-openjdk-amd64\nenv.java.opts.all: -Dfoo=bar\n', [['env.java.opts.all', 'None of the 20 module flags of Flink\'s own configuration are among the JVM options. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['the defaults of the administrator are short', `env.java.default-opts.all: ${ALL.slice(1).join(' ')}\n`, [['env.java.default-opts.all', '1 of the 19 module flags of Flink\'s own configuration is missing from the JVM options, such as --add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['in one process only', `env.java.opts.all: -Dfoo=bar\nenv.java.opts.taskmanager: ${LIST}\n`, [['env.java.opts.all', 'None of the 19 module flags of Flink\'s own configuration are among the JVM options. On Java 17 and later reflection fails without them: extend the list, never shorten it.']]],
  ['all of them', `env.java.opts.all: -Dfoo=bar ${LIST}\n`, []],
  ['all of them before 2.0', `# flink-config: version=1.18\nenv.java.opts.all: ${OLD_LIST}\n`, []],
  ['in quotes', `# flink-config: version=1.20\nenv.java.opts.all: "${OLD_LIST}"\n`, []],
  ['in two words each', `env.java.opts.all: ${LIST.replaceAll('=java', ' java').replaceAll('=jdk', ' jdk')}\n`, []],
  ['among the defaults of the administrator', `env.java.default-opts.all: ${LIST}\nenv.java.opts.all: -Dfoo=bar\n`, []],
  ['in both processes', `env.java.opts.all: -Dfoo=bar\nenv.java.opts.taskmanager: ${LIST}\nenv.java.opts.jobmanager: ${LIST}\n`, []],
  ['none before 2.0', '# flink-config: version=1.20\nenv.java.opts.all: -Dfoo=bar\n', []],
  ['one alone before 2.0', `# flink-config: version=1.20\nenv.java.opts.all: ${OPENED.map(name => `--add-opens=${name}=ALL-UNNAMED`)[0] ?? ''}\n`, []],
  ['none, where Java is 11', 'env.java.home: /opt/jdk-11.0.2\nenv.java.opts.all: -Dfoo=bar\n', []],
  ['the operator brings its own defaults', 'kubernetes.operator.savepoint.history.max.count: 5\nenv.java.opts.all: -Dfoo=bar\n', []],
  ['options of one process', 'env.java.opts.taskmanager: -Dfoo=bar\n', []],
  ['no options', 'parallelism.default: 2\n', []],
]);
follows('add-opens-lost', [
  ['behind what is there', `env.java.opts.all: -Dfoo=bar ${ALL.slice(0, 17).join(' ')}  # ours\n`, ['Add the 2 missing flags to env.java.opts.all', 'Put the 2 missing flags into env.java.default-opts.all'], `env.java.opts.all: -Dfoo=bar ${LIST}  # ours\n`],
  ['before 1.19 there is one place', `# flink-config: version=1.18\nenv.java.opts.all: ${LIST}\n`, ['Add the missing flag to env.java.opts.all'], `# flink-config: version=1.18\nenv.java.opts.all: ${LIST} --add-exports=java.base/sun.net.util=ALL-UNNAMED\n`],
]);

const JEMALLOC = 'containerized.taskmanager.env.DISABLE_JEMALLOC';
advises('glibc-arenas', [
  ['jemalloc is off', `${JEMALLOC}: true\n`, [['containerized.taskmanager.env.DISABLE_JEMALLOC', 'jemalloc is switched off for TaskManagers, and glibc seldom gives back what native code such as RocksDB frees: the container grows, and may be killed. Take this out, or set containerized.taskmanager.env.MALLOC_ARENA_MAX to 1.']]],
  ['nested, with RocksDB', 'containerized:\n  taskmanager:\n    env:\n      DISABLE_JEMALLOC: true\nstate.backend.type: rocksdb\n', [['DISABLE_JEMALLOC', 'jemalloc is switched off for TaskManagers, and glibc seldom gives back what RocksDB frees: the container grows, and may be killed. Take this out, or set containerized.taskmanager.env.MALLOC_ARENA_MAX to 1.']]],
  ['any word but one', `${JEMALLOC}: no\nstate.backend.type: forst\n`, [['containerized.taskmanager.env.DISABLE_JEMALLOC', 'jemalloc is switched off for TaskManagers, and glibc seldom gives back what ForSt frees: the container grows, and may be killed. Take this out, or set containerized.taskmanager.env.MALLOC_ARENA_MAX to 1.']]],
  ['it is on', `${JEMALLOC}: false\n`, []],
  ['arenas are bounded', `${JEMALLOC}: true\ncontainerized.taskmanager.env.MALLOC_ARENA_MAX: 2\n`, []],
  ['another allocator', `${JEMALLOC}: true\ncontainerized.taskmanager.env.LD_PRELOAD: /usr/lib/libtcmalloc.so\n`, []],
  ['the JobManager has no state', 'containerized.master.env.DISABLE_JEMALLOC: true\n', []],
  ['YARN runs no image', `# flink-config: deployment=yarn\n${JEMALLOC}: true\n`, []],
]);
follows('glibc-arenas', [
  ['flat', `${JEMALLOC}: true\nparallelism.default: 2\n`, ['Allocate with jemalloc again', 'Bound glibc to one arena'], 'parallelism.default: 2\n'],
]);

const DUMPS = '-XX:+HeapDumpOnOutOfMemoryError';
const TASK_MANAGER = 'env.java.opts.taskmanager';
advises('heap-dump-path', [
  ['without a path', `${TASK_MANAGER}: ${DUMPS}\n`, [['-XX:+HeapDumpOnOutOfMemoryError', 'Heap dumps are written into the directory that the process was started in. Say with -XX:HeapDumpPath where they shall go.']]],
  ['nested, both processes, with their sizes', `${process('8g')}env:\n  java:\n    opts:\n      jobmanager: ${DUMPS}\n      taskmanager: -Dfoo=bar ${DUMPS}\n`, [['-Dfoo=bar -XX:+HeapDumpOnOutOfMemoryError', 'Heap dumps, up to 3.35 GiB, are written into the directory that the process was started in. Say with -XX:HeapDumpPath where they shall go.']]],
  ['in a container without a path', `${KUBERNETES}${TASK_MANAGER}: ${DUMPS}\n`, [['-XX:+HeapDumpOnOutOfMemoryError', `Heap dumps are written into the directory that the process was started in, and are gone with the container. Say with -XX:HeapDumpPath where they shall go.${TOLD}`]]],
  ['in a container, into the image', `${KUBERNETES}${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=/opt/flink/log\n`, [['-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/opt/flink/log', `Heap dumps are written to /opt/flink/log, which is gone with the container unless a volume is mounted there.${TOLD}`]]],
  ['into the logs, which are taken for kept', `kubernetes.cluster-id: orders\n${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=$\{FLINK_LOG_DIR}\n`, []],
  ['in a container, into a directory of no root', `kubernetes.cluster-id: orders\n${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=dumps\n`, [['-XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=dumps', 'Heap dumps are written to dumps, which is gone with the container unless a volume is mounted there.\nGoes by: deployment kubernetes, kubernetes.cluster-id is set.']]],
  ['on YARN without a path', `# flink-config: deployment=yarn\n${TASK_MANAGER}: ${DUMPS}\n`, [['-XX:+HeapDumpOnOutOfMemoryError', 'Heap dumps are written into the directory that the process was started in. Say with -XX:HeapDumpPath where they shall go.\nGoes by: deployment yarn, from a comment in the file.']]],
  ['a mounted volume', `${KUBERNETES}${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=/dumps\n`, []],
  ['a pod template may mount one', `${KUBERNETES}kubernetes.pod-template-file.taskmanager: pod.yaml\n${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=/opt/flink/log\n`, []],
  ['a machine that stays', `# flink-config: deployment=standalone\n${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=/tmp\n`, []],
  ['nothing tells of a container', `${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=/opt/flink/log\n`, []],
  ['the path stands among the options of all', `env.java.opts.all: -XX:HeapDumpPath=/dumps\n${TASK_MANAGER}: ${DUMPS}\n`, []],
  ['switched off again', `env.java.default-opts.all: ${DUMPS}\n${TASK_MANAGER}: -XX:-HeapDumpOnOutOfMemoryError\nenv.java.opts.jobmanager: -XX:-HeapDumpOnOutOfMemoryError\n`, []],
  ['no dumps', `${TASK_MANAGER}: -Dfoo=bar\n`, []],
]);
follows('heap-dump-path', [
  ['into the logs', `${TASK_MANAGER}: ${DUMPS}\n`, ['Write heap dumps into the directory of the logs'], 'env.java.opts.taskmanager: -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=${FLINK_LOG_DIR}\n'],
  ['into a volume, both processes', `${KUBERNETES}${TASK_MANAGER}: ${DUMPS} -XX:HeapDumpPath=/tmp\nenv.java.opts.jobmanager: ${DUMPS} -Dfoo=bar\n`, ['Write heap dumps to /heap-dumps, for a volume that you mount there'], '# flink-config: deployment=kubernetes\nenv.java.opts.taskmanager: -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/heap-dumps\nenv.java.opts.jobmanager: -XX:+HeapDumpOnOutOfMemoryError -Dfoo=bar -XX:HeapDumpPath=/heap-dumps\n'],
  ['on YARN', `# flink-config: deployment=yarn\n${TASK_MANAGER}: ${DUMPS}\n`, ['Write heap dumps into the directory of the logs'], '# flink-config: deployment=yarn\nenv.java.opts.taskmanager: -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=<LOG_DIR>\n'],
]);

const STREAMING = '# flink-config: workload=streaming\n';
advises('large-heap-collector', [
  ['the parallel collector', `${process('32g')}${TASK_MANAGER}: -XX:+UseParallelGC\n`, [['-XX:+UseParallelGC', `The parallel collector stops the TaskManager for each full collection of its heap, 15.2 GiB. G1 works while it runs; it is a starting point for streaming jobs with a heap of this size.${PRESUMED}`]]],
  ['the serial collector, nested', `${STREAMING}${JOB_MANAGER}taskmanager:\n  memory:\n    process:\n      size: 12g\nenv:\n  java:\n    opts:\n      taskmanager: -XX:+UseSerialGC\n`, [['-XX:+UseSerialGC', 'The serial collector stops the TaskManager for each full collection of its heap, 5.25 GiB. G1 works while it runs; it is a starting point for streaming jobs with a heap of this size.\nGoes by: workload streaming, from a comment in the file.']]],
  ['the JobManager, by the options of all', `${STREAMING}jobmanager.memory.process.size: 16g\ntaskmanager.memory.process.size: 1728m\nenv.java.opts: -XX:+UseParallelGC\n`, [['-XX:+UseParallelGC', 'The parallel collector stops the JobManager for each full collection of its heap, 14.6 GiB. G1 works while it runs; it is a starting point for streaming jobs with a heap of this size.\nGoes by: workload streaming, from a comment in the file.']]],
  ['a smaller heap', `${process('12g')}${TASK_MANAGER}: -XX:+UseParallelGC\n`, []],
  ['G1', `${process('32g')}${TASK_MANAGER}: -XX:+UseG1GC\n`, []],
  ['switched off', `${process('32g')}${TASK_MANAGER}: -XX:-UseParallelGC\n`, []],
  ['batch', `# flink-config: workload=batch\n${process('32g')}${TASK_MANAGER}: -XX:+UseParallelGC\n`, []],
  ['memory that Flink refuses', `${process('100m')}${TASK_MANAGER}: -XX:+UseParallelGC\n`, []],
]);
follows('large-heap-collector', [
  ['where it stands', `${STREAMING}${process('32g')}${TASK_MANAGER}: -Dfoo=bar -XX:+UseParallelGC -Dbar=foo\n`, ['Take the G1 collector'], '# flink-config: workload=streaming\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 32g\nenv.java.opts.taskmanager: -Dfoo=bar -XX:+UseG1GC -Dbar=foo\n'],
]);

const CHECKPOINTS = 'execution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://orders/flink/checkpoints\n';
advises('no-high-availability', [
  ['Kubernetes', `${KUBERNETES}${CHECKPOINTS}`, [['execution.checkpointing.dir', `Checkpoints go to durable storage, and there is no high availability: when the JobManager is lost, the next one does not know of them, and jobs are lost or begin anew. Set high-availability.type and high-availability.storageDir.${TOLD}`]]],
  ['a setting shows it, nested', `kubernetes:\n  cluster-id: orders\nexecution:\n  checkpointing:\n    interval: 1 min\n    dir: hdfs:///checkpoints\n`, [['dir', 'Checkpoints go to durable storage, and there is no high availability: when the JobManager is lost, the next one does not know of them, and jobs are lost or begin anew. Set high-availability.type and high-availability.storageDir.\nGoes by: deployment kubernetes, kubernetes.cluster-id is set.']]],
  ['by old names, standalone', '# flink-config: version=1.20 deployment=standalone\nexecution.checkpointing.interval: 1 min\nstate.checkpoints.dir: s3://orders/checkpoints\n', [['state.checkpoints.dir', 'Checkpoints go to durable storage, and there is no high availability: when the JobManager is lost, the next one does not know of them, and jobs are lost or begin anew. Set high-availability.type and high-availability.storageDir.\nGoes by: deployment standalone, from a comment in the file.']]],
  ['high availability', `${KUBERNETES}${CHECKPOINTS}high-availability.type: kubernetes\nhigh-availability.storageDir: s3://orders/ha\n`, []],
  ['by an old name', `# flink-config: version=1.20 deployment=kubernetes\n${CHECKPOINTS}high-availability: kubernetes\nhigh-availability.storageDir: s3://orders/ha\n`, []],
  ['none on purpose', `${KUBERNETES}${CHECKPOINTS}high-availability.type: NONE\n`, []],
  ['checkpoints on the machine', `${KUBERNETES}execution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: file:///tmp/checkpoints\n`, []],
  ['no checkpoints', `${KUBERNETES}execution.checkpointing.dir: s3://orders/checkpoints\n`, []],
  ['YARN', `# flink-config: deployment=yarn\n${CHECKPOINTS}`, []],
  ['nothing tells the deployment', CHECKPOINTS, []],
  ['batch', `# flink-config: deployment=kubernetes workload=batch\n${CHECKPOINTS}`, []],
]);
follows('no-high-availability', [
  ['beside the checkpoints', `${KUBERNETES}${CHECKPOINTS}`, ['Keep it in Kubernetes, with s3://orders/flink/ha'], '# flink-config: deployment=kubernetes\nexecution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://orders/flink/checkpoints\nhigh-availability.type: kubernetes\nhigh-availability.storageDir: s3://orders/flink/ha\n'],
  ['in the root, with a directory of its own', `${KUBERNETES}execution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://orders/\nhigh-availability.storageDir: s3://ha/\n`, ['Keep it in Kubernetes, with s3://orders/ha'], '# flink-config: deployment=kubernetes\nexecution.checkpointing.interval: 1 min\nexecution.checkpointing.dir: s3://orders/\nhigh-availability.storageDir: s3://ha/\nhigh-availability.type: kubernetes\n'],
]);

const SUITES = 'security.ssl.algorithms';
const REST = 'security.ssl.rest.enabled: true\nsecurity.ssl.rest.keystore: /ssl/rest.keystore\nsecurity.ssl.rest.truststore: /ssl/rest.truststore\n';
advises('tls-rsa-suites', [
  ['the only suite', `${REST}${SUITES}: TLS_RSA_WITH_AES_128_CBC_SHA\n`, [['TLS_RSA_WITH_AES_128_CBC_SHA', 'TLS_RSA_WITH_AES_128_CBC_SHA, the only cipher suite, is disabled by recent JDKs (11.0.30, 17.0.18, 21.0.10 and later): with them no encrypted connection comes about. Take suites that begin with TLS_ECDHE_.']]],
  ['nested, all of them', `security:\n  ssl:\n    algorithms: TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_AES_256_GCM_SHA384\n    internal:\n      enabled: true\n`, [['TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_AES_256_GCM_SHA384', 'The 2 cipher suites are disabled by recent JDKs (11.0.30, 17.0.18, 21.0.10 and later): with them no encrypted connection comes about. Take suites that begin with TLS_ECDHE_.']]],
  ['the default of 1.18', `# flink-config: version=1.18\n${REST}`, [['true', 'TLS_RSA_WITH_AES_128_CBC_SHA, the only cipher suite, is disabled by recent JDKs (11.0.30, 17.0.18, 21.0.10 and later), and the default of this release: with them no encrypted connection comes about. Take suites that begin with TLS_ECDHE_.']]],
  ['the default of 1.20', `# flink-config: version=1.20\n${REST}`, []],
  ['one that is left', `${REST}${SUITES}: TLS_RSA_WITH_AES_128_CBC_SHA,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256\n`, []],
  ['no encryption in the default of 1.18', '# flink-config: version=1.18\nparallelism.default: 2\n', []],
]);
follows('tls-rsa-suites', [
  ['flat', `${REST}${SUITES}: TLS_RSA_WITH_AES_128_CBC_SHA\n`, ['Take the ECDHE suites with AES in GCM mode'], 'security.ssl.rest.enabled: true\nsecurity.ssl.rest.keystore: /ssl/rest.keystore\nsecurity.ssl.rest.truststore: /ssl/rest.truststore\nsecurity.ssl.algorithms: TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384\n'],
  ['the default of 1.19', `# flink-config: version=1.19\n${REST}`, ['Take the ECDHE suites with AES in GCM mode'], '# flink-config: version=1.19\nsecurity.ssl.rest.enabled: true\nsecurity.ssl.rest.keystore: /ssl/rest.keystore\nsecurity.ssl.rest.truststore: /ssl/rest.truststore\nsecurity.ssl.algorithms: TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384\n'],
]);

const TUNING = 'job.autoscaler.memory.tuning.enabled: true\n';
const AUTOSCALER = 'job.autoscaler.enabled: true\n';
const ROCKSDB = 'state.backend.type: rocksdb\n';
advises('autoscaler-memory-tuning', [
  ['without the autoscaler', TUNING, [['true', 'The autoscaler tunes memory only where it is on, and job.autoscaler.enabled is not set: this does nothing.']]],
  ['the autoscaler is off, by old names, nested', 'kubernetes:\n  operator:\n    job:\n      autoscaler:\n        enabled: false\n        memory:\n          tuning:\n            enabled: true\n', [['true', 'The autoscaler tunes memory only where it is on, and kubernetes.operator.job.autoscaler.enabled is false: this does nothing.']]],
  ['with RocksDB', `${process('4g')}${AUTOSCALER}${TUNING}${ROCKSDB}`, [['true', 'The autoscaler leaves managed memory, 1.34 GiB, as it is for RocksDB, and makes TaskManagers smaller by what it saves elsewhere. It can give that to managed memory instead.']]],
  ['with ForSt', `${AUTOSCALER}${TUNING}state.backend.type: forst\n`, [['true', 'The autoscaler leaves managed memory as it is for ForSt, and makes TaskManagers smaller by what it saves elsewhere. It can give that to managed memory instead.']]],
  ['told to make TaskManagers smaller', `${AUTOSCALER}${TUNING}${ROCKSDB}job.autoscaler.memory.tuning.maximize-managed-memory: false\n`, []],
  ['with state on the heap', `${AUTOSCALER}${TUNING}state.backend.type: hashmap\n`, []],
  ['the autoscaler alone', `${AUTOSCALER}${ROCKSDB}`, []],
  ['advice only', `job.autoscaler.memory.tuning.enabled: false\n`, []],
]);
follows('autoscaler-memory-tuning', [
  ['the autoscaler', TUNING, ['Switch the autoscaler on', 'Take the memory tuning out'], 'job.autoscaler.memory.tuning.enabled: true\njob.autoscaler.enabled: true\n'],
  ['by its old name', 'kubernetes.operator.job.autoscaler.enabled: false\nkubernetes.operator.job.autoscaler.memory.tuning.enabled: true\n', ['Switch the autoscaler on', 'Take the memory tuning out'], 'kubernetes.operator.job.autoscaler.enabled: true\nkubernetes.operator.job.autoscaler.memory.tuning.enabled: true\n'],
  ['managed memory', `${process('4g')}${AUTOSCALER}${TUNING}${ROCKSDB}`, ['Give what is saved to managed memory', 'Say that TaskManagers shall become smaller'], 'jobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\njob.autoscaler.enabled: true\njob.autoscaler.memory.tuning.enabled: true\njob.autoscaler.memory.tuning.maximize-managed-memory: true\nstate.backend.type: rocksdb\n'],
]);
