import { describe, expect, it } from 'vitest';
import { linkOf } from '../../../server/src/flink/options/link.js';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import type { FlinkVersion } from '../../../server/src/flink/version.js';

describe('search: the best option for', () => {
  it.each([
    ['taskmanager.memory.process.size', 'taskmanager.memory.process.size'], ['process size', 'jobmanager.memory.process.size'], ['numberOfTaskSlots', 'taskmanager.numberOfTaskSlots'],
    ['NUMBEROFTASKSLOTS', 'taskmanager.numberOfTaskSlots'], ['state.backend.incremental', 'execution.checkpointing.incremental'], ['duration checkpointing interval', 'execution.checkpointing.interval'],
    ['tmprocsize', 'taskmanager.memory.process.size'], ['EXACTLY_ONCE', 'execution.checkpointing.mode'], ['8081', 'rest.port'],
  ])('%s is %s', (text, key) => expect(optionsOf('2.2').search(text)[0]?.key).toBe(key));
  it('nothing finds all, nonsense finds none', () => {
    expect(optionsOf('2.2').search('  ')).toHaveLength(optionsOf('2.2').all.length);
    expect(optionsOf('2.2').search('zzzz')).toEqual([]);
    expect(optionsOf('2.2').search('memory zzzz')).toEqual([]);
  });
});

describe('the facts of an option in a release', () => {
  const fact = (version: FlinkVersion, key: string) => optionsOf(version).option(key);
  it('follow the release', () => {
    expect([fact('1.19', 'heartbeat.interval')?.default, fact('1.20', 'heartbeat.interval')?.default]).toEqual(['10000', '10 s']);
    expect([fact('2.0', 'taskmanager.load-balance.mode')?.enum, fact('2.3', 'taskmanager.load-balance.mode')?.enum?.length]).toEqual([['NONE', 'SLOTS'], 4]);
    expect([fact('1.20', 'taskmanager.heap.size')?.until, fact('2.0', 'taskmanager.heap.size')]).toEqual(['1.20', undefined]);
    expect([fact('1.20', 'jobmanager.adaptive-scheduler.resource-wait-timeout')?.deprecatedSince, fact('2.0', 'jobmanager.adaptive-scheduler.resource-wait-timeout')?.deprecatedSince]).toEqual([undefined, '2.0']);
    expect([fact('1.20', 'security.ssl.verify-hostname')?.default, fact('2.3', 'security.ssl.verify-hostname')?.default]).toEqual(['true', 'false']);
    expect([fact('2.2', 'jobstore.max-capacity')?.docDefault, fact('2.3', 'jobstore.max-capacity')?.docDefault]).toEqual(['infinite', undefined]);
  });
  it('are all there', () => {
    expect(fact('2.2', 'taskmanager.memory.network.max')).toEqual({
      key: 'taskmanager.memory.network.max', scope: 'cluster', type: 'MemorySize', list: false, enum: undefined, default: '9223372036854775807 bytes', docDefault: 'infinite', since: undefined, until: undefined,
      deprecatedKeys: ['taskmanager.network.memory.max'], fallbackKeys: [], deprecatedSince: undefined, sections: ['common_memory'], prefixMap: false, stability: 'PublicEvolving', javaClass: 'TaskManagerOptions', field: 'NETWORK_MEMORY_MAX',
    });
    expect(fact('2.2', 'metrics.reporter.<name>.filter.excludes')).toMatchObject({ default: '', list: true });
    expect(fact('2.2', 'taskmanager.memory.process.size')).toMatchObject({ default: null });
  });
});

describe('a link leads to the page of the release and the anchor of the option', () => {
  it.each([
    ['2.2', 'taskmanager.memory.process.size', 'release-2.2/docs/deployment/config/#taskmanager-memory-process-size'],
    ['1.20', 'taskmanager.numberOfTaskSlots', 'release-1.20/docs/deployment/config/#taskmanager-numberoftaskslots'],
    ['2.3', 'table.exec.mini-batch.enabled', 'release-2.3/docs/dev/table/config/#table-exec-mini-batch-enabled'],
    ['2.0', 'metrics.reporter.influxdb.writeTimeout', 'release-2.0/docs/deployment/metric_reporters/#writetimeout'],
    ['2.2', 'metrics.reporter.<name>.interval', 'release-2.2/docs/deployment/config/#metrics-reporter-%3Cname%3E-interval'],
    // AnchorJS cuts at 64 characters
    ['2.2', 'execution.checkpointing.unaligned.max-subtasks-per-channel-state-file', 'release-2.2/docs/deployment/config/#execution-checkpointing-unaligned-max-subtasks-per-channel-state'],
  ] as const)('%s %s', (version, key, end) => {
    const option = optionsOf(version).option(key);
    expect(option && linkOf(option, version)).toBe(`https://nightlies.apache.org/flink/flink-docs-${end}`);
  });
});
