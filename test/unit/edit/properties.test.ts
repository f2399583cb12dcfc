import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../../server/src/document/edit/edit.js';
import type { Step } from '../../../server/src/document/edit/types.js';
import { parseStandard } from '../../../server/src/document/standard.js';
import type { ParsedFile, Setting } from '../../../server/src/document/types.js';
import { ListWriter } from '../../../server/src/flink/yaml/listText.js';
import { loadYaml } from '../../../server/src/flink/yaml/load.js';
import { anyText } from '../../fuzz/documentTexts.js';
import { anyFile, anyKey, anyValue, WORDS } from './files.js';
import { expectSound, source } from './support.js';

/** What Flink sees: the last value of each key. */
function effective({ settings }: ParsedFile): Readonly<Record<string, string>> {
  return Object.fromEntries(settings.map(({ key, value }) => [key, value]));
}

function comments({ comments: all }: ParsedFile): readonly string[] {
  return all.map(({ text }) => text).sort();
}

/** Makes a step on a file that loads; undefined where it is impossible, which it may be only where a block at the top has the very name that a value would need. */
function made(text: string, step: Step, newKey?: string): string | undefined {
  const edited = edit(source(text), [step]);
  expectSound(text, edited);
  if ('impossible' in edited) {
    expect(newKey !== undefined && new RegExp(`^\\ufeff?${newKey}:`, 'm').test(text), edited.impossible).toBe(true);
    return undefined;
  }
  const after = parseStandard(edited.text);
  expect(after.loads).toBe(true);
  expect(comments(after)).toEqual(comments(parseStandard(text)));
  return edited.text;
}

function some(settings: readonly Setting[], which: number): Setting {
  const setting = settings[which % Math.max(settings.length, 1)];
  fc.pre(setting !== undefined);
  return setting;
}

/** All other settings stand in the same lines as before, in the same order. */
function expectLines(text: string, { settings }: ParsedFile, after: string, without: string): void {
  let at = 0;
  for (const { key, keyRange, valueRange, path } of settings) {
    const start = Math.max(text.lastIndexOf('\n', keyRange.start) + 1, text.startsWith('\ufeff') ? 1 : 0);
    if (key === without || path.some(({ range }) => text.slice(start, range.start).includes('{') || text.startsWith(': {', range.end))) continue;
    at = after.indexOf(text.slice(start, valueRange.end), at);
    expect(at, key).toBeGreaterThanOrEqual(0);
  }
}

