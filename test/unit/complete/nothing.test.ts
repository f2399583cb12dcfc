import { describe, expect, test } from 'vitest';
import { labels, suggested } from './support.js';

describe('nothing is suggested', () => {
  test.each<[string, string]>([
    ['in a block of text', 'pipeline.name: |\n  par|\nparallelism.default: 1\n'],
    ['in a block of text that looks like settings', 'pipeline:\n  name: >-\n    parallelism:\n      |\n'],
    ['in a text in quotes over several lines', 'pipeline.name: "a\n  par|\n  b"\n'],
    ['in a text in quotes that goes on in the first column', 'pipeline.name: "a\npar|\n  b"\n'],
    ['below a value of what can be a parent', 'high-availability: zookeeper\n  typ|\n'],
    ['in a text that goes on', 'pipeline.name: a\n  par|\n'],
    ['in a list in brackets over several lines', 'pipeline.jars: [\n  a,\n  par|\n]\n'],
    ['in an item that is a mapping', 'kubernetes.jobmanager.tolerations:\n  - ke|: a\n'],
    ['below an item that is a mapping', 'kubernetes.jobmanager.tolerations:\n  - key: a\n    oper|\n'],
    ['beside the items of a list', 'pipeline.jars:\n  - a\n  par|\n'],
    ['between a key and its list', 'pipeline.jars:\npar|\n- a\n'],
    ['between a parent and its children', 'taskmanager:\n|\n  numberOfTaskSlots: 1\n'],
    ['in a column that is no block\'s', 'taskmanager:\n    numberOfTaskSlots: 1\n  num|\n'],
    ['below a value', 'parallelism.default: 2\n  tas|\n'],
    ['in the name of a parent', 'taskman|:\n  numberOfTaskSlots: 1\n'],
    ['in the indentation of a line', 'taskmanager:\n | numberOfTaskSlots: 1\n'],
    ['behind a word and a blank', 'parallelism.default |\n'],
    ['in a sentence', 'set the par|\n'],
    ['in a key in quotes', '"paral|": 1\n'],
    ['before the mark of the document', 'par|\n---\na: 1\n'],
    ['behind the end of the document', 'a: 1\n...\npar|\n'],
    ['in a file that is a list', '- a\npar|\n'],
    ['in a file in brackets', '{a: 1}\npar|\n'],
    ['with a tab before the cursor', 'taskmanager:\n\t|\n'],
    ['in a comment', '# take the par|\n'],
    ['before a comment', '|# comment\n'],
    ['in a value of free text', 'pipeline.name: par|\n'],
    ['in the value of a key that nobody knows', 'my.key: |\n'],
    ['in the value of a parent', 'high-availability: |\n  type: zookeeper\n'],
    ['in a mapping in brackets', 'taskmanager: {num|}\n'],
    ['at an alias', 'a: &x true\nexecution.checkpointing.unaligned.enabled: *x|\n'],
    ['in quotes that are not closed', 'execution.checkpointing.mode: "EX|\n'],
    ['behind quotes', 'execution.checkpointing.mode: "EXACTLY_ONCE"|\n'],
    ['in a block of text that is no JVM\'s', 'pipeline.name: >-\n  -XX:|\n'],
  ])('%s', (_place, marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['a blank that indents', ' ', 'taskmanager:\n  numberOfTaskSlots: 1\n  |'],
    ['a dash that begins a list', '-', 'pipeline.jars:\n-|'],
    ['a blank in a comment', ' ', '# |'],
    ['an equals sign in a key', '=', 'a.b: 1\nparallelism=|'],
  ])('by itself after %s', (_place, trigger, marked) => {
    expect(labels(marked, { trigger })).toEqual([]);
  });
});

describe('while a line is being typed the file is seldom whole', () => {
  test.each<[string, string, string]>([
    ['a word without a colon among settings', 'rest.port: 8081\nparall|\nstate.backend.type: rocksdb\n', 'parallelism.default'],
    ['a word without a colon in a block', 'taskmanager:\n  memory:\n    process:\n      size: 4g\n  num|\nparallelism.default: 1\n', 'numberOfTaskSlots'],
    ['behind a byte-order mark', '\ufeffrest.port: 8081\nparall|', 'parallelism.default'],
    ['right behind a byte-order mark', '\ufeffparall|\nrest.port: 8081\n', 'parallelism.default'],
    ['a fault further up', 'rest.port: "8081\nrest.address: a\n\nparall|', 'parallelism.default'],
    ['a duplicate', 'a: 1\na: 2\nparall|', 'parallelism.default'],
    ['a key without a value', 'a:\nb.c: 1\nparall|', 'parallelism.default'],
    ['an unknown tag', 'a: !x 1\nparall|', 'parallelism.default'],
    ['a value that is no value yet', 'execution.checkpointing.mode: |\nb: 1\n', 'EXACTLY_ONCE'],
    ['a colon without a blank', 'execution.checkpointing.mode:|\n', 'EXACTLY_ONCE'],
  ])('%s', (_fault, marked, label) => {
    expect(suggested(marked).map(one => one.label)).toContain(label);
  });
});
