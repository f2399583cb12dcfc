import fc from 'fast-check';
import type { FlinkVersion } from '../../../server/src/flink/version.js';
import { written, type Style } from './writing.js';

/** A configuration file for a release, and what it is asked for. */
export interface Sample {
  /** `config.yaml`, or `flink-conf.yaml` where the release reads that. */
  readonly name: string;
  readonly text: string;
  readonly active: boolean;
}

/**
 * Configurations that name memory in any way there is: totals, parts of them, ranges, fractions, by today's keys and by deprecated ones,
 * in any unit, in files of any style, with settings between them that have nothing to do with memory. About half of them are accepted.
 */
export function samples(version: FlinkVersion): fc.Arbitrary<Sample> {
  const legacyName = version === '1.20' ? fc.constantFrom('config.yaml', 'flink-conf.yaml') : fc.constant('config.yaml');
  return fc.record({ name: legacyName, active: fc.boolean(), settings: settings(version), style: style() })
    .map(({ name, active, settings: all, style: how }) => ({ name, active, text: written(all, name === 'config.yaml' ? how : 'legacy') }));
}

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** A size between two bounds, as likely small as large, in some unit. */
function size(least: number, most: number): fc.Arbitrary<string> {
  const units: readonly (readonly [number, readonly string[]])[] = [
    [1, ['', 'b', ' bytes']], [KIB, ['k', 'kb', 'K']], [MIB, ['m', 'mb', ' m', 'M', 'mebibytes']], [MIB, ['m', 'mb']], [MIB, ['m', 'MB']], [GIB, ['g', 'gb', ' GB', 'gibibytes']],
  ];
  return fc.tuple(fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }), fc.constantFrom(...units), fc.nat()).map(([exponent, [unit, names], which]) => {
    const amount = Math.max(1, Math.round(Math.exp(exponent) / unit));
    return `${amount}${names[which % names.length] ?? ''}`;
  });
}

/** A number below this one of at most six digits: of longer ones the Javas before 19 print other digits than those after. */
function decimal(most: number): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(999_999), fc.integer({ min: 1, max: 6 })).map(([digits, places]) => String(Number(((digits / 1_000_000) * most).toFixed(places))));
}

const total = fc.oneof({ weight: 8, arbitrary: size(600 * MIB, 256 * GIB) }, { weight: 1, arbitrary: size(1, 600 * MIB) }, { weight: 1, arbitrary: size(256 * GIB, 8 * 1024 * GIB) });
const pool = fc.oneof({ weight: 6, arbitrary: size(MIB, 2 * GIB) }, { weight: 1, arbitrary: size(1, 64 * GIB) }, { weight: 1, arbitrary: fc.constantFrom('0', '0b', '64m', '128 mb', '1g') });
const fraction = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('0.1', '0.2', '0.4', '0.05', '0', '0.0', '.3', '0.50', '1e-2', '0.7f') },
  { weight: 6, arbitrary: decimal(0.7) },
  { weight: 1, arbitrary: fc.constantFrom('1', '1.0', '-0.1', '0.99999997', '0.9999999999', 'NaN', '.nan', '.inf', '1e-46', '1e39', '40%', 'a') },
);
const unreadable = fc.constantFrom('', ' ', '1.5g', '4 gibs', '1_000m', '-1', '+1g', '9223372036854775808', '8388608t', 'max');
const rarely = (usual: fc.Arbitrary<string>, other: fc.Arbitrary<string>) => fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: other });
const int = (least: number, most: number) => rarely(fc.integer({ min: least, max: most }).map(String), fc.constantFrom('0', '-1', '007', '1e1', '2147483648', 'two'));

type Setting = readonly [key: string, value: fc.Arbitrary<string>];

