import { describe, expect, test } from 'vitest';
import { accepted, labels, suggested, type Look } from './support.js';

/** The first suggestions at the cursor. */
function check(marked: string, expected: readonly string[], look: Look = {}): void {
  expect(labels(marked, look).slice(0, expected.length)).toEqual(expected);
}

const PROMETHEUS = 'metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory\n';

describe('what is suggested first', () => {
  test.each<[string, string, readonly string[]]>([
    ['memory, and what the documentation calls common', 'a.b: 1\n|', ['taskmanager.memory.process.size', 'jobmanager.memory.process.size', 'taskmanager.memory.flink.size', 'jobmanager.memory.flink.size', 'taskmanager.numberOfTaskSlots', 'state.backend.type']],
    ['the beginning of a key', 'a.b: 1\ntaskm|', ['taskmanager.memory.process.size', 'taskmanager.memory.flink.size', 'taskmanager.numberOfTaskSlots']],
    ['letters that begin the parts of a key', 'a.b: 1\ntmms|', ['taskmanager.memory.managed.size', 'taskmanager.memory.jvm-metaspace.size', 'taskmanager.memory.min-segment-size']],
    ['parts with dots between', 'a.b: 1\ntask.man.frac|', ['taskmanager.memory.managed.fraction']],
    ['a part in the middle', 'a.b: 1\nmanaged.f|', ['taskmanager.memory.managed.fraction']],
    ['humps', 'a.b: 1\nslots|', ['taskmanager.numberOfTaskSlots']],
    ['what chooses one of several ways before what belongs to one of them', 'a.b: 1\nhigh|', ['high-availability.type', 'high-availability.cluster-id', 'high-availability.storageDir']],
    ['a key that is typed in full', 'a.b: 1\nparallelism.default|', ['parallelism.default']],
    ['capital letters do not matter', 'a.b: 1\nPARALLEL|', ['parallelism.default']],
    ['entries of a map', 'taskmanager.memory.managed.consumer-weights:\n  |', ['OPERATOR', 'PYTHON', 'STATE_BACKEND']],
    ['in a block what is missing', 'taskmanager:\n  num|', ['numberOfTaskSlots']],
    ['in a deep block', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n    managed:\n      |', ['fraction', 'size']],
  ])('%s', (_rule, marked, expected) => check(marked, expected));

  test('options of tables after those of the cluster', () => {
    const found = labels('a.b: 1\nexec|');
    expect(found.findIndex(label => label.startsWith('execution.'))).toBeLessThan(found.findIndex(label => label.startsWith('table.')));
  });

  test('what is set already comes last, with its line', () => {
    const found = suggested('parallelism:\n  default: 1\nstate.backend.type: rocksdb\npa|');
    expect(found.filter(({ label }) => label.startsWith('parallelism')).map(({ label, detail }) => [label, detail])).toEqual([['parallelism.default', 'set in line 2']]);
    expect(found.at(-1)?.label).toBe('parallelism.default');
  });

  test('the default is told beside a key in few letters, and the type where there is none', () => {
    const found = suggested('a.b: 1\ntmms|');
    expect(found.slice(0, 2).map(({ label, detail }) => [label, detail])).toEqual([['taskmanager.memory.managed.size', 'MemorySize'], ['taskmanager.memory.jvm-metaspace.size', '= 256 mb']]);
  });

  test('an option that is set by an old name counts as set', () => {
    expect(suggested('state.checkpoints.dir: s3://a\nexecution.checkpointing.dir|')[0]?.detail).toBe('set in line 1');
  });
});

describe('a key that its mapping has is never suggested: YAML takes none twice', () => {
  test.each<[string, string, string]>([
    ['flat', 'parallelism.default: 1\nparall|', 'parallelism.default'],
    ['below the cursor', 'parall|\nparallelism.default: 1\n', 'parallelism.default'],
    ['in quotes', '"parallelism.default": 1\nparall|', 'parallelism.default'],
    ['in a block', 'taskmanager:\n  numberOfTaskSlots: 1\n  num|', 'numberOfTaskSlots'],
    ['a parent that is there', 'taskmanager:\n  numberOfTaskSlots: 1\ntmms|', 'taskmanager.memory.managed.size (nested)'],
    ['a parent whose children are commented out', 'parallelism:\n  # default: 1\na:\n  b: 1\nparall|', 'parallelism.default (nested)'],
  ])('%s', (_rule, marked, label) => {
    expect(labels(marked)).not.toContain(label);
  });

  test('the key under the cursor itself is', () => {
    check('parallelism.def|ault: 1\n', ['parallelism.default']);
  });
});

describe('in the author\'s style', () => {
  test.each<[string, string, string, string]>([
    ['flat in a flat file', 'rest.port: 8081\ntmms|', 'taskmanager.memory.managed.size', 'rest.port: 8081\ntaskmanager.memory.managed.size: |'],
    ['nested in a nested file', 'rest:\n  port: 8081\ntmms|', 'taskmanager.memory.managed.size (nested)', 'rest:\n  port: 8081\ntaskmanager:\n  memory:\n    managed:\n      size: |'],
    ['flat in a nested file', 'rest:\n  port: 8081\ntmms|', 'taskmanager.memory.managed.size (in one line)', 'rest:\n  port: 8081\ntaskmanager.memory.managed.size: |'],
    ['the missing path in a block', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n    mana|', 'managed.size (nested)', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n    managed:\n      size: |'],
    ['the missing path in one line', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n    mana|', 'managed.size (in one line)', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n    managed.size: |'],
    ['one line where the parent is there', 'taskmanager:\n  memory:\n    managed:\n      fraction: 0.4\n    managed.s|', 'managed.size', 'taskmanager:\n  memory:\n    managed:\n      fraction: 0.4\n    managed.size: |'],
    ['four blanks a level', 'rest:\n    port: 8081\nparall|', 'parallelism.default (nested)', 'rest:\n    port: 8081\nparallelism:\n    default: |'],
    ['the line breaks of the file', 'rest:\r\n  port: 8081\r\nparall|', 'parallelism.default (nested)', 'rest:\r\n  port: 8081\r\nparallelism:\r\n  default: |'],
    ['only the key where its value is there', 'rest.port: 8081\nparall|: 4\n', 'parallelism.default', 'rest.port: 8081\nparallelism.default|: 4\n'],
    ['the whole key, not what stands before the cursor', 'rest.port: 8081\nparall|elism.defualt: 4\n', 'parallelism.default', 'rest.port: 8081\nparallelism.default|: 4\n'],
    ['before a comment', 'rest.port: 8081\nparall| # why', 'parallelism.default', 'rest.port: 8081\nparallelism.default: | # why'],
    ['the Java home flat, for the start scripts', 'rest:\n  port: 8081\nenv.java.ho|', 'env.java.home', 'rest:\n  port: 8081\nenv.java.home: |'],
    ['in the column of an indented root', '  rest.port: 8081\n  parall|', 'parallelism.default', '  rest.port: 8081\n  parallelism.default: |'],
  ])('%s', (_rule, marked, label, expected) => {
    expect(accepted(marked, label)).toBe(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['both in a file of both, the more common one first', 'a:\n  b: 1\n  c: 2\nd.e: 1\nparall|', ['parallelism.default (nested)', 'parallelism.default (in one line)']],
    ['both where nothing is written yet, flat first', 'parall|', ['parallelism.default (in one line)', 'parallelism.default (nested)']],
    ['flat alone in a flat file', 'a.b: 1\nparall|', ['parallelism.default']],
    ['flat first where dots are typed', 'a:\n  b: 1\nparallelism.|', ['parallelism.default (in one line)', 'parallelism.default (nested)']],
    ['half-flat first where the author writes so', 'a:\n  b.c: 1\n  d.e: 1\ntaskmanager:\n  memory:\n    mana|', ['managed.fraction (in one line)', 'managed.fraction (nested)']],
  ])('%s', (_rule, marked, expected) => check(marked, expected));

  test('a flink-conf.yaml has flat keys only', () => {
    expect(labels('parallelism.default: 1\ntmm|', { name: 'flink-conf.yaml' }).every(label => !label.includes('('))).toBe(true);
  });
});

describe('old names', () => {
  test.each<[string, string, readonly string[]]>([
    ['lead to the new one', 'a.b: 1\nstate.checkpoints.d|', ['execution.checkpointing.dir', 'state.checkpoints.dir']],
    ['are not suggested for a few letters', 'a.b: 1\nstate.savepoints.d|', ['execution.checkpointing.savepoint-dir', 'state.savepoints.dir']],
  ])('%s', (_rule, marked, expected) => check(marked, expected));

  test('are marked, and say what they are', () => {
    const [heir, old] = suggested('a.b: 1\nstate.checkpoints.d|');
    expect(heir).toMatchObject({ detail: 'instead of state.checkpoints.dir', filter: 'state.checkpoints.dir' });
    expect(old).toMatchObject({ detail: 'old name of execution.checkpointing.dir', deprecated: true });
  });

  test('are not among what letters find', () => {
    expect(labels('a.b: 1\nscd|')).not.toContain('state.checkpoints.dir');
    expect(labels('a.b: 1\nst|')).not.toContain('state.checkpoints.dir');
  });

});

test('keys are those of the release', () => {
  expect(labels('a.b: 1\ntable.optimizer.delta|', { version: '2.1' })).toEqual(['table.optimizer.delta-join.strategy']);
  expect(labels('a.b: 1\ntable.optimizer.delta|', { version: '2.0' })).toEqual([]);
});

describe('keys with names in them', () => {
  test.each<[string, string, readonly string[]]>([
    ['the names of the file', `${PROMETHEUS}metrics.reporter.|`, ['metrics.reporter.prom.filter.excludes']],
    ['the names of the list', 'metrics.reporters: jmx\nmetrics.reporter.|', ['metrics.reporter.jmx.factory.class']],
    ['the name that is typed', 'a.b: 1\nmetrics.reporter.mine.|', ['metrics.reporter.mine.factory.class']],
    ['a name that is typed as a block', 'metrics:\n  reporter:\n    mine|', ['mine.factory.class (nested)', 'mine.factory.class (in one line)']],
    ['the parameters of the factory', `${PROMETHEUS}metrics.reporter.prom.po|`, ['metrics.reporter.prom.port']],
    ['parameters that a prefix declares', 'metrics:\n  reporter:\n    db:\n      factory:\n        class: org.apache.flink.metrics.influxdb.InfluxdbReporterFactory\n      ret|', ['retentionPolicy']],
    ['resources', 'a.b: 1\nexternal-resources: gpu\nexternal-resource.gpu.am|', ['external-resource.gpu.amount']],
    ['schemes', 'a.b: 1\nfs.hdfs.limit.to|', ['fs.hdfs.limit.total']],
  ])('%s', (_rule, marked, expected) => check(marked, expected));

  test('a name that is still to be chosen is filled in by the author, where the editor can do that', () => {
    const [template] = suggested('a.b: 1\nmetrics.reporter.|', { snippets: true });
    expect(template).toMatchObject({ label: 'metrics.reporter.<name>.factory.class', text: 'metrics.reporter.name.factory.class: ', snippet: 'metrics.reporter.${1:name}.factory.class: ' });
    expect(labels('a.b: 1\nmetrics.reporter.|')).toEqual([]);
  });

  test('traces and events as soon as the release has them', () => {
    expect(labels('a.b: 1\nevents.reporter.mine.fac|', { version: '2.2' })).toEqual(['events.reporter.mine.factory.class']);
    expect(labels('a.b: 1\nevents.reporter.mine.fac|', { version: '2.0' })).toEqual([]);
  });
});

describe('an editor that compares letters finds what was found by words', () => {
  test.each(['tmms', 'managed.f', 'task-man-si', 'state.checkpoints.d', 'slots'])('%s', typed => {
    for (const { filter } of suggested(`a.b: 1\n${typed}|`)) {
      let at = -1;
      for (const letter of typed.toLowerCase()) at = filter.toLowerCase().indexOf(letter, at + 1);
      expect(at, filter).toBeGreaterThanOrEqual(0);
    }
  });
});

test('after a key its values are asked for where there are any', () => {
  const [slots] = suggested('a.b: 1\ntaskmanager.numberOf|');
  const [dir] = suggested('a.b: 1\nexecution.checkpointing.dir|');
  expect([slots?.opensValue, dir?.opensValue]).toEqual([true, undefined]);
});
