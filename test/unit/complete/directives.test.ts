import { describe, expect, test } from 'vitest';
import { accepted, labels, suggested } from './support.js';

describe('in a comment for this tool', () => {
  test.each<[string, string, readonly string[]]>([
    ['its beginning', '# fl|', ['flink-config:', 'flink-config-ignore:']],
    ['behind a setting too', 'a: 1  # flink-config-i|', ['flink-config-ignore:']],
    ['the fields', '# flink-config: |', ['version=', 'deployment=', 'workload=', 'runtime=']],
    ['the fields that are not there', '# flink-config: version=2.2 |', ['deployment=', 'workload=', 'runtime=']],
    ['the fields by their letters', '# flink-config: dep|', ['deployment=']],
    ['releases, the newest first', '# flink-config: version=|', ['2.3', '2.2', '2.1', '2.0', '1.20', '1.19', '1.18']],
    ['releases by their beginning', '# flink-config: version=1.|', ['1.20', '1.19', '1.18']],
    ['deployments', '# flink-config: version=2.2 deployment=|', ['standalone', 'kubernetes', 'yarn', 'docker']],
    ['workloads', '# flink-config: workload=|', ['streaming', 'batch']],
    ['runtimes', '# flink-config: runtime=|', ['jvm', 'dotnet']],
    ['nothing for a field that is none', '# flink-config: colour=|', []],
    ['codes by their letters', '# flink-config-ignore: unknown-k|', ['unknown-key']],
  ])('%s', (_rule, marked, expected) => {
    expect(labels(marked)).toEqual(expected);
  });

  test('what holds now is told', () => {
    expect(suggested('# flink-config: |')[0]?.detail).toBe('now 2.3');
    expect(suggested('# flink-config: deployment=|').map(({ label, detail }) => [label, detail])).toContainEqual(['standalone', 'now']);
  });

  test.each<[string, string, readonly string[]]>([
    ['of the line', 'my.key: 1  # flink-config-ignore: |\nparallelism.default: x\n', ['unknown-key']],
    ['of the next line, where the comment has its own', '# flink-config-ignore: |\nparallelism.default: x\n', ['unreadable-value']],
    ['that are not named yet', 'my.key: 1\n# flink-config-ignore: memory-not-configured, |\nparallelism.default: x\n', ['unreadable-value']],
  ])('first the codes of the problems %s', (_place, marked, expected) => {
    const found = suggested(marked);
    expect(found.filter(({ detail }) => detail === 'here').map(({ label }) => label).filter(label => label !== 'memory-not-configured')).toEqual(expected);
    expect(found.findIndex(({ detail }) => detail === undefined)).toBe(found.filter(({ detail }) => detail === 'here').length);
  });

  test.each<[string, string, string, string]>([
    ['the beginning with its blanks', '#fl|', 'flink-config:', '# flink-config: |'],
    ['a field', '# flink-config: ver|', 'version=', '# flink-config: version=|'],
    ['a field right behind the colon', '# flink-config:|', 'version=', '# flink-config: version=|'],
    ['a value', '# flink-config: version=2|.2 deployment=yarn', '2.1', '# flink-config: version=2.1| deployment=yarn'],
    ['a code', 'my.key: 1 # flink-config-ignore: unk|', 'unknown-key', 'my.key: 1 # flink-config-ignore: unknown-key|'],
    ['a further code', 'my.key: 1 # flink-config-ignore: unknown-key,dep|', 'deprecated-key', 'my.key: 1 # flink-config-ignore: unknown-key,deprecated-key|'],
  ])('puts in %s', (_what, marked, label, expected) => {
    expect(accepted(marked, label)).toBe(expected);
  });

  test('works in a flink-conf.yaml as well', () => {
    expect(labels('parallelism.default: 1 # flink-config: version=|', { name: 'flink-conf.yaml' })).toContain('1.20');
  });
});
