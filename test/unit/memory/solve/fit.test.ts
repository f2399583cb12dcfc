import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveJobManager } from '../../../../server/src/flink/memory/jobManager.js';
import { fittingOf, textOf, type Fit, type FitChange, type Fitting, type Kept } from '../../../../server/src/flink/memory/solve/fit.js';
import type { Process } from '../../../../server/src/flink/memory/solve/numbers.js';
import { deriveTaskManager } from '../../../../server/src/flink/memory/taskManager.js';
import type { Configuration } from '../../../../server/src/flink/memory/types.js';
import { parseMemorySize, writeMemorySize } from '../../../../server/src/flink/values/memorySize.js';
import type { FlinkVersion } from '../../../../server/src/flink/version.js';
import { memorySettings } from './settings.js';

const MIB = 1n << 20n;

/** What can be asked of a fitting. */
const ASKED: Readonly<Record<string, (fitting: Fitting) => Fit | undefined>> = {
  total: fitting => fitting.keeping('total'),
  'heap managed': fitting => fitting.keeping('heap', 'managed'),
  heap: fitting => fitting.keeping('heap'),
  managed: fitting => fitting.keeping('managed'),
  growing: fitting => fitting.growing(),
  widening: fitting => fitting.widening(),
};

function derive(process: Process, settings: Configuration, version: FlinkVersion, active: boolean) {
  return process === 'taskmanager' ? deriveTaskManager(settings, version, { active }) : deriveJobManager(settings, version, { active });
}

/** The settings of a process, written `key=value` without what all memory keys begin with. */
function settingsOf(process: Process, text: string): Configuration {
  return new Map(text.split(' ').map(entry => {
    const [key = '', value = ''] = entry.split('=');
    return [/^(?:taskmanager|jobmanager)\./.test(key) ? key : `${process}.memory.${key}`, value];
  }));
}

/** `managed.size=256m: keeps total`. */
function told(process: Process, fit: Fit | undefined): string {
  if (fit === undefined) return 'none';
  const changes = fit.changes.map(change => `${change.key.replace(`${process}.memory.`, '')}=${textOf(change, writeMemorySize)}`);
  return `${changes.join(' ')}: keeps ${fit.keeps.join(' ')}`;
}

type Row = readonly [rule: string, settings: string, asked: string, expected: string];

function check(process: Process, rows: readonly Row[], version: FlinkVersion = '2.2', active = false): void {
  test.each(rows)('%s', (_rule, settings, asked, expected) => {
    const fitting = fittingOf({ process, configuration: settingsOf(process, settings), version, context: { active } });
    const ask = ASKED[asked];
    if (fitting === undefined || ask === undefined) throw new Error('Nothing is refused.');
    expect(told(process, ask(fitting))).toBe(expected);
  });
}

