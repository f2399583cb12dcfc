import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Draft } from '../../../server/src/tune/draft.js';
import { flagOfName, flagValue, jvmFlags, mergeFlags, withFlags } from '../../../server/src/tune/jvmOptions.js';
import { analysisOf, contextOf } from './support/check.js';

describe('flags of a text', () => {
  test.each([
    ['none', '  ', []],
    ['between blanks', ' -Da=1  -XX:+UseG1GC ', ['-Da=1', '-XX:+UseG1GC']],
    ['quotes hold blanks', '-Da="x y" \'-Db=z w\'', ['-Da=x y', '-Db=z w']],
    ['quotes around the whole', '"-Da=1 -Db=2"', ['-Da=1', '-Db=2']],
    ['a quote without its other half', '-Da="x y', ['-Da=x y']],
    ['two words that are one option', '--add-opens java.base/java.nio=ALL-UNNAMED -Da=1', ['--add-opens=java.base/java.nio=ALL-UNNAMED', '-Da=1']],
    ['lines', '-Da=1\n-Db=2\n', ['-Da=1', '-Db=2']],
  ])('%s', (_, text, expected) => { expect(jvmFlags(text)).toEqual(expected); });
});

describe('a flag is merged', () => {
  test.each([
    ['into nothing', '', '-Da=1', '-Da=1'],
    ['to the end', '-Db=2', '-Da=1', '-Db=2 -Da=1'],
    ['in place of its name', '-Da=0 -Db=2', '-Da=1', '-Da=1 -Db=2'],
    ['in place of the last of its name', '-Da=0 -Da=2', '-Da=1', '-Da=0 -Da=1'],
    ['a name is not the beginning of another', '-Dab=0', '-Da=1', '-Dab=0 -Da=1'],
    ['on in place of off', '-XX:-HeapDumpOnOutOfMemoryError', '-XX:+HeapDumpOnOutOfMemoryError', '-XX:+HeapDumpOnOutOfMemoryError'],
    ['a value in place of a value', '-XX:HeapDumpPath=/a -XX:+UseG1GC', '-XX:HeapDumpPath=/b', '-XX:HeapDumpPath=/b -XX:+UseG1GC'],
    ['what is there stays as it is written', '-Db="2  3"   -Dc=\'4\' ', '-Da=1', '-Db="2  3"   -Dc=\'4\' -Da=1'],
    ['in place of one in quotes', '-Db=2 "-Da=0 0" -Dc=3', '-Da=1', '-Db=2 -Da=1 -Dc=3'],
    ['nothing where it is there', ' -Da="1"  -Db=2 ', '-Da=1', ' -Da="1"  -Db=2 '],
    ['what opens a module is added', '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/java.net=ALL-UNNAMED', '--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED'],
    ['what opens it in two words is the same', '--add-opens java.base/java.nio=ALL-UNNAMED', '--add-opens=java.base/java.nio=ALL-UNNAMED', '--add-opens java.base/java.nio=ALL-UNNAMED'],
    ['a GC log of old', '-Xloggc:/a.log -Da=1', '-Xlog:gc*:file=/b.log', '-Xlog:gc*:file=/b.log -Da=1'],
    ['inside quotes around the whole', '"-Db=2"', '-Da=1', '"-Db=2 -Da=1"'],
    ['in its place inside them', '"-Da=0 -Db=2"', '-Da=1', '"-Da=1 -Db=2"'],
    ['lines become one', '-Db=2\n-Dc=3\n', '-Da=1', '-Db=2 -Dc=3 -Da=1'],
  ])('%s', (_, text, flag, expected) => {
    expect(withFlags(text, [flag])).toBe(expected);
    expect(withFlags(expected, [flag])).toBe(expected);
  });

  test('into any text: it is there, the others too, and a second time changes nothing', () => {
    const piece = fc.constantFrom('-Da=1', '-Da=2', '-Db="x y"', '\'-Dc=d e\'', '-XX:+UseG1GC', '-XX:-UseG1GC', '--add-opens', 'java.base/java.nio=ALL-UNNAMED', '-Xlog:gc', ' ', '\n', '"');
    fc.assert(fc.property(fc.array(piece), fc.constantFrom('-Da=3', '-XX:+UseG1GC', '-Xlog:gc*:file=/gc.log', '--add-opens=java.base/java.nio=ALL-UNNAMED'), (pieces, flag) => {
      const text = pieces.join(' ');
      fc.pre((text.match(/"/g) ?? []).length % 2 === 0);
      const merged = withFlags(text, [flag]);
      expect(withFlags(merged, [flag])).toBe(merged);
      expect(jvmFlags(merged)).toContain(flag);
    }), { numRuns: 300 });
  });
});

describe('the flags of a process', () => {
  const draftOf = (text: string, version: '1.18' | '2.2' = '2.2'): Draft => new Draft(contextOf(analysisOf(text, { version })));
  const merged = (text: string, flag: string): Readonly<Record<string, string>> => {
    const draft = draftOf(text);
    mergeFlags(draft, 'taskmanager', [flag]);
    return Object.fromEntries(draft.configuration);
  };

  test.each([
    ['in an option of its own', 'rest.port: 1\n', '-Da=1', { 'rest.port': '1', 'env.java.opts.taskmanager': '-Da=1' }],
    ['not in that of the other', 'env.java.opts.jobmanager: -Da=0\n', '-Da=1', { 'env.java.opts.jobmanager': '-Da=0', 'env.java.opts.taskmanager': '-Da=1' }],
    ['beside that of all', 'env.java.opts.all: -Db=2\n', '-Da=1', { 'env.java.opts.all': '-Db=2', 'env.java.opts.taskmanager': '-Da=1' }],
    ['in that of all where it is there', 'env.java.opts.all: -Da=0\n', '-Da=1', { 'env.java.opts.all': '-Da=1' }],
    ['where the last one is', 'env.java.opts.all: -Da=0\nenv.java.opts.taskmanager: -Da=2\n', '-Da=1', { 'env.java.opts.all': '-Da=0', 'env.java.opts.taskmanager': '-Da=1' }],
    ['nowhere where it is a default', 'env.java.default-opts.all: -Da=1\n', '-Da=1', { 'env.java.default-opts.all': '-Da=1' }],
    ['under the new name', 'env.java.opts: -Da=0\n', '-Da=1', { 'env.java.opts.all': '-Da=1' }],
  ])('%s', (_, text, flag, expected) => { expect(merged(text, flag)).toEqual(expected); });

  test('a quote without its other half is refused', () => {
    const draft = draftOf('env.java.opts.taskmanager: -Db="x\n');
    mergeFlags(draft, 'taskmanager', ['-Da=1']);
    expect(draft.refused).toMatch(/^env\.java\.opts\.taskmanager has a quote without its other half/);
    expect(draft.steps).toEqual([]);
  });

  test('the last one counts', () => {
    const draft = draftOf('env.java.opts.taskmanager: -XX:HeapDumpPath=/b\nenv.java.opts.all: -XX:HeapDumpPath=/a -Xloggc:/gc.log\n');
    expect(flagValue(draft, 'taskmanager', '-XX:HeapDumpPath')).toBe('/b');
    expect(flagValue(draft, 'jobmanager', '-XX:HeapDumpPath')).toBe('/a');
    expect(flagOfName(draft, 'jobmanager', '-Xlog:gc')).toBe('-Xloggc:/gc.log');
    expect(flagOfName(draft, 'jobmanager', '-XX:ErrorFile')).toBeUndefined();
  });

  test('what a release does not read is passed over', () => {
    const text = 'env.java.default-opts.all: -Da=1\n';
    expect(flagOfName(draftOf(text), 'taskmanager', '-Da')).toBe('-Da=1');
    expect(flagOfName(draftOf(text, '1.18'), 'taskmanager', '-Da')).toBeUndefined();
  });
});