describe('on files in every style', () => {
  test('they load', () => {
    fc.assert(fc.property(anyFile, text => {
      expect(parseStandard(text).problems.filter(({ refuses }) => refuses)).toEqual([]);
    }), { numRuns: 1000 });
  });

  test('setting a value changes nothing but that value', () => {
    fc.assert(fc.property(anyFile, anyValue, fc.nat(), (text, value, which) => {
      const before = parseStandard(text);
      const { key } = some(before.settings, which);
      const setting = before.settings.findLast(one => one.key === key);
      const step: Step = { kind: 'set', key, value };
      const after = made(text, step);
      if (after === undefined || setting === undefined) return;
      const found = effective(parseStandard(after));
      // A list in the place of a list is one to Flink, however it is written.
      if (found[key] !== value && loadYaml(value)?.kind === 'list') expect(loadYaml(found[key] ?? '')).toEqual(loadYaml(value));
      else expect(found[key]).toBe(value);
      expect({ ...found, [key]: '' }).toEqual({ ...effective(before), [key]: '' });
      const edited = edit(source(text), [step]);
      if ('impossible' in edited) return;
      const lastLine = setting.valueRange.end + (/^.*(?:\r?\n|$)/.exec(text.slice(setting.valueRange.end))?.[0].length ?? 0);
      for (const { range } of edited.changes) {
        expect(range.start).toBeGreaterThanOrEqual(setting.keyRange.end);
        expect(range.end).toBeLessThanOrEqual(lastLine);
      }
    }), { numRuns: 1500 });
  });

  test('adding a key adds lines in one place, and removing it gives the text back', () => {
    fc.assert(fc.property(anyFile, anyKey, anyValue, (text, key, value) => {
      const before = parseStandard(text);
      fc.pre(!before.settings.some(setting => setting.key === key));
      const step: Step = { kind: 'set', key, value };
      const after = made(text, step, key);
      if (after === undefined) return;
      expect(effective(parseStandard(after))).toEqual({ ...effective(before), [key]: value });
      // A key alone in braces goes with them.
      if (text.includes('{}')) return;
      const edited = edit(source(text), [step]);
      expect('changes' in edited && edited.changes.map(({ range }) => range.end - range.start)).toEqual([0]);
      const back = edit(source(after), [{ kind: 'remove', key }]);
      expect('impossible' in back ? back.impossible : back.text).toBe(text);
    }), { numRuns: 1500 });
  });

  test('removing a key leaves all other lines', () => {
    fc.assert(fc.property(anyFile, fc.nat(), (text, which) => {
      const before = parseStandard(text);
      const { key } = some(before.settings, which);
      const after = made(text, { kind: 'remove', key }) ?? '';
      expect({ ...effective(parseStandard(after)), [key]: effective(before)[key] }).toEqual(effective(before));
      expect(parseStandard(after).settings.some(setting => setting.key === key)).toBe(false);
      expectLines(text, before, after, key);
    }), { numRuns: 1500 });
  });

  test('renaming a key leaves all other lines', () => {
    fc.assert(fc.property(anyFile, anyKey, fc.nat(), (text, to, which) => {
      const before = parseStandard(text);
      const { key } = some(before.settings, which);
      fc.pre(!before.settings.some(setting => setting.key === to));
      const after = made(text, { kind: 'rename', key, to }, to);
      if (after === undefined) return;
      const { [key]: value = '', ...rest } = effective(before);
      expect(effective(parseStandard(after))).toEqual({ ...rest, [to]: value });
      expectLines(text, before, after, key);
    }), { numRuns: 1500 });
  });

  test('merging all keys of a file leaves each once, and a file that loads', () => {
    let impossible = 0;
    fc.assert(fc.property(anyFile, anyFile, (one, other) => {
      const plain = (text: string): string => text.replace(/^\ufeff?(?:---\r?\n)?/, '').replace(/^\.\.\.\r?$/m, '').replaceAll('\r\n', '\n');
      const text = `${plain(one).replace(/[^\n]$/, '$&\n')}${plain(other)}`;
      const before = parseStandard(text);
      const edited = edit(source(text), WORDS.map(key => ({ kind: 'merge', key })));
      expectSound(text, edited);
      if ('impossible' in edited) {
        expect(edited.impossible).toContain('stands twice');
        impossible++;
        return;
      }
      const after = parseStandard(edited.text);
      expect(after.problems.filter(({ refuses }) => refuses)).toEqual([]);
      expect(effective(after)).toEqual(effective(before));
      expect(comments(after)).toEqual(comments(before));
      expect(new Set(after.settings.map(({ key }) => key)).size).toBe(after.settings.length);
    }), { numRuns: 1500 });
    // A value, its members in a block and the same members in a half-flat block have no spelling together.
    expect(impossible).toBeLessThan(10);
  });

  test('several steps leave what each leaves after the other', () => {
    const anyStep = fc.tuple(fc.constantFrom('set', 'add', 'remove', 'rename', 'merge'), anyKey, anyValue, fc.nat()).map(([kind, other, value, which]) => (keys: readonly string[]): Step => {
      const key = keys[which % Math.max(keys.length, 1)] ?? other;
      switch (kind) {
        case 'set': return { kind, key, value };
        case 'add': return { kind: 'set', key: other, value };
        case 'rename': return { kind, key, to: other };
        case 'remove': return { kind, key };
        case 'merge': return { kind, key: key.split('.')[0] ?? '' };
      }
    });
    fc.assert(fc.property(anyFile, fc.array(anyStep, { minLength: 2, maxLength: 5 }), (text, makers) => {
      const keys = parseStandard(text).settings.map(({ key }) => key);
      const steps = makers.map(make => make(keys));
      const all = edit(source(text), steps);
      expectSound(text, all);
      const one = steps.reduce<ReturnType<typeof edit>>((now, step) => ('impossible' in now ? now : edit(source(now.text), [step])), { text, changes: [] });
      expect('impossible' in all ? all.impossible : all.text).toBe('impossible' in one ? one.impossible : one.text);
    }), { numRuns: 500 });
  });

  test('one written setting is meant, wherever steps before have moved it', () => {
    fc.assert(fc.property(anyFile, anyValue, anyKey, fc.nat(), fc.nat(), (text, value, to, first, second) => {
      const { settings } = parseStandard(text);
      const one = some(settings, first);
      const other = some(settings, second);
      fc.pre(one.key !== other.key && !settings.some(({ key }) => key === to));
      const edited = edit(source(text), [{ kind: 'rename-written', setting: one, to }, { kind: 'set-written', setting: other, value }, { kind: 'remove-written', setting: other }]);
      expectSound(text, edited);
      if ('impossible' in edited) return;
      const told = (all: readonly Setting[]): readonly string[] => all.map(setting => `${setting.key}=${setting.value}`).sort();
      expect(told(parseStandard(edited.text).settings)).toEqual(told(settings.filter(setting => setting !== other).map(setting => (setting === one ? { ...setting, key: to } : setting))));
    }), { numRuns: 500 });
  });
});

