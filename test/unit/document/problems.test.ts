import { describe, expect, test } from 'vitest';
import { parseStandard } from '../../../server/src/document/standard.js';
import type { DocumentProblem } from '../../../server/src/document/types.js';

/** The problems of a text: code, and the place that is underlined. */
function problemsOf(text: string): readonly string[] {
  return parseStandard(text).problems.map(problem => `${problem.code} ${at(text, problem)}`);
}

function at(text: string, { range }: Pick<DocumentProblem, 'range'>): string {
  return JSON.stringify(text.slice(range.start, range.end));
}

function onlyProblem(text: string): DocumentProblem {
  const [problem, ...further] = parseStandard(text).problems;
  expect(further).toEqual([]);
  if (problem === undefined) throw new Error('no problem');
  return problem;
}

describe('the place that a person should look at is underlined', () => {
  test.each<readonly [rule: string, text: string, problems: readonly string[]]>([
    ['a null: its key', 'a.b:\nc: 1\n', ['yaml-null-value "a.b"']],
    ['a written null: the word', 'a.b: ~\nc: null\n', ['yaml-null-value "~"', 'yaml-null-value "null"']],
    ['each of several nulls', 'a:\n  b:\n  c:\n', ['yaml-null-value "b"', 'yaml-null-value "c"']],
    ['a duplicate: the second', 'a: 1\nb: 2\na: 3\n', ['yaml-duplicate-key "a"']],
    ['a missing space: the line', 'a: 1\nparallelism.default:4\nb: 2\n', ['yaml-missing-space "parallelism.default:4"']],
    ['a missing space in a file of one line', 'parallelism.default:4\n', ['yaml-missing-space "parallelism.default:4"']],
    ['a missing space in a block', 'a:\n  b: x\n  c:4\n', ['yaml-missing-space "c:4"']],
    ['a missing space that makes a text of a block', 'taskmanager:\n  numberOfTaskSlots:4\n', ['yaml-missing-space "numberOfTaskSlots:"']],
    ['an address is no setting without a space', 'a:\n  localhost:8081\n', []],
    ['a colon within a value', 'k: a: b\n', ['yaml-syntax "a:"']],
    ['a colon at the end of a value', 'env.java.opts.all: -Xlog:gc:\n', ['yaml-syntax "-Xlog:gc:"']],
    ['a character that begins no value', 'k: @foo bar\n', ['yaml-syntax "@foo"']],
    ['a pattern with a star', 'k: *.jar\n', ['yaml-undefined-alias "*.jar"']],
    ['a lone star', 'rest.bind-address: *\n', ['yaml-undefined-alias "*"']],
    ['an alias without anchor', 'k: *foo\n', ['yaml-undefined-alias "*foo"']],
    ['a tag', 'k: !secret x\n', ['yaml-unknown-tag "!secret"']],
    ['a tag that does not fit', 'k: !!seq x\n', ['yaml-unknown-tag "!!seq"']],
    ['an open quote: where it opens', 'k: "abc # d\nz: 1\n', ['yaml-syntax "\\"abc"']],
    ['an open bracket: where it opens', 'k: [a, b\nj: 1\n', ['yaml-syntax "[a, b"']],
    ['an open bracket at the end of the file', 'k: [a,', ['yaml-syntax "[a,"']],
    ['an open brace', 'k: {a: b\nj: 1\n', ['yaml-syntax "{a: b"']],
    ['tabs', 'a:\n\t\tb: 1\n', ['yaml-tab "\\t\\t"']],
    ['a tab behind a colon', 'a:\tb\n', ['yaml-tab "\\t"']],
    ['indentation that fits nothing', 'a:\n  b: 1\n c: 2\n', ['yaml-syntax "c: 2"']],
    ['indentation under a value', 'a.b: 1\n  a.c: 2\n', ['yaml-syntax "a.c:"']],
    ['a list among settings', 'a: 1\n- b\nc: 2\n', ['yaml-syntax "- b"']],
    ['text behind a quote', 'a: "x" y\n', ['yaml-syntax "y"']],
    ['a template as a value', 'k: {{ .Values.x }}\n', ['yaml-key-not-text "{{ .Values.x }}"']],
    ['templates as lines', '{{- if .Values.x }}\nk: v\n{{- end }}\n', ['yaml-syntax "{{- if .Values.x }}"', 'yaml-syntax "{{- end }}"']],
    ['keys that are no text', 'true: a\n1: b\n', ['yaml-key-not-text "true"', 'yaml-key-not-text "1"']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['yaml-several-documents "---"']],
    ['another YAML', '%YAML 2.0\n---\na: 1\n', ['yaml-version "%YAML 2.0"']],
    ['text behind the end', 'a: 1\n...\njunk\n', ['yaml-syntax "junk"']],
    ['an escape that does not exist', 'k: "C:\\Users"\n', ['yaml-syntax "\\\\Us"']],
    ['a half-typed word', 'a: 1\ntas', ['yaml-syntax "tas"']],
    ['a control character', 'a: x\x07y\n# \x00\n', ['yaml-bad-character "\\u0007"', 'yaml-bad-character "\\u0000"']],
    ['a number that is none', 'k: +.inf\n', ['yaml-bad-number "+.inf"']],
    ['a mapping within itself', 'a: &x\n  b: *x\n', ['yaml-too-deep "*x"']],
    ['a list at the top', '# c\n- a\n- b\n', ['yaml-not-a-mapping "- a"']],
    ['a text at the top', 'hello there # c\n', ['yaml-not-a-mapping "hello there"']],
    ['several mistakes at once', 'a: "x\nb: @\nc: 1\nc: 2\nd:\n', ['yaml-syntax "\\"x"', 'yaml-syntax "@"', 'yaml-duplicate-key "c"', 'yaml-null-value "d"']],
  ])('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

describe('the sentence says what happens, and the way out', () => {
  test.each<readonly [text: string, message: string]>([
    ['a.b:\n', '`a.b` has no value: Flink fails on the whole file. Give it a value, or remove the line.'],
    ['a:\n  # b: 1\nc: 2\n', '`a` has no value, for all lines under it are comments: Flink fails on the whole file. Put this line into a comment too.'],
    ['a: ~\n', '`~` is no value to Flink: it fails on the whole file. Give `a` a value, put quotes around it if the word itself is meant, or remove the line.'],
    ['a:\n  x: 1\na:\n  y: 2\n', '`a` stands twice in the same mapping: Flink refuses the whole file. Move the lines under this one to the first.'],
    ['a: 1\nb:2\n', '`b:` has no space behind its colon, so the line is no setting: Flink refuses the whole file. Put a space behind the colon.'],
    ['k: `x`\n', 'A value cannot begin with a backtick: Flink refuses the whole file. Put it in quotes.'],
    ['a.b: 1\n  a.c: 2\n', 'This line is indented deeper than the one above, which has a value already: Flink refuses the whole file. Indent it like the line above, or take that value away.'],
  ])('%j', (text, message) => {
    expect(onlyProblem(text).message).toBe(message);
  });

  test('values are not repeated, for they may be passwords', () => {
    for (const value of ['!s3cret', '*s3cret', '"s3cret', '@s3cret', '[s3cret', '{s3cret', '`s3cret', '&s3cret,', '+.inf', 'a: s3cret', "'s3cret", '|s3cret', '%s3cret', '"\\s3cret"']) {
      expect(onlyProblem(`security.ssl.rest.key-password: ${value}\n`).message).not.toContain('s3cret');
    }
  });
});

describe('what Flink throws', () => {
  test('is told of the problem that it meets first, and of no other', () => {
    const { problems } = parseStandard('a:\nb: 1\nb: 2\nc: @\n');
    expect(problems.map(({ code, flink }) => [code, flink?.line])).toEqual([['yaml-null-value', undefined], ['yaml-duplicate-key', undefined], ['yaml-syntax', 4]]);
  });

  test('a duplicate shows where the first stands', () => {
    const text = 'a:\n  b: 1\n  c: 2\n  b: 3\n';
    const { related, key } = onlyProblem(text);
    expect(key).toBe('b');
    expect(related?.range).toEqual({ start: 5, end: 6 });
  });

  test('flat and nested spellings of one key are no refusal, and all are kept', () => {
    const file = parseStandard('a:\n  b: 1\na.b: 2\n');
    expect(file.loads).toBe(true);
    expect(file.settings.map(({ key, value }) => `${key}=${value}`)).toEqual(['a.b=1', 'a.b=2']);
  });

  test.each<readonly [text: string, loads: boolean]>([
    ['a:\n  b:\na.b: 1\n', true],
    ['a.b: 1\na:\n  b:\n', false],
    ['a:\n  b: ~\na.b:\n', false],
    ['a:\n  b:\na.b: ""\n', true],
    ['a.b:\n  # c\na:\n  b: 1\n', true],
    ['a:\n  b:\na.b: 1\nc:\n', false],
  ])('a null that is overridden further down is none: %j', (text, loads) => {
    expect(parseStandard(text).loads).toBe(loads);
  });

  test('a file is refused beyond 3,145,728 characters', () => {
    const line = `${'x'.repeat(1000)}: 1\n`.length;
    const text = Array.from({ length: Math.ceil((3 * 1024 * 1024) / line) + 1 }, (_, index) => `${'x'.repeat(994)}${String(index).padStart(6, '0')}: 1\n`).join('');
    expect(parseStandard(text).problems.map(({ message }) => message)).toEqual(['The file is longer than the 3,145,728 characters that Flink\'s YAML reader takes: it refuses the whole file.']);
    expect(parseStandard(text.slice(0, 3_000_000)).problems.filter(({ message }) => message.includes('longer'))).toEqual([]);
  });
});
