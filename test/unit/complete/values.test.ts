import { describe, expect, test } from 'vitest';
import { accepted, labels, suggested, type Look } from './support.js';

/** The first suggestions at the cursor, those with something to tell as `label: detail`. */
function check(marked: string, expected: readonly string[], look: Look = {}): void {
  expect(suggested(marked, look).slice(0, expected.length).map(({ label, detail }) => (detail === undefined ? label : `${label}: ${detail}`))).toEqual(expected);
}

const PROCESS = 'taskmanager.memory.process.size: 4g\n';

describe('by the type of the option', () => {
  test.each<[string, string, readonly string[]]>([
    ['truth values, first what is not the default', 'execution.checkpointing.unaligned.enabled: |', ['true', 'false: default']],
    ['constants in Flink\'s order', 'execution.checkpointing.mode: |', ['EXACTLY_ONCE: default', 'AT_LEAST_ONCE']],
    ['constants with the letters that are typed', 'execution.checkpointing.mode: at|', ['AT_LEAST_ONCE']],
    ['durations around the default', 'execution.checkpointing.timeout: |', ['10 min: default', '30 s', '1 min', '3 min', '30 min', '1 h']],
    ['durations where there is no default', 'execution.checkpointing.interval: |', ['5 s', '10 s', '30 s', '1 min']],
    ['durations with the number that is typed', 'execution.checkpointing.interval: 30|', ['30 s', '30 min', '30 h']],
    ['the nearest to the default first', 'execution.checkpointing.timeout: 30|', ['30 min', '30 s', '30 h']],
    ['durations with the unit that is begun', 'execution.checkpointing.interval: 90 m|', ['90 min', '90 ms']],
    ['what a duration is in other units', 'execution.checkpointing.interval: 120|', ['120 s: 2 min = 120 s']],
    ['what is meant by a fraction', 'execution.checkpointing.interval: 1.5h|', ['90 min']],
    ['sizes with the number that is typed', `taskmanager.memory.process.size: 512|`, ['512m: 0.5 GiB = 512m', '512g: 0.5 TiB = 512g']],
    ['sizes with the unit that is begun', 'state.backend.rocksdb.writebuffer.size: 64k|', ['64k: 64 KiB = 64k', '64kb: 64 KiB = 64kb']],
    ['small numbers are gigabytes where gigabytes are usual', `taskmanager.memory.process.size: 4|`, ['4g: 4 GiB = 4g']],
    ['what Kubernetes writes', 'taskmanager.memory.process.size: 4Gi|', ['4g: 4 GiB = 4g']],
    ['what is meant by a fraction of a size', 'taskmanager.memory.process.size: 1.5g|', ['1536m: 1.50 GiB = 1536m']],
    ['sizes around the default', 'state.backend.rocksdb.writebuffer.size: |', ['64 mb: default', '32m: 32 MiB = 32m', '128m: 128 MiB = 128m', '256m: 0.25 GiB = 256m']],
    ['the default of a number', 'rest.port: |', ['8081: default']],
    ['the default of a text', 'high-availability.zookeeper.path.root: |', ['/flink: default']],
    ['of an old name those of its option', 'high-availability: |', ['none: default: a JobManager that fails is not replaced', 'zookeeper', 'kubernetes']],
    ['of an entry of a map its usual value', 'taskmanager.memory.managed.consumer-weights.PYTHON: |', ['30: default']],
  ])('%s', (_rule, marked, expected) => check(marked, expected));

  test('no value that Flink would refuse', () => {
    expect(labels('execution.checkpointing.interval: 1|')).not.toContain('1 ms');
  });
});