test('any text is written so that Flink reads it back', () => {
  const places = ['k: x\n', "k: 'x'\n", 'k: "x" # c\n', 'k: |\n  x\n', 'k: >-\n    x\n', 'k:\n- x\n', 'k: [x]\n', '{k: x}\n', 'a:\n  k: x\n', 'a:\n  b: |+ # c\n    x\n\n  k: y\n', '', 'a:\n  b: 1\n'];
  fc.assert(fc.property(anyValue, fc.constantFrom(...places), (value, text) => {
    const key = text.includes('a:') ? 'a.k' : 'k';
    const edited = edit(source(text), [{ kind: 'set', key, value }]);
    const found = parseStandard('impossible' in edited ? edited.impossible : edited.text).settings.find(setting => setting.key === key)?.value;
    if (/- x|\[/.test(text) && loadYaml(value)?.kind === 'list') expect(loadYaml(found ?? '')).toEqual(loadYaml(value));
    else expect(found).toBe(value);
  }), { numRuns: 5000 });
});

test('a list in the place of a list keeps its form', () => {
  const comment = fc.constantFrom('', '', ' # why');
  const item = fc.tuple(fc.constantFrom('a', 'b', "'c'", '"x y"', '1', "'1'", 'file:///x'), comment, fc.constantFrom('', '', '  # above\n', '\n'));
  const items = fc.array(item, { minLength: 1, maxLength: 5 });
  const inLines = fc.tuple(items, fc.constantFrom('  ', '', '    ')).map(([all, indent]) => `k: # list\n${all.map(([text, behind, above]) => `${above}${indent}- ${text}${behind}\n`).join('')}z: 1\n`);
  const inBrackets = fc.tuple(items, fc.constantFrom(', ', ',\n  ', ',')).map(([all, comma]) => `k: [${all.map(([text]) => text).join(comma)}] # list\nz: 1\n`);
  const texts = fc.array(fc.constantFrom('a', 'b', 'c', '1', 'file:///x', '*', 'x y', "it's", 'true', '', ' #', 'a\nb'), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(fc.oneof(inLines, inBrackets), texts, (text, wanted) => {
    const value = new ListWriter().write({ kind: 'list', items: wanted.map(one => ({ kind: 'scalar', type: 'String', text: one })) });
    const { settings } = parseStandard(made(text, { kind: 'set', key: 'k', value }) ?? '');
    expect(settings.map(setting => setting.value)).toEqual([value, '1']);
    expect(settings[0]?.style).toBe(parseStandard(text).settings[0]?.style);
  }), { numRuns: 1500 });
});

test('no text makes an edit fail, none is made worse, and the settings are the wanted ones', () => {
  fc.assert(fc.property(anyText, anyKey, anyValue, fc.constantFrom('set', 'remove', 'rename', 'merge'), fc.nat(), (text, other, value, kind, which) => {
    const before = parseStandard(text);
    const key = before.settings[which % Math.max(before.settings.length, 1)]?.key ?? other;
    const edited = edit(source(text), [kind === 'set' ? { kind, key, value } : kind === 'rename' ? { kind, key, to: other } : { kind, key }]);
    expectSound(text, edited);
    if ('impossible' in edited) return;
    const after = parseStandard(edited.text);
    const refusals = ({ problems }: ParsedFile): number => problems.filter(({ refuses }) => refuses).length;
    expect(refusals(after)).toBeLessThanOrEqual(refusals(before));
    const found = effective(after);
    for (const [name, was] of Object.entries(effective(before))) if (name !== key && was !== '') expect(found[name]).toBe(was);
    // Of a file that Flink refuses, a null below is no value.
    if (kind === 'set' && loadYaml(value)?.kind !== 'list') expect(after.settings.some(setting => setting.key === key && setting.value === value && (!after.loads || found[key] === value))).toBe(true);
    if (kind === 'remove') expect(Object.keys(found)).not.toContain(key);
  }), { numRuns: 5000 });
});
