import { describe, expect, test } from 'vitest';
import { deriveJobManager } from '../../../server/src/flink/memory/jobManager.js';
import { deriveTaskManager } from '../../../server/src/flink/memory/taskManager.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import { breakdown, type Presentation } from '../../../server/src/show/breakdown.js';
import { memoryHint } from '../../../server/src/show/hints.js';
import { processLenses } from '../../../server/src/show/lenses.js';
import { memoryStatus } from '../../../server/src/show/status.js';
import type { Focus, ProcessDerivation } from '../../../server/src/show/pools.js';

const MARKDOWN: Presentation = { level: 'markdown', themeKind: undefined, pictures: false };
const TEXT: Presentation = { level: 'plaintext', themeKind: undefined, pictures: false };

type Settings = Readonly<Record<string, string>>;
const EXAMPLE: Settings = {
  'taskmanager.memory.process.size': '4g', 'taskmanager.numberOfTaskSlots': '4', 'taskmanager.memory.network.max': '1gb', 'taskmanager.memory.managed.fraction': '0.4',
  'state.backend.type': 'rocksdb', 'jobmanager.memory.process.size': '1600m',
};

describe.each(FLINK_VERSIONS)('what the derivation of Flink %s is shown as', version => {
  const derive = (settings: Settings) => {
    const configuration = new Map(Object.entries(settings));
    return { taskManager: deriveTaskManager(configuration, version, { active: false }), jobManager: deriveJobManager(configuration, version, { active: false }) };
  };
  const taskManagerOf = (settings: Settings): ProcessDerivation => ({ process: 'taskmanager', derivation: derive(settings).taskManager });

  test('lenses and status of the example', () => {
    const { taskManager, jobManager } = derive(EXAMPLE);
    expect(processLenses({ process: 'taskmanager', derivation: taskManager }).map(({ text }) => text)).toEqual(['$(pie-chart)\u00a04 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65', '4 slots × 708 MiB']);
    expect(processLenses({ process: 'jobmanager', derivation: jobManager }).map(({ text }) => text)).toEqual(['$(pie-chart)\u00a01.56 GiB: heap 1.00 + off-heap 0.12 + JVM 0.44']);
    expect(memoryStatus(taskManager, jobManager)).toEqual({ text: 'TM 4 GiB · JM 1.56 GiB', severity: 'information' });
  });

  test('hints of the example', () => {
    const hints = Object.entries(EXAMPLE).map(([key, value]) => memoryHint({ key, option: key, value, ...derive(EXAMPLE) }, 'derived')?.text);
    expect(hints).toEqual(['= 3.35 GiB Flink + 666 MiB JVM', '× (365 MiB heap + 343 MiB managed)', '343 MiB in force', '= 1.34 GiB', '343 MiB per slot', '= 1 GiB heap + 576 MiB rest']);
  });

  const title = (settings: Settings, focus: Focus, expected: string, hovered?: string) => test(expected, () => expect(breakdown(taskManagerOf(settings), focus, MARKDOWN, hovered).title).toBe(expected));
  title(EXAMPLE, 'managed', '**Managed memory 1.34 GiB** from fraction `0.4`');
  title(EXAMPLE, 'network', '**Network memory 343 MiB** 10 % of total Flink memory, within `64mb` … `1gb`');
  title(EXAMPLE, 'totalFlink', '**Total Flink memory 3.35 GiB** = **1.55 GiB** heap + **1.80 GiB** off-heap');
  title({ 'taskmanager.memory.process.size': '1g' }, 'jvmOverhead', '**JVM overhead 192 MiB** the minimum; 10 % of 1 GiB would be 102 MiB');
  title({ 'taskmanager.memory.flink.size': '18g' }, 'jvmOverhead', '**JVM overhead 1 GiB** the maximum; 10 % of 20.3 GiB would be 2.03 GiB');
  title({ 'taskmanager.memory.process.size': '4g', 'taskmanager.memory.managed.size': '2g' }, 'managed', '**Managed memory 2 GiB** set here; the fraction is not used', 'taskmanager.memory.managed.size');
  title({ 'taskmanager.memory.process.size': '4g', 'taskmanager.memory.size': '1g' }, 'managed', '**Managed memory 1 GiB** set by `taskmanager.memory.size`; the fraction is not used', 'taskmanager.memory.managed.fraction');
  title({ 'taskmanager.memory.process.size': '1g', 'taskmanager.memory.managed.size': '2g' }, 'managed', '**Would not start** managed memory does not fit into total Flink memory');

  // The order of the parts is the derivation's own.
  const sum = (name: string, settings: Settings, parts: readonly string[], end: readonly string[]) => test(name, () => {
    const lines = breakdown(taskManagerOf(settings), 'totalProcess', TEXT).table.split('\n').map(line => line.split(/ {2,}/).slice(0, 2).join(': '));
    expect([...lines.slice(0, -3)].sort()).toEqual(parts);
    expect(lines.slice(-3)).toEqual(end);
  });
  sum('the sum of a refusal leaves out what is empty', { 'taskmanager.memory.process.size': '1g', 'taskmanager.memory.managed.size': '2g' },
    ['framework heap: 128 MiB', 'framework off-heap: 128 MiB', 'managed: 2 GiB', 'network: 64 MiB'], ['together: 2.31 GiB', 'total Flink memory: 576 MiB', 'missing: 1.75 GiB']);
  sum('total Flink memory is a part where it does not fit into the process', { 'taskmanager.memory.process.size': '4g', 'taskmanager.memory.flink.size': '3968m' },
    ['metaspace: 256 MiB', 'total Flink memory: 3.88 GiB'], ['together: 4.13 GiB', 'total process memory: 4 GiB', 'missing: 128 MiB']);
});