describe('memory', () => {
  test.each<[string, string, readonly string[]]>([
    ['what is in force, and what others come to', `${PROCESS}taskmanager.memory.managed.size: |`, ['1372m: 1.34 GiB in force', '686m: = 686 MiB, 17 %', '2744m: = 2.68 GiB, 67 %']],
    ['in force stays what it was before the key was begun', `taskmanager.memory.managed.size: |\n${PROCESS}`, ['1372m: 1.34 GiB in force']],
    ['what a fraction comes to', `${PROCESS}taskmanager.memory.managed.fraction: |`, ['0.2: = 686 MiB', '0.4: = 1.34 GiB']],
    ['the sizes of processes with what they come to', 'taskmanager.memory.process.size: |', ['1728m: = 1.25 GiB Flink + 448 MiB JVM', '2g: = 1.55 GiB Flink + 461 MiB JVM']],
    ['what each slot would get', `${PROCESS}taskmanager.numberOfTaskSlots: |`, ['1: × (1.42 GiB heap + 1.34 GiB managed)', '2: × (730 MiB heap + 686 MiB managed)']],
  ])('%s', (_rule, marked, expected) => check(marked, expected));

  test('the largest size that Flink takes is told, and nothing above it', () => {
    const found = suggested(`${PROCESS}taskmanager.memory.managed.size: |`);
    expect(found.at(-1)).toMatchObject({ label: '2831m', detail: '2.76 GiB at most' });
    expect(found.map(({ label }) => label)).not.toContain('5488m');
  });

  test('where nothing makes the memory right, sizes are suggested all the same', () => {
    expect(labels('taskmanager.memory.process.size: 100m\ntaskmanager.memory.managed.size: |').length).toBeGreaterThan(0);
  });
});

describe('values that Flink knows though the type is a text', () => {
  test.each<[string, string, readonly string[], Look?]>([
    ['state backends', 'state.backend.type: |', ['hashmap', 'rocksdb', 'forst']],
    ['state backends before ForSt', 'state.backend.type: |', ['hashmap', 'rocksdb'], { version: '1.20' }],
    ['restart strategies', 'restart-strategy.type: |', ['none', 'fixed-delay', 'failure-rate', 'exponential-delay']],
    ['in a nested block', 'restart-strategy:\n  type: fix|', ['fixed-delay']],
    ['targets', 'execution.target: |', ['local', 'remote', 'yarn-application', 'yarn-session', 'kubernetes-application', 'kubernetes-session']],
    ['reporter factories of the kind', 'traces.reporter.mine.factory.class: |', ['org.apache.flink.traces.otel.OpenTelemetryTraceReporterFactory']],
    ['reporter factories by a part of their name', 'metrics.reporter.mine.factory.class: jmx|', ['org.apache.flink.metrics.jmx.JMXReporterFactory']],
    ['what a factory takes', 'metrics.reporter.g.factory.class: org.apache.flink.metrics.graphite.GraphiteReporterFactory\nmetrics.reporter.g.protocol: |', ['TCP', 'UDP']],
    ['constants of what a factory declares', 'metrics.reporter.o.factory.class: org.apache.flink.metrics.otel.OpenTelemetryMetricReporterFactory\nmetrics.reporter.o.exporter.protocol: |', ['gRPC', 'HTTP']],
  ])('%s', (_rule, marked, expected, look = {}) => {
    expect(labels(marked, look)).toEqual(expected);
  });
});

