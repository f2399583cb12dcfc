import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { rangeOf, validateOption } from '../../../server/src/flink/options/validate.js';
import { ranges, validators } from '../../../server/src/flink/options/validators.generated.js';
import type { JavaType } from '../../../server/src/flink/values/read.js';
import { readValue } from '../../../server/src/flink/values/value.js';
import { FLINK_VERSIONS, type FlinkVersion } from '../../../server/src/flink/version.js';

function why(key: string, text: string, version: FlinkVersion = '2.2', javaType: JavaType = 'String'): string | undefined {
  const option = optionsOf(version).option(key);
  if (option === undefined) throw new Error(`${version} has no ${key}`);
  return validateOption(option, { text, javaType }, version)?.reason;
}

const check = (name: string, rows: readonly (readonly [key: string, good: readonly string[], bad: readonly string[]])[], version: FlinkVersion = '2.2') =>
  describe(name, () => {
    for (const [key, good, bad] of rows) {
      it.each(good)(`${key}: %s`, text => expect(why(key, text, version)).toBeUndefined());
      it.each(bad)(`${key}: not %s`, text => expect(why(key, text, version)).toMatch(/\w/));
    }
  });

check('types', [
  ['taskmanager.memory.process.size', ['1g', '4096 mb', '1073741824', ' 2 GB '], ['4Gi', '1.5g', '', '-1', '1_000']],
  ['taskmanager.numberOfTaskSlots', ['1', '+4', '007'], ['1.0', ' 1', '1e3', '3000000000']],
  ['web.submit.enable', ['true', 'FALSE'], ['yes', 'on', '1', ' true']],
  ['pekko.ask.timeout', ['10 s', '1 min', '10', 'PT1M'], ['10 us', '1.5 s', '-1 s', '10 weeks']],
  ['taskmanager.load-balance.mode', ['NONE', 'tasks', 'Slots'], ['MIN-RESOURCES', 'nothing', '']],
  ['state.backend.rocksdb.compression.per.level', ['LZ4_COMPRESSION;no_compression', '[SNAPPY_COMPRESSION]', ''], ['LZ5', '[LZ4_COMPRESSION, x]']],
  ['pipeline.global-job-parameters', ['a:1,b:2', '{a: 1}', ''], ['a', 'a:http://x']],
  ['jobmanager.rpc.address', ['anything', ''], []],
]);
check('a release has its own grammar', [['pekko.ask.timeout', ['10 s'], ['PT1M']], ['taskmanager.load-balance.mode', ['slots'], ['tasks']]], '2.0');

check('ranges that Flink checks', [
  ['heartbeat.interval', ['1', '10 s'], ['0', '0 s', '500 ns x']],
  ['heartbeat.rpc-failure-threshold', ['1', '-1', '2147483647'], ['0', '-2', '00', '2147483648']],
  ['execution.checkpointing.interval', ['10', '10 ms', '1 h'], ['0', '9 ms', '9999 µs']],
  ['restart-strategy.fixed-delay.attempts', ['0', '2147483647'], ['-1', 'x']],
  ['restart-strategy.exponential-delay.backoff-multiplier', ['1.5', '1e3'], ['1', '1.0', '0.5', 'NaN']],
  ['restart-strategy.exponential-delay.jitter-factor', ['0', '0.1', '1.0'], ['-0.1', '1.1', 'NaN', 'Infinity']],
  ['cluster.io-pool.size', ['1', '64'], ['0', '-4']],
  ['historyserver.archive.retained-jobs', ['-1', '1'], ['0', '-2']],
  ['state.backend.rocksdb.writebuffer.size', ['1', '64 mb'], ['0', '0 mb']],
  ['jobmanager.rpc.port', ['0', '6123', '65535'], ['-1', '65536']],
  ['rest.bind-port', ['8081', '50100-50200', '50100-50200,50300', '50100, 50101', '8081,'], ['65536', '8081;8082', '50100-', 'any', '', '1-70000', '8081-8081', '8082-8081', '1 -2', '-1']],
  ['taskmanager.data.port', ['0', '65535'], ['-1', '65536', '50100-50200']],
  ['taskmanager.data.bind-port', ['50100-50200', '0'], ['70000', '50200-50100']],
  ['jobmanager.rpc.bind-port', ['0', '65535'], ['-1', '65536', '6123-6130']],
  ['parallelism.default', ['1', '-1', '-2', '2147483647'], ['0', '-3']],
  ['pipeline.max-parallelism', ['1', '32768'], ['0', '-1', '32769']],
  ['taskmanager.numberOfTaskSlots', ['1'], ['0', '-1']],
  ['slotmanager.redundant-taskmanager-num', ['0'], ['-1']],
  ['resourcemanager.start-worker.max-failure-rate', ['0.1'], ['0', '-1', 'NaN']],
  ['cluster.registration.initial-timeout', ['1 ms'], ['0', '999 us']],
  ['web.checkpoints.history', ['0'], ['-1']],
  ['rest.server.thread-priority', ['1', '10'], ['0', '11']],
  ['cleanup-strategy.fixed-delay.attempts', ['0'], ['-1']],
  ['taskmanager.network.memory.buffer-debloat.target', ['1 ms'], ['0 s']],
  ['slow-task-detector.execution-time.baseline-ratio', ['0', '0.99'], ['1', '-0.1']],
  ['kubernetes.jobmanager.replicas', ['1'], ['0']],
  ['kubernetes.taskmanager.memory.limit-factor', ['1', '1.5'], ['0.9', '0']],
  ['fs.<scheme>.limit.total', ['-1', '0', '5'], ['-2']],
  ['pekko.framesize', ['10485760b', '20m', '20M', '20MB', '20 MiB', '1.5g', '20kB', '10 mebibytes', '20971520', ' 20m '], ['20mb', '20 mib', '20kb', '20 Megabytes', 'x', '', 'm']],
]);
check('a grammar is for texts: in other releases the option has a type of its own', [['taskmanager.data.bind-port', ['50100'], ['50100-50200']], ['rest.bind-port', ['8081-8081'], []]], '1.18');
check('durations that are texts', [['pekko.tcp.timeout', ['20 s', '20'], ['x', '1.5 s', '']]], '1.19');