const TASK_MANAGER: readonly Setting[] = [
  ['taskmanager.memory.framework.heap.size', pool], ['taskmanager.memory.framework.off-heap.size', pool], ['taskmanager.memory.task.off-heap.size', pool],
  ['taskmanager.memory.task.heap.size', pool], ['taskmanager.memory.managed.size', pool], ['taskmanager.memory.managed.fraction', fraction],
  ['taskmanager.memory.network.min', pool], ['taskmanager.memory.network.max', pool], ['taskmanager.memory.network.fraction', fraction],
  ['taskmanager.memory.jvm-metaspace.size', pool], ['taskmanager.memory.jvm-overhead.min', pool], ['taskmanager.memory.jvm-overhead.max', pool], ['taskmanager.memory.jvm-overhead.fraction', fraction],
  ['taskmanager.numberOfTaskSlots', int(1, 64)], ['taskmanager.numberOfTaskSlots', int(1, 8)],
  ['taskmanager.cpu.cores', rarely(decimal(64), fc.constantFrom('0', '-1', 'NaN', '.inf', '1e400'))],
  ['taskmanager.memory.size', pool], ['taskmanager.network.memory.min', pool], ['taskmanager.network.memory.max', pool], ['taskmanager.network.memory.fraction', fraction],
  ['external-resources', fc.constantFrom('gpu', 'gpu;fpga', 'none', '[gpu, fpga]')], ['external-resource.gpu.amount', int(1, 8)],
];

const JOB_MANAGER: readonly Setting[] = [
  ['jobmanager.memory.heap.size', pool], ['jobmanager.memory.off-heap.size', pool], ['jobmanager.memory.enable-jvm-direct-memory-limit', fc.constantFrom('true', 'false', 'TRUE', 'yes')],
  ['jobmanager.memory.jvm-metaspace.size', pool], ['jobmanager.memory.jvm-overhead.min', pool], ['jobmanager.memory.jvm-overhead.max', pool], ['jobmanager.memory.jvm-overhead.fraction', fraction],
];

/** Of the shuffle, of the consumers of managed memory, and of state backends. */
const CONSUMERS: readonly Setting[] = [
  ['taskmanager.memory.segment-size', fc.constantFrom('32k', '4k', '64kb', '1m', '8192', '4095', '33k')], ['taskmanager.memory.min-segment-size', size(1, 64 * KIB)], ['taskmanager.memory.starting-segment-size', size(64, 64 * KIB)],
  ['taskmanager.memory.framework.off-heap.batch-shuffle.size', pool], ['taskmanager.network.memory.buffers-per-channel', int(0, 16)], ['taskmanager.network.memory.floating-buffers-per-gate', int(1, 64)],
  ['taskmanager.network.memory.read-buffer.required-per-gate.max', int(0, 2000)], ['taskmanager.network.sort-shuffle.min-buffers', int(1, 2048)], ['taskmanager.network.memory.buffer-debloat.enabled', fc.constantFrom('true', 'false')],
  ['taskmanager.network.memory.buffer-debloat.target', fc.constantFrom('1s', '500 ms', '1 min', '0', 'PT2S')], ['taskmanager.network.memory.max-buffers-per-channel', int(1, 30)], ['taskmanager.network.numberOfBuffers', int(1, 40_000)],
  ['state.backend.type', fc.constantFrom('hashmap', 'rocksdb', 'RocksDB', 'forst')], ['state.backend', fc.constantFrom('hashmap', 'rocksdb')],
  ['state.backend.rocksdb.memory.managed', fc.constantFrom('true', 'false')], ['state.backend.rocksdb.memory.fixed-per-slot', pool], ['state.backend.rocksdb.memory.write-buffer-ratio', fc.constantFrom('0.5', '0.25', '0.95', '1')],
  ['state.backend.rocksdb.memory.high-prio-pool-ratio', fc.constantFrom('0.1', '0', '0.6')], ['state.backend.rocksdb.writebuffer.size', size(MIB, 256 * MIB)], ['state.backend.rocksdb.memory.partitioned-index-filters', fc.constantFrom('true', 'false')],
  ['state.backend.forst.memory.write-buffer-ratio', fc.constantFrom('0.5', '0.3')], ['state.backend.forst.memory.fixed-per-slot', pool], ['state.backend.forst.writebuffer.size', size(MIB, 256 * MIB)],
  ['taskmanager.memory.managed.consumer-weights', fc.constantFrom('OPERATOR:50,STATE_BACKEND:50,PYTHON:20', 'STATE_BACKEND:1', '{OPERATOR: 0, PYTHON: 3}', 'PYTHON:-1')], ['taskmanager.memory.managed.consumer-weights.PYTHON', int(0, 200)],
];

