import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../server/src/complete/types.js';
import { format } from '../../../server/src/document/format.js';
import { FLINK_VERSIONS, isAtLeast, type FlinkVersion } from '../../../server/src/flink/version.js';
import { expand, expansions } from './expand.js';
import { accepted, analyse, suggested, type Look } from './support.js';

const MEMORY = 'jobmanager.memory.process.size: 2g\ntaskmanager.memory.process.size: 2g\n';
const NESTED = 'parallelism:\n  default: 2\nrest:\n  address: a\npipeline:\n  name: x\n';
const STYLES = { flat: MEMORY, nested: `${MEMORY}${NESTED}`, empty: '' };

const blocks = (marked: string, look: Look = {}): readonly Suggestion[] => suggested(marked, { snippets: true, ...look }).filter(({ kind }) => kind === 'block');
const names = (marked: string, look: Look = {}): readonly string[] => blocks(marked, look).map(({ label }) => label);

/** The file in which a block is looked at: with memory, unless the block brings it. */
function whole(text: string, look: Look) {
  const { jobManager, taskManager } = analyse(text, look);
  return analyse(`${text}\n${jobManager.ok ? '' : 'jobmanager.memory.process.size: 2g\n'}${taskManager.ok ? '' : 'taskmanager.memory.process.size: 2g\n'}`, look);
}

describe.each(FLINK_VERSIONS.flatMap(version => Object.keys(STYLES).map(style => [version, style] as [FlinkVersion, keyof typeof STYLES])))('blocks of Flink %s in a file that is %s', (version, style) => {
  const looks: readonly Look[] = [{ version }, ...(isAtLeast(version, '2.0') || style === 'nested' ? [] : [{ version, name: 'flink-conf.yaml' }])];
  const all = looks.flatMap(look => blocks(`${STYLES[style]}|`, look).map(block => [look, block] as const));

  test('there are some', () => expect(all.length).toBeGreaterThan(isAtLeast(version, '1.20') ? 15 : 0));

  test('nothing is wrong with them, whatever is chosen', () => {
    for (const [look, { snippet = '' }] of all) {
      for (const text of expansions(snippet)) {
        const analysis = whole(STYLES[style] + text, look);
        expect({ text, problems: analysis.problems }).toEqual({ text, problems: [] });
        expect(analysis.taskManager.ok && analysis.jobManager.ok, text).toBe(true);
      }
    }
  });

  test('they are formatted, and say the same without parts to fill in', () => {
    for (const [look, { snippet = '', text }] of all) {
      expect(expand(snippet)).toBe(text);
      const { name, text: full, version: release, file } = whole(STYLES[style] + text, look);
      expect(format({ name, text: full, version: release, file }, { tabSize: 2 }), text).toEqual([]);
    }
  });
});

describe('a block is written', () => {
  test.each<[string, string, string, string]>([
    ['flat in a flat file', 'rest.port: 1\n|', 'flink-unaligned-checkpoints', 'rest.port: 1\nexecution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s|'],
    ['nested in a nested file', 'rest:\n  port: 1\nfl|', 'flink-unaligned-checkpoints', 'rest:\n  port: 1\nexecution:\n  checkpointing:\n    unaligned:\n      enabled: true\n    aligned-checkpoint-timeout: 30 s|'],
    ['by the step of the file', 'rest:\n    port: 1\n|', 'flink-restart-fixed-delay', 'rest:\n    port: 1\nrestart-strategy:\n    type: fixed-delay\n    fixed-delay:\n        attempts: 3\n        delay: 10 s|'],
    ['flat where its section is there already: YAML takes no key twice', 'rest:\n  port: 1\nexecution:\n  checkpointing:\n    interval: 60s\nfl|', 'flink-unaligned-checkpoints', 'rest:\n  port: 1\nexecution:\n  checkpointing:\n    interval: 60s\nexecution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s|'],
    ['without what is set', 'execution.checkpointing.unaligned.enabled: true\n|', 'flink-unaligned-checkpoints', 'execution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s|'],
    ['without what is set by an old name', 'execution.checkpointing.unaligned: true\n|', 'flink-unaligned-checkpoints', 'execution.checkpointing.unaligned: true\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s|'],
    ['in the column of the file', '  rest.port: 1\n  |', 'flink-unaligned-checkpoints', '  rest.port: 1\n  execution.checkpointing.unaligned.enabled: true\n  execution.checkpointing.aligned-checkpoint-timeout: 30 s|'],
    ['with its line breaks', 'rest.port: 1\r\n|', 'flink-unaligned-checkpoints', 'rest.port: 1\r\nexecution.checkpointing.unaligned.enabled: true\r\nexecution.checkpointing.aligned-checkpoint-timeout: 30 s|'],
  ])('%s', (_rule, marked, label, expected) => expect(accepted(marked, label)).toBe(expected));

  test('with the names that its release has', () => {
    expect(accepted('rest.port: 1\n|', 'flink-rocksdb', { version: '1.19' })).toContain('\nstate.checkpoints.dir: ');
    expect(accepted('rest.port: 1\n|', 'flink-rocksdb', { version: '1.20' })).toContain('\nexecution.checkpointing.dir: ');
  });
});

describe('a block is found', () => {
  test('behind all keys', () => expect(suggested('rest.port: 1\n|').slice(-20).every(({ kind }) => kind === 'block')).toBe(true));
  test('before all keys once its name is being typed', () => expect(suggested('rest.port: 1\nflink-|').findIndex(({ kind }) => kind === 'key')).toBeGreaterThan(15));
  test('by the beginning of its name', () => expect(names('rest.port: 1\nflink-rock|')).toEqual(['flink-rocksdb', 'flink-rocksdb-tuning']));
  test('by words of its name', () => expect(names('rest.port: 1\nzoo|')).toEqual(['flink-ha-zookeeper']));
});

describe('a block is not offered', () => {
  test.each<[string, string, Look?]>([
    ['below a key', 'taskmanager:\n  flink-rock|'],
    ['where a value stands', 'flink-rock|: 1\n'],
    ['behind a colon', 'pipeline.name: flink-rock|'],
    ['where the file says otherwise', 'state.backend.type: hashmap\nflink-forst|'],
    ['once all of it is set', 'execution.checkpointing.unaligned.enabled: true\nexecution.checkpointing.aligned-checkpoint-timeout: 1 s\nflink-unal|'],
    ['in a release that does not read it', 'rest.port: 1\nflink-forst|', { version: '1.20' }],
  ])('%s', (_rule, marked, look) => expect(names(marked, look)).toEqual([]));
});