describe('the smallest change of a TaskManager', () => {
  check('taskmanager', [
    ['in the same total a size becomes what fits', 'process.size=1g managed.size=2g', 'total', 'managed.size=256m: keeps total'],
    ['to keep managed memory the total grows', 'process.size=1g managed.size=2g', 'managed', 'process.size=3129m: keeps managed'],
    ['a heap that is the rest cannot be kept', 'process.size=1g managed.size=2g', 'heap', 'none'],
    ['a heap that is the rest: more in total', 'process.size=1g managed.size=2g', 'growing', 'process.size=3129m: keeps managed'],
    ['a fraction is lowered by hundredths', 'process.size=1g managed.fraction=0.9', 'total', 'managed.fraction=0.44: keeps total'],
    ['of heap and managed memory either gives way: the heap', 'flink.size=2g task.heap.size=1g managed.size=1g', 'managed', 'task.heap.size=704m: keeps total managed'],
    ['of heap and managed memory either gives way: managed memory', 'flink.size=2g task.heap.size=1g managed.size=1g', 'heap', 'managed.size=704m: keeps total heap'],
    ['of heap and managed memory neither gives way', 'flink.size=2g task.heap.size=1g managed.size=1g', 'heap managed', 'flink.size=2368m: keeps heap managed'],
    ['the total lies around sizes that are set', 'process.size=2g task.heap.size=1g managed.size=1g', 'heap managed', 'process.size=3009m: keeps heap managed'],
    ['where one part alone is not enough, several give the same share', 'process.size=1g managed.size=2g network.min=1g', 'total', 'managed.size=214m network.min=106m: keeps total'],
    ['the inner total follows the outer one', 'process.size=4g flink.size=3712m', 'total', 'flink.size=3648m: keeps total'],
    ['the outer total follows the inner one', 'process.size=4g flink.size=3712m', 'heap managed', 'process.size=4160m: keeps heap managed'],
    ['the limit of a pool follows what is left', 'process.size=4g flink.size=3712m', 'widening', 'jvm-overhead.min=128m: keeps total heap managed'],
    ['what is left may be too much: a larger inner total', 'process.size=4g flink.size=1g', 'total', 'flink.size=2816m: keeps total'],
    ['what is left may be too much: a smaller outer total', 'process.size=4g flink.size=1g', 'heap managed', 'process.size=2304m: keeps heap managed'],
    ['network memory that is left over goes to nobody', 'flink.size=4g task.heap.size=2g managed.size=512m network.max=512m', 'heap managed', 'network.max=1280m: keeps total heap managed'],
    ['both totals grow where both are too small', 'process.size=1g flink.size=512m managed.size=1g', 'managed', 'flink.size=1423m process.size=1871m: keeps managed'],
        ['a maximum below its minimum is put straight too', 'process.size=2g task.heap.size=1g managed.size=1g jvm-overhead.min=2g', 'heap managed', 'jvm-overhead.max=2g process.size=5100273668: keeps heap managed'],
    ['fractions that take everything are lowered together', 'flink.size=2g managed.fraction=0.96 network.fraction=0.9', 'total', 'managed.fraction=0.45 network.fraction=0.42: keeps total'],
    ['beyond the maximum of network memory its fraction does not count', 'process.size=4g managed.fraction=0.8 network.fraction=0.6 network.max=1g', 'growing', 'process.size=7396m: keeps '],
  ]);
});

describe('the smallest change of a TaskManager of Flink 1.20', () => {
  check('taskmanager', [
    ['the heap option of old is the total', 'taskmanager.heap.size=1g managed.size=2g', 'managed', 'taskmanager.heap.size=2561m: keeps managed'],
    ['in mebibytes', 'taskmanager.heap.mb=1024 managed.size=2g', 'managed', 'taskmanager.heap.mb=2561: keeps managed'],
    ['a number of buffers gives way', 'process.size=1g taskmanager.network.numberOfBuffers=99999', 'total', 'taskmanager.network.numberOfBuffers=2867: keeps total managed'],
    ['a number of buffers is met exactly', 'flink.size=1g task.heap.size=256m managed.size=256m taskmanager.network.numberOfBuffers=2048', 'total', 'taskmanager.network.numberOfBuffers=8192: keeps total heap managed'],
  ], '1.20');
});

describe('the smallest change of a JobManager', () => {
  check('jobmanager', [
    ['off-heap memory takes what the heap leaves', 'flink.size=2g heap.size=1g off-heap.size=512m', 'heap', 'off-heap.size=1g: keeps total heap'],
    ['bytes where no whole mebibyte will do', 'flink.size=1073741825 heap.size=512m off-heap.size=256m', 'heap', 'off-heap.size=536870913: keeps total heap'],
    ['the total takes both', 'flink.size=2g heap.size=1g off-heap.size=1536m', 'growing', 'flink.size=2560m: keeps heap'],
    ['off-heap memory leaves a byte of heap at least', 'flink.size=128m', 'growing', 'flink.size=129m: keeps '],
    ['off-heap memory gives way', 'process.size=1g off-heap.size=2g', 'total', 'off-heap.size=575m: keeps total'],
    ['a heap above the total', 'flink.size=1g heap.size=2g', 'heap', 'flink.size=2g: keeps heap'],
    ['the process grows around the heap', 'process.size=1g heap.size=2g', 'heap', 'process.size=2624m: keeps heap'],
    ['the heap gives way inside the process', 'process.size=1g heap.size=2g', 'total', 'heap.size=448m: keeps total'],
    ['metaspace alone is too much', 'process.size=400m jvm-metaspace.size=300m', 'total', 'jvm-metaspace.size=79m: keeps total'],
  ]);
});

describe('nothing to be fitted', () => {
  test.each([
    ['what is accepted', 'process.size=4g'],
    ['what is not declared', 'managed.size=1g'],
    ['what cannot be read', 'process.size=4Gi'],
    ['a range that is crooked by itself', 'process.size=4g network.min=2g network.max=1g'],
  ])('%s', (_rule, settings) => expect(fittingOf({ process: 'taskmanager', configuration: settingsOf('taskmanager', settings), version: '2.2' })).toBeUndefined());
});

