import { describe, expect, test } from 'vitest';
import { flagsBeside } from '../../../server/src/complete/jvmFlags.js';
import { accepted, labels, suggested } from './support.js';

describe('JVM flags', () => {
  test.each<[string, string, readonly string[]]>([
    ['what to keep when a process dies comes first', 'env.java.opts.all: |', ['-XX:+HeapDumpOnOutOfMemoryError', '-XX:HeapDumpPath=/opt/flink/log']],
    ['behind a flag', 'env.java.opts.taskmanager: -XX:+UseG1GC |', ['-XX:+HeapDumpOnOutOfMemoryError']],
    ['by their letters', 'env.java.opts.jobmanager: gclog|', ['-Xlog:gc*:file=/opt/flink/log/gc.log:time,uptime,level,tags:filecount=10,filesize=10m']],
    ['logs of the collector', 'env.java.opts.all: -Xlog:gc|', ['-Xlog:gc*:file=/opt/flink/log/gc.log:time,uptime,level,tags:filecount=10,filesize=10m']],
    ['reflection', 'env.java.opts.all: --add-opens=java.base/java.ni|', ['--add-opens=java.base/java.nio=ALL-UNNAMED']],
    ['Netty', 'env.java.opts.all: netty4|', ['-Dorg.apache.flink.shaded.netty4.io.netty.allocator.numDirectArenas=2']],
    ['in nested blocks', 'env:\n  java:\n    opts:\n      all: -XX:+HeapD|', ['-XX:+HeapDumpOnOutOfMemoryError']],
    ['in folded lines', 'env.java.opts.all: >-\n  -XX:+UseG1GC\n  -XX:+HeapD|\n', ['-XX:+HeapDumpOnOutOfMemoryError']],
    ['in the defaults', 'env.java.default-opts.all: -XX:+HeapD|', ['-XX:+HeapDumpOnOutOfMemoryError']],
    ['under the old name', 'env.java.opts: -XX:+HeapD|', ['-XX:+HeapDumpOnOutOfMemoryError']],
  ])('%s', (_rule, marked, expected) => {
    expect(labels(marked).slice(0, expected.length)).toEqual(expected);
  });

  test.each<[string, string, string, string]>([
    ['take the place of the flag under the cursor', 'env.java.opts.all: -Da=b -XX:+HeapD| -Dc=d\n', '-XX:+HeapDumpOnOutOfMemoryError', 'env.java.opts.all: -Da=b -XX:+HeapDumpOnOutOfMemoryError| -Dc=d\n'],
    ['stay in quotes', 'env.java.opts.all: "-Da=b |"\n', '-XX:+UseG1GC', 'env.java.opts.all: "-Da=b -XX:+UseG1GC|"\n'],
    ['stay in their line of a block', 'env.java.opts.all: >-\n  -Da=b\n  -XX:+UseG|\n', '-XX:+UseG1GC', 'env.java.opts.all: >-\n  -Da=b\n  -XX:+UseG1GC|\n'],
    ['bring the blank behind the colon', 'env.java.opts.all:|\n', '-XX:+UseG1GC', 'env.java.opts.all: -XX:+UseG1GC|\n'],
  ])('%s', (_rule, marked, label, expected) => {
    expect(accepted(marked, label)).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['a flag that is there', '-XX:+HeapDumpOnOutOfMemoryError', '-XX:+HeapDumpOnOutOfMemoryError'],
    ['a flag that is there with another value', '-XX:HeapDumpPath=/tmp', '-XX:HeapDumpPath=/opt/flink/log'],
    ['a flag that is switched off', '-XX:-HeapDumpOnOutOfMemoryError', '-XX:+HeapDumpOnOutOfMemoryError'],
    ['a second collector', '-XX:+UseZGC', '-XX:+UseG1GC'],
    ['a second log of the collector', '-Xlog:gc:stdout', '-Xlog:gc*:file=/opt/flink/log/gc.log:time,uptime,level,tags:filecount=10,filesize=10m'],
    ['a package that is open', '--add-opens=java.base/java.lang=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED'],
  ])('never again %s', (_rule, there, flag) => {
    expect(labels(`env.java.opts.all: ${there} |\n`)).not.toContain(flag);
    expect(labels(`env.java.opts.all: >-\n  ${there}\n  |\n`)).not.toContain(flag);
    expect(labels('env.java.opts.all: -Da=b |\n')).toContain(flag);
  });

  test('a package within an open one is another one', () => {
    expect(labels('env.java.opts.all: --add-opens=java.base/java.lang=ALL-UNNAMED |\n')).toContain('--add-opens=java.base/java.lang.reflect=ALL-UNNAMED');
  });

  test('none of them sets a pool that Flink derives', () => {
    for (const { flag } of flagsBeside([])) expect(flag).not.toMatch(/^-Xm[sx]|MaxHeapSize|InitialHeapSize|MaxDirectMemorySize|MaxMetaspaceSize|RAMPercentage/);
  });

  test('each says what it does', () => {
    for (const { explanation } of suggested('env.java.opts.all: |')) expect(explanation).toMatch(/^[A-Z].*[^.]$/);
  });
});