describe('lists', () => {
  test.each<[string, string, readonly string[]]>([
    ['the reporters of the file', 'metrics:\n  reporters: |\n  reporter:\n    prom:\n      port: 1\n    jmx:\n      port: 2\n', ['prom', 'jmx']],
    ['those that are not there yet', 'metrics:\n  reporters: prom,|\n  reporter:\n    prom:\n      port: 1\n    jmx:\n      port: 2\n', ['jmx']],
    ['constants behind a separator', 'metrics.job.status.enable: STATE;|', ['CURRENT_TIME', 'TOTAL_TIME']],
    ['constants in brackets', 'metrics.job.status.enable: [STATE, |]', ['CURRENT_TIME', 'TOTAL_TIME']],
    ['constants in a list with dashes', 'metrics.job.status.enable:\n  - STATE\n  - |\n', ['CURRENT_TIME', 'TOTAL_TIME']],
    ['in a list in the column of its key', 'metrics.job.status.enable:\n- STATE\n- TO|\n', ['TOTAL_TIME']],
    ['classes that Flink lists itself', 'security.module.factory.classes: org.apache.flink.runtime.security.modules.HadoopModuleFactory;jaas|', ['org.apache.flink.runtime.security.modules.JaasModuleFactory']],
    ['operators', 'table.exec.disabled-operators: HashAgg,|', ['NestedLoopJoin', 'ShuffleHashJoin', 'BroadcastHashJoin', 'SortMergeJoin', 'SortAgg']],
    ['consumers of managed memory', 'taskmanager.memory.managed.consumer-weights: OPERATOR:70,|', ['STATE_BACKEND:70', 'PYTHON:30']],
    ['no name of a map twice', 'taskmanager.memory.managed.consumer-weights: OPERATOR:50,PYTHON:5,|', ['STATE_BACKEND:70']],
    ['behind a semicolon', 'kubernetes.jobmanager.tolerations: key:a;eff|', ['effect:NoSchedule', 'effect:NoExecute', 'effect:PreferNoSchedule']],
  ])('%s', (_rule, marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test.each<[string, string, string, string]>([
    ['the item under the cursor alone', 'metrics.job.status.enable: STATE;TO|;CURRENT_TIME\n', 'TOTAL_TIME', 'metrics.job.status.enable: STATE;TOTAL_TIME|;CURRENT_TIME\n'],
    ['an item in brackets', 'metrics.job.status.enable: [STATE, TO|, CURRENT_TIME]\n', 'TOTAL_TIME', 'metrics.job.status.enable: [STATE, TOTAL_TIME|, CURRENT_TIME]\n'],
    ['an item with a dash', 'metrics.job.status.enable:\n  - TO|\n', 'TOTAL_TIME', 'metrics.job.status.enable:\n  - TOTAL_TIME|\n'],
  ])('%s', (_rule, marked, label, expected) => {
    expect(accepted(marked, label)).toBe(expected);
  });
});

describe('what is put in', () => {
  test.each<[string, string, string, string]>([
    ['takes the place of the whole value', 'execution.checkpointing.mode: AT|_MOST_ONCE\n', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: AT_LEAST_ONCE|\n'],
    ['brings the blank behind the colon', 'execution.checkpointing.mode:|\n', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: AT_LEAST_ONCE|\n'],
    ['leaves the comment', 'execution.checkpointing.mode: |# why\n', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: AT_LEAST_ONCE |# why\n'],
    ['leaves the comment behind a blank', 'execution.checkpointing.mode: AT| # why\n', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: AT_LEAST_ONCE| # why\n'],
    ['goes between quotes that are empty', 'execution.checkpointing.mode: "|"\n', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: "AT_LEAST_ONCE|"\n'],
    ['stays in its quotes', 'execution.checkpointing.mode: "AT|"\n', 'AT_LEAST_ONCE', 'execution.checkpointing.mode: "AT_LEAST_ONCE|"\n'],
    ['goes on behind a blank', 'execution.checkpointing.interval: 10 |\n', '10 min', 'execution.checkpointing.interval: 10 min|\n'],
    ['is quoted where YAML would change it', 'cluster.id: |\n', '00000000000000000000000000000000', 'cluster.id: \'00000000000000000000000000000000\'|\n'],
    ['is quoted where YAML would not read it', 'web.access-control-allow-origin: |\n', '*', 'web.access-control-allow-origin: \'*\'|\n'],
    ['is quoted where YAML takes it for a mark of its own', 'yarn.container-start-command-template: |\n', '%java% %jvmmem% %jvmopts% %logging% %class% %args% %redirects%', 'yarn.container-start-command-template: \'%java% %jvmmem% %jvmopts% %logging% %class% %args% %redirects%\'|\n'],
  ])('%s', (_rule, marked, label, expected) => {
    expect(accepted(marked, label)).toBe(expected);
  });

  test('in a flink-conf.yaml it is never quoted', () => {
    const look = { name: 'flink-conf.yaml', version: '1.20' };
    expect(accepted('web.access-control-allow-origin: |\n', '*', look)).toBe('web.access-control-allow-origin: *|\n');
    expect(accepted('execution.checkpointing.mode: at|# why\n', 'AT_LEAST_ONCE', look)).toBe('execution.checkpointing.mode: AT_LEAST_ONCE |# why\n');
  });
});
