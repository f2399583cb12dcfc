import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';

/** The keys that are said to have no effect, with the key that goes before. */
function shadowed(settings: readonly string[], version: string): readonly string[] {
  const text = `# flink-config: version=${version}\n${settings.join('\n')}\n`;
  const problems = new Analysis({ name: 'config.yaml', text, encoding: undefined }).problems;
  return problems.filter(({ code }) => code === 'shadowed-key').map(({ key, message }) => `${key ?? ''} by ${/: (\S+) is set/.exec(message)?.[1] ?? ''}`);
}

describe('an old name has no effect only where every option that reads it finds another name first', () => {
  test.each<readonly [rule: string, settings: readonly string[], version: string, expected: readonly string[]]>([
    ['the new name goes before', ['state.backend: hashmap', 'state.backend.type: rocksdb'], '2.3', ['state.backend by state.backend.type']],
    ['in whatever order', ['state.backend.type: rocksdb', 'state.backend: hashmap'], '1.20', ['state.backend by state.backend.type']],
    ['an old name alone is read', ['state.backend: hashmap'], '2.3', []],
    ['of two old names the first in the order of Flink is read', ['state.backend.fs.checkpointdir: /a', 'state.checkpoints.dir: /b'], '1.20', ['state.backend.fs.checkpointdir by state.checkpoints.dir']],
    ['one old name of two options is still read by the other', ['state.backend.local-recovery: true', 'execution.checkpointing.local-backup.enabled: false'], '2.3', []],
    ['and by neither where both are set', ['state.backend.local-recovery: true', 'execution.checkpointing.local-backup.enabled: false', 'execution.state-recovery.from-local: false'], '2.3', ['state.backend.local-recovery by execution.checkpointing.local-backup.enabled']],
    ['a fallback key goes before an old name', ['web.port: 1111', 'rest.port: 2222'], '2.3', ['web.port by rest.port']],
  ])('%s', (_, settings, version, expected) => {
    expect(shadowed(settings, version)).toEqual(expected);
  });
});