/** What stands in files beside memory. */
const OTHERS: readonly Setting[] = [
  ['env.java.opts.taskmanager', fc.constantFrom('-XX:+UseG1GC -Dio.netty.allocator.type=pooled', '-Xlog:gc*:file=gc.log', '-XX:MaxDirectMemorySize=1g -Da="b c"')], ['env.java.opts.all', fc.constantFrom('-Dfile.encoding=UTF-8', "-Da='x # y'", '-Da=b: c')],
  ['jobmanager.rpc.address', fc.constantFrom('localhost', '10.0.0.1')], ['parallelism.default', int(1, 512)], ['execution.checkpointing.interval', fc.constantFrom('10 s', '60000', '3min')], ['execution.checkpointing.dir', fc.constantFrom('s3://bucket/checkpoints', 'file:///tmp/a')],
  ['containerized.taskmanager.env.DOTNET_GCHeapHardLimit', fc.constantFrom('0x1F400000', '1F400000')], ['metrics.reporters', fc.constantFrom('prom', 'prom,jmx')], ['kubernetes.container.image.ref', fc.constantFrom('flink:2.2', 'registry:5000/flink')],
];

/** Ways to declare memory; the parts beside them come from the tables. */
function declaration(process: 'taskmanager' | 'jobmanager'): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const flink: Setting = [`${process}.memory.flink.size`, total];
  const whole: Setting = [`${process}.memory.process.size`, rarely(total, unreadable)];
  const parts: readonly Setting[] = process === 'taskmanager' ? [['taskmanager.memory.task.heap.size', pool], ['taskmanager.memory.managed.size', pool]] : [['jobmanager.memory.heap.size', pool]];
  const close = size(600 * MIB, 8 * GIB);
  const ways: readonly (readonly Setting[])[] = [
    [whole], [whole], [whole], [flink], [flink], parts, parts, [whole, flink], [[`${process}.memory.process.size`, close], [`${process}.memory.flink.size`, close]], [whole, ...parts], [flink, ...parts], parts.slice(0, 1), [],
    [[`${process}.heap.size`, pool]], [[`${process}.heap.mb`, int(128, 4096)]],
  ];
  return fc.constantFrom(...ways).chain(chosen);
}

function chosen(table: readonly Setting[]): fc.Arbitrary<readonly (readonly [string, string])[]> {
  return fc.tuple(...table.map(([key, value]) => value.map(text => [key, text] as const)));
}

const some = (table: readonly Setting[], maxLength: number) => fc.subarray([...table], { maxLength }).chain(chosen);

/** Settings in any order, each key once. */
function settings(version: FlinkVersion): fc.Arbitrary<readonly (readonly [string, string])[]> {
  // A fraction as a map of weights is read as YAML from 1.19 on; everything else means the same in all releases.
  return fc.tuple(declaration('taskmanager'), declaration('jobmanager'), some(TASK_MANAGER, 5), some(JOB_MANAGER, 3), some(CONSUMERS, 4), some(OTHERS, 3))
    .map(parts => [...new Map(parts.flat()).entries()])
    .chain(all => fc.shuffledSubarray(all, { minLength: all.length }))
    .filter(all => all.length > 0 || version !== '1.20');
}

function style(): fc.Arbitrary<Style> {
  return fc.record({
    splits: fc.array(fc.nat(255), { minLength: 1, maxLength: 5 }), quotes: fc.array(fc.constantFrom('plain', 'plain', 'plain', 'single', 'double'), { minLength: 1, maxLength: 5 }),
    comments: fc.array(fc.constantFrom('', '', '', '# why\n', '\n', '# a: 1\n\n'), { minLength: 1, maxLength: 5 }), ends: fc.array(fc.constantFrom('', '', ' # 4g', '  '), { minLength: 1, maxLength: 4 }), indent: fc.constantFrom(2, 2, 4, 1), flow: fc.nat(12),
  });
}