/** The settings after some changes. */
function after(settings: Configuration, changes: readonly Pick<FitChange, 'key' | 'amount'>[]): Configuration {
  return new Map([...settings, ...changes.map(change => [change.key, textOf(change, bytes => `${bytes}b`)] as const)]);
}

/** The change with its amount so many units nearer to what is set; undefined where that would be past it. */
function nearer({ key, amount, raised }: FitChange, units: bigint, settings: Configuration): Pick<FitChange, 'key' | 'amount'> | undefined {
  const back = raised ? -units : units;
  const text = settings.get(key);
  if (text === undefined) return undefined;
  if ('fraction' in amount) {
    const hundredths = Math.round(Number(amount.fraction) * 100) + Number(back);
    return raised === hundredths / 100 > Number(text) ? { key, amount: { fraction: String(hundredths / 100) } } : undefined;
  }
  if ('buffers' in amount) return raised === amount.buffers + back > BigInt(text) ? { key, amount: { buffers: amount.buffers + back } } : undefined;
  const bytes = amount.bytes + back * (amount.bytes % MIB === 0n ? MIB : 1n);
  const size = parseMemorySize(key.endsWith('.mb') ? `${text}m` : text);
  return bytes >= 0n && size.ok && raised === bytes > size.value ? { key, amount: { bytes } } : undefined;
}

/** That what is set and said to be kept has its size in the memory afterwards. */
function expectKept(process: Process, settings: Configuration, { keeps, derivation }: Fit): void {
  const pools: Readonly<Record<string, bigint>> = { ...derivation.memory.pools };
  const kept: readonly (readonly [Kept, string, bigint | undefined])[] = [
    ['total', 'process.size', pools.totalProcess], ['heap', process === 'taskmanager' ? 'task.heap.size' : 'heap.size', pools.taskHeap ?? pools.jvmHeap], ['managed', 'managed.size', pools.managed],
  ];
  for (const [one, key, bytes] of kept) {
    const size = parseMemorySize(settings.get(`${process}.memory.${key}`) ?? '');
    if (keeps.includes(one) && size.ok) expect(bytes).toBe(size.value);
  }
}

describe('random refused settings: each way is taken by Flink, keeps what it says, and nothing smaller would do', () => {
  test.each<[Process, FlinkVersion]>([['taskmanager', '1.20'], ['taskmanager', '2.2'], ['jobmanager', '1.20'], ['jobmanager', '2.2']])('%s of Flink %s', (process, version) => {
    let refused = 0;
    let helped = 0;
    fc.assert(fc.property(memorySettings(process), fc.boolean(), fc.bigInt(2n, 4000n), (settings, active, units) => {
      const fitting = fittingOf({ process, configuration: settings, version, context: { active } });
      if (fitting === undefined) return;
      refused++;
      const fits = Object.entries(ASKED).flatMap(([asked, ask]) => {
        const fit = ask(fitting);
        return fit === undefined ? [] : [{ asked, fit }];
      });
      if (fits.length > 0) helped++;
      for (const { asked, fit } of fits) {
        const text = JSON.stringify([[...settings], asked, [...after(settings, fit.changes)]]);
        expect(derive(process, after(settings, fit.changes), version, active), text).toEqual(fit.derivation);
        for (const kept of asked.split(' ')) if (kept === 'total' || kept === 'heap' || kept === 'managed') expect(fit.keeps, text).toContain(kept);
        expectKept(process, settings, fit);
        for (const change of fit.changes) {
          for (const back of fit.changes.length === 1 ? [1n, units] : [1n]) {
            const less = nearer(change, back, settings);
            if (less !== undefined) expect(derive(process, after(settings, [...fit.changes, less]), version, active).ok, `${text} ${textOf(less, writeMemorySize)}`).toBe(false);
          }
        }
        const without = fit.changes.length > 1 ? fit.changes : [];
        for (const change of without) expect(derive(process, after(settings, fit.changes.filter(other => other !== change)), version, active).ok, `${text} without ${change.key}`).toBe(false);
      }
    }), { numRuns: 1500 });
    expect(refused).toBeGreaterThan(200);
    expect(helped / refused).toBeGreaterThan(0.9);
  });
});