describe('the class that the loader gave a value counts', () => {
  it.each([
    ['state.backend.rocksdb.memory.write-buffer-ratio', '0.5', 'Double', true], ['taskmanager.memory.managed.fraction', '1e-50', 'Double', false],
    ['taskmanager.memory.managed.fraction', '1e-50', 'String', true], ['taskmanager.numberOfTaskSlots', '1.0', 'Double', false], ['jobmanager.rpc.address', 'true', 'Boolean', true],
  ] as const)('%s: %s as %s', (key, text, javaType, good) => expect(why(key, text, '2.2', javaType) === undefined).toBe(good));
});

it('says what is accepted instead', () => {
  expect(why('jobmanager.rpc.port', '70000')).toBe('"70000" can be read, but is refused when it is used: write at least 0 and at most 65535');
  expect(why('parallelism.default', '0')).toBe('"0" can be read, but is refused when it is used: write -2, -1 or at least 1');
  expect(why('pekko.framesize', '20mb')).toContain('such as 20m');
  expect(why('heartbeat.rpc-failure-threshold', '0')).toBe('"0" can be read, but is refused when it is used: write -1 or at least 1');
  expect(rangeOf({ key: 'restart-strategy.exponential-delay.backoff-multiplier' })).toBe('more than 1');
  expect(rangeOf({ key: 'rest.address' })).toBeUndefined();
});

describe.each(FLINK_VERSIONS)('every option of %s', version => {
  const { all } = optionsOf(version);
  it('has a validator of its own shape', () => {
    const missing = all.filter(option => !(`${option.type}${option.list ? '*' : ''}|${option.enum?.join() ?? ''}|${ranges[option.key] ?? ''}` in validators));
    expect(missing.map(option => option.key)).toEqual([]);
  });
  it('takes its own default', () => {
    const refused = all.filter(option => option.default !== null && validateOption(option, { text: option.default, javaType: 'String' }, version) !== undefined);
    // Its default, -1, stands for one that depends on the parallelism: written into a file, Flink refuses it.
    expect(refused.map(option => option.key)).toEqual(['pipeline.max-parallelism']);
  });
  it('agrees with the reading of values where no range is checked', () => {
    const texts = ['', '0', '1', '-1', 'true', 'x', '1 s', '1g', 'a:1', '[1]', '0.5', 'NaN', 'LZ4', 'lz4;x', '9'.repeat(30)];
    const differing = all.filter(option => ranges[option.key] === undefined && texts.some(text => {
      const raw = { text, javaType: 'String' } as const;
      return (validateOption(option, raw, version) === undefined) !== readValue(option, raw, version).ok;
    }));
    expect(differing.map(option => option.key)).toEqual([]);
  });
});
