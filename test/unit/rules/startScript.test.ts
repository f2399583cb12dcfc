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
