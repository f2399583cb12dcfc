import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';

function startScriptProblems(text: string): readonly string[] {
  return new Analysis({ name: 'config.yaml', text, encoding: undefined }).problems.map(({ code }) => code).filter(code => code.startsWith('start-script-'));
}

describe('what the start scripts search the lines of the file for', () => {
  test.each<readonly [rule: string, text: string, expected: readonly string[]]>([
    ['a Java home in one piece is found', 'env.java.home: /opt/java\n', []],
    ['a nested Java home is not', 'env:\n  java:\n    home: /opt/java\n', ['start-script-flat-key']],
    ['nor is a half nested one', 'env:\n  java.home: /opt/java\n', ['start-script-flat-key']],
    ['options on one line arrive', 'env.java.opts.all: -XX:+UseG1GC -Dfoo=bar\n', []],
    ['nested options too', 'env:\n  java:\n    opts:\n      all: -XX:+UseG1GC\n', []],
    ['options over several lines do not', 'env.java.opts.all: |\n  -XX:+UseG1GC\n  -Dfoo=bar\n', ['start-script-one-line']],
    ['nor does one line with a break at its end', 'env.java.opts.all: |\n  -XX:+UseG1GC\n', ['start-script-one-line']],
    ['folding without stripping leaves that break', 'env.java.opts.taskmanager: >\n  -XX:+UseG1GC\n  -Dfoo=bar\n', ['start-script-one-line']],
    ['folded and stripped options arrive', 'env.java.opts.all: >-\n  -XX:+UseG1GC\n  -Dfoo=bar\n', []],
    ['a value with a break that no script reads is left alone', 'metrics.scope.jm: |\n  a\n', []],
  ])('%s', (_, text, expected) => {
    expect(startScriptProblems(text)).toEqual(expected);
  });
});

describe('quotes that the start scripts keep', () => {
  /** What to write instead, of each problem. */
  const told = (text: string, version = '2.1', name = 'config.yaml'): readonly (readonly string[])[] =>
    new Analysis({ name, text: `# flink-config: version=${version}\n${text}` }).problems.filter(({ code }) => code === 'start-script-quotes').map(({ suggestions }) => suggestions);

  // Each was put to the scripts of 1.20 and 2.2.
  test.each<[rule: string, text: string, plain: string[][], version?: string]>([
    ['a Java home in double quotes', 'env.java.home: "/opt/java"\n', [['/opt/java']]],
    ['a Java home in single quotes', "env.java.home: '/opt/java'\n", [['/opt/java']]],
    ['a Java home without quotes', 'env.java.home: /opt/java\n', []],
    ['a truth value as a text', 'env.stdout-err.redirect-to-file: "true"\n', [['true']]],
    ['a truth value', 'env.stdout-err.redirect-to-file: true\n', []],
    ['a number as a text', 'env.log.max: "5"\n', [['5']], '1.20'],
    ['the one number from which the scripts take the quotes', 'env.log.max: "5"\n', [], '2.2'],
    ['a path in quotes that YAML does not need', 'env.log.dir: "/var/log/flink"\n', []],
    ['options with what YAML takes for a mapping', 'env.java.opts.all: "-Da=b: c"\n', [[]]],
    ['options with what YAML takes for a comment', 'env.java.opts.taskmanager: "-Da=b #c"\n', [[]]],
    ['options that begin with a character of YAML', "env.java.opts.jobmanager: '@/opt/args'\n", [[]]],
    ['options with quotes of their own', "env.java.opts.all: '-Da=\"b c\"'\n", []],
    ['options with colons, commas and brackets', 'env.java.opts.all: "-Xlog:gc*:file=/tmp/gc.log -Da=[x],{y}"\n', []],
    ['a value with a tab', 'env.java.opts.all: "-Da=b\\tc"\n', [[]]],
    ['nothing', 'env.java.opts.all: ""\n', []],
    ['a key that no script reads', 'pipeline.name: "true"\n', []],
  ])('%s', (_rule, text, plain, version) => expect(told(text, version)).toEqual(plain));

  test('a Java home in flink-conf.yaml', () => {
    expect(told('env.java.home: "/opt/java"\n', '1.20', 'flink-conf.yaml')).toEqual([['/opt/java']]);
  });
});
