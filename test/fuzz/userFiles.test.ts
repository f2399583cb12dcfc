import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaTools } from '../../server/src/schemaTools/main.js';
import { joined } from '../../server/src/userFiles/additional.js';
import { resolve } from '../../server/src/userFiles/resolve.js';
import type { Mistake } from '../../server/src/userFiles/types.js';

/** Words that mean something in such files, among any others. */
const word = fc.oneof(fc.constantFrom('key', 'type', 'list', 'enum', 'default', 'min', 'since', 'String', 'Enum', 'Duration', '2.0', 'acme.a', 'rest.port', 'required', 'properties', '$ref', '#', '#/$defs/a', '$defs', 'a', 'anyOf', 'not', 'pattern', '(a', 'message', 'severity', '__proto__', 'constructor'), fc.string({ unit: 'binary', maxLength: 6 }));
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof({ maxDepth: 5 }, word, fc.integer({ min: -2, max: 5 }), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 4 }), fc.array(fc.tuple(word, tie('json')), { maxLength: 4 }).map(entries => Object.fromEntries(entries))),
}));
const text = fc.oneof(json.map(value => JSON.stringify(value)), fc.tuple(json, fc.nat(), word).map(([value, at, cut]) => {
  const whole = JSON.stringify(value);
  return whole.slice(0, at % (whole.length + 1)) + cut;
}));

function sound(mistakes: readonly Mistake[], length: number): void {
  for (const { range: { start, end }, message } of mistakes) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(length);
    expect(message).toMatch(/\.$/s);
  }
}

test('any text is read as options: mistakes have places, and what holds has the form', () => {
  fc.assert(fc.property(fc.oneof(text, fc.array(json, { maxLength: 3 }).map(list => JSON.stringify(list))), source => {
    const { options, mistakes } = schemaTools.readOptions(source);
    const { additional, mistakes: [more = []] } = joined([{ source: 'a.json', options }]);
    sound([...mistakes, ...more], source.length);
    for (const { option } of additional.options) expect(option.key).toMatch(/^[\w$.<>/-]+$/);
  }), { numRuns: 3000 });
});

test('any text is read as a policy, and what can be applied can be applied to anything', () => {
  fc.assert(fc.property(text, fc.dictionary(word, fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null))), (source, settings) => {
    const { policy, mistakes } = schemaTools.readPolicy(source);
    sound(mistakes, source.length);
    for (const { message } of policy?.check(settings) ?? []) expect(message).not.toBe('undefined');
    expect(policy === undefined).toBe(mistakes.some(({ severity }) => severity === 'error'));
  }), { numRuns: 2000 });
});

test('any path leads somewhere or is refused, and never to the network', () => {
  fc.assert(fc.property(fc.oneof(fc.webPath(), fc.webUrl(), fc.string({ unit: 'binary' })), fc.constantFrom(undefined, 'file:///work', 'vscode-vfs://github/a/b'), (path, folder) => {
    const found = resolve(path, folder);
    if ('uri' in found) expect(found.uri).not.toMatch(/^(?:https?|ftp|wss?):|^file:\/\/[^/]/i);
    else expect(found.refused).toMatch(/\.$/);
  }), { numRuns: 5000 });
});
