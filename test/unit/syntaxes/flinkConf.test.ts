import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { grammar, tokens } from './support.js';

let loaded: IGrammar;
beforeAll(async () => {
  loaded = await grammar('source.flink-conf');
});

/** The tokens with anything to say, each with its scopes, without the name of the language. */
function named(text: string): readonly string[] {
  return tokens(loaded, text).filter(([word, scopes]) => scopes !== '' && word.trim() !== '').map(([word, scopes]) => `${word.trim()} ${scopes.replace(/\.flink(?:-conf)?\b/g, '')}`);
}

describe('a line is cut as Flink cuts it', () => {
  test.each<[string, string, readonly string[]]>([
    ['key and value', 'rest.address: localhost', ['rest.address entity.name.tag', ': punctuation.separator.key-value', 'localhost string.unquoted']],
    ['blanks before the key and the colon', '  rest.address : localhost', ['rest.address entity.name.tag', ': punctuation.separator.key-value', 'localhost string.unquoted']],
    ['a colon in the value', 'a: b:8081', ['a entity.name.tag', ': punctuation.separator.key-value', 'b:8081 string.unquoted']],
    ['a hash ends the value wherever it stands', 'a: b#c', ['a entity.name.tag', ': punctuation.separator.key-value', 'b string.unquoted', '# comment.line.number-sign punctuation.definition.comment', 'c comment.line.number-sign']],
    ['without a blank behind the colon', 'a:b', []],
    ['without a value', 'a: ', []],
    ['without a value, with a comment', 'a: # why', ['# comment.line.number-sign punctuation.definition.comment', 'why comment.line.number-sign']],
    ['without a key', ': b', []],
    ['a comment', '# a: b', ['# comment.line.number-sign punctuation.definition.comment', 'a: b comment.line.number-sign']],
    ['quotes belong to the value', 'a: "b"', ['a entity.name.tag', ': punctuation.separator.key-value', '"b" string.unquoted']],
  ])('%s', (_rule, text, expected) => expect(named(text)).toEqual(expected));
});

describe('values', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a size', 'jobmanager.memory.process.size', '1600m', ['1600m constant.numeric.memory-size']],
    ['a size in words', 'any.key', '64 kibibytes', ['64 kibibytes constant.numeric.memory-size']],
    ['a duration', 'execution.checkpointing.interval', '3 min # why', ['3 min constant.numeric.duration', '# comment.line.number-sign punctuation.definition.comment', 'why comment.line.number-sign']],
    ['minutes', 'execution.checkpointing.interval', '3m', ['3m constant.numeric.duration']],
    ['a number', 'parallelism.default', '4', ['4 constant.numeric']],
    ['a fraction', 'taskmanager.memory.managed.fraction', '0.4', ['0.4 constant.numeric']],
    ['a truth value', 'state.backend.incremental', 'true', ['true constant.language.boolean']],
    ['a range of ports', 'rest.bind-port', '8080-8090', ['8080-8090 string.unquoted']],
    ['an address', 'rest.address', '10.0.0.1', ['10.0.0.1 string.unquoted']],
    ['JVM flags', 'env.java.opts', '-XX:+UseG1GC -Da=b', ['-XX: keyword.other.jvm-flag', '+ keyword.operator.jvm-flag', 'UseG1GC variable.parameter.jvm-flag', '-D keyword.other.jvm-flag', 'a variable.parameter.jvm-flag', '= keyword.operator.assignment', 'b string.unquoted.jvm-flag']],
  ])('%s', (_rule, key, value, expected) => expect(named(`${key}: ${value}`).slice(2)).toEqual(expected));

  test('comments that speak to this extension', () => {
    expect(named('# flink-config: version=1.20')).toEqual([
      '# comment.line.number-sign punctuation.definition.comment', 'flink-config comment.line.number-sign keyword.other.directive', ': comment.line.number-sign punctuation.separator.key-value.directive',
      'version comment.line.number-sign variable.parameter.directive', '= comment.line.number-sign keyword.operator.assignment', '1.20 comment.line.number-sign constant.other.directive',
    ]);
  });
});
