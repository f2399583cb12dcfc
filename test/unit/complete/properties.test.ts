import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../../server/src/analysis.js';
import { placeAt, type Place } from '../../../server/src/complete/context.js';
import { suggestionsAt } from '../../../server/src/complete/suggest.js';
import type { Suggestion } from '../../../server/src/complete/types.js';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import type { Option } from '../../../server/src/flink/options/types.js';
import { anyText } from '../../fuzz/documentTexts.js';
import { analyse, taken, type Look } from './support.js';

/** Settings as keys with values, in the order of the file. */
type Settings = readonly (readonly [key: string, value: string])[];

const settingsOf = (analysis: Analysis): Settings => analysis.file.settings.map(({ key, value }) => [key, value]);

/** A text with a value for what a suggestion left open. */
interface Filled {
  readonly text: string;
  readonly value: string | undefined;
}

/** Some value of an option's type. */
function anyValue(option: Option | undefined): string {
  switch (option?.type) {
    case 'Boolean': return 'true';
    case 'Integer': case 'Long': return '1';
    case 'Float': case 'Double': return '0.5';
    case 'Duration': return '1 s';
    case 'MemorySize': return '64m';
    case 'Map': return 'a:b';
    default: return option?.enum?.[0] ?? 'x';
  }
}

/** Takes the first value that is suggested behind a key, or some value of its type. */
function filled(analysis: Analysis, end: number, key: string): Filled {
  const { text } = analysis;
  const value = suggestionsAt(analysis, end).items[0];
  if (value !== undefined) return { text: taken(text, value), value: value.label };
  const match = analysis.match(key);
  const some = anyValue('option' in match ? match.option : undefined);
  return { text: text.slice(0, end) + some + text.slice(end), value: some };
}

interface Check {
  /** The text with what is typed in it. */
  readonly text: string;
  /** The analysis of the text, or of one that differs little. */
  readonly near: Analysis;
  readonly offset: number;
  readonly look: Look;
  /** The settings of the text without what is typed. */
  readonly before: Settings;
  readonly loads: boolean;
}

/** Takes a suggestion and looks at what has become of the file. */
function checkAccepted({ text, near, offset, look, before, loads }: Check, place: Place, suggestion: Suggestion): void {
  const { range, label, text: put } = suggestion;
  const told = (what: string, now: string): string => `${what}: ${label} at ${JSON.stringify(`${text.slice(0, offset)}|${text.slice(offset)}`)} gives ${JSON.stringify(now)}`;
  expect(range.start <= offset && offset <= range.end && !/[\r\n]/.test(text.slice(range.start, range.end)), told('range', '')).toBe(true);
  const after = taken(text, suggestion);
  if (suggestion.kind === 'block') {
    const analysis = analyse(after, look);
    const settings = settingsOf(analysis);
    const first = settings.findIndex((setting, index) => setting.join('=') !== before[index]?.join('='));
    expect(analysis.file.loads, told('loads', after)).toBe(loads);
    expect(settings.length, told('settings', after)).toBeGreaterThan(before.length);
    expect(settings.toSpliced(first, settings.length - before.length), told('others', after)).toEqual(before);
    return;
  }
  const key = place.kind === 'key' ? place.prefix + label.replace(/<([^>]*)>/g, '$1') : place.kind === 'value' ? place.key : undefined;
  const { text: now, value } = place.kind === 'key' && !place.hasColon ? filled(near.withText(after), range.start + put.length, key ?? '') : { text: after, value: undefined };
  const analysis = analyse(now, look);
  const settings = settingsOf(analysis);
  if (place.kind === 'comment') {
    expect(settings, told('unchanged', now)).toEqual(before);
    return;
  }
  expect(analysis.file.loads, told('loads', now)).toBe(loads);
  const at = settings.findIndex((setting, index) => setting.join('=') !== before[index]?.join('='));
  if (place.kind === 'value') {
    expect(settings.map(([name]) => name), told('keys', now)).toEqual(before.map(([name]) => name));
    if (at < 0) {
      expect(settings.some(([name, its]) => name === key && its.includes(label)), told('the value as it was', now)).toBe(true);
      return;
    }
    expect(settings[at]?.[0], told('key', now)).toBe(key);
    expect(settings[at]?.[1], told('value', now)).toContain(label);
    if (suggestion.kind === 'amount' || suggestion.kind === 'value') expect(settings[at]?.[1], told('value', now)).toBe(label);
    expect(settings.toSpliced(at, 1), told('others', now)).toEqual(before.toSpliced(at, 1));
  } else {
    const replaced = place.hasColon ? 1 : 0;
    if (at < 0 && place.hasColon && before.some(([name]) => name === key)) return;
    expect(settings[at]?.[0], told('key', now)).toBe(key);
    if (value !== undefined) expect(settings[at]?.[1], told('value', now)).toBe(value);
    else expect(settings[at]?.[1], told('value', now)).toBe(before[at]?.[1]);
    expect(settings.toSpliced(at, 1), told('others', now)).toEqual(before.toSpliced(at, replaced));
  }
}

/** Some of many, the same ones each time, the first among them. */
function some<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_one, at) => at % step === 0).slice(0, most);
}

/** Takes suggestions at a place of a text; `most` of them. Returns how many. */
function checkPlace(check: Check, most: number): number {
  const analysis = check.near.withText(check.text);
  const place = placeAt(analysis, check.offset);
  const { items } = suggestionsAt(analysis, check.offset, { snippets: true });
  if (place === undefined) {
    expect(items).toEqual([]);
    return 0;
  }
  const chosen = some(items, most);
  for (const suggestion of chosen) checkAccepted(check, place, suggestion);
  return chosen.length;
}

/** What people type before they look at what is suggested. */
const WORDS = ['', 'tmms', 'flink-', 'managed.', 'taskmanager.memory.ma', 'state.ch', 'metrics.reporter.', 'prom', 'x'];

/** Types words into new lines of a text, at each line and several columns, and takes what is suggested. Returns how many suggestions were taken. */
function checkNewLines(text: string, look: Look, words: readonly string[], columns: readonly number[], most: number): number {
  const whole = analyse(text, look);
  const before = settingsOf(whole);
  const { loads } = whole.file;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  let count = 0;
  const starts = [text.startsWith('\ufeff') ? 1 : 0, ...Array.from(text.matchAll(/\r\n|\n/g), match => match.index + match[0].length)];
  for (const start of starts) {
    for (const column of columns) {
      for (const word of words) {
        const line = ' '.repeat(column) + word;
        const missing = start === text.length && start > 0 && !text.endsWith('\n') ? lineBreak : '';
        count += checkPlace({ near: whole, text: text.slice(0, start) + missing + line + lineBreak + text.slice(start), offset: start + missing.length + line.length, look, before, loads }, most);
      }
    }
  }
  return count;
}

/** Takes what is suggested at every place of a text as it stands. Returns how many suggestions were taken. */
function checkEveryPlace(text: string, look: Look, most: number): number {
  const whole = analyse(text, look);
  const before = settingsOf(whole);
  let count = 0;
  for (let offset = 0; offset <= text.length; offset++) count += checkPlace({ text, near: whole, offset, look, before, loads: whole.file.loads }, most);
  return count;
}

const sample = (path: string): string => readFileSync(new URL(`../../../samples/${path}`, import.meta.url), 'utf8');
const SAMPLES = ['config.yaml', 'flat/config.yaml', 'legacy/flink-conf.yaml'];

describe('taking any suggestion leaves a file that parses and holds the setting, with nothing else changed', () => {
  test.each(SAMPLES)('at every place of samples/%s', path => {
    expect(checkEveryPlace(sample(path), { name: basename(path) }, 2)).toBeGreaterThan(400);
  });

  test.each<[string, readonly string[], readonly number[]]>([
    ['config.yaml', ['', 'mem', 'taskmanager.memory.ma'], [0, 2, 4, 6]],
    ['flat/config.yaml', WORDS, [0, 2]],
    ['legacy/flink-conf.yaml', WORDS, [0]],
  ])('in new lines of samples/%s', (path, words, columns) => {
    expect(checkNewLines(sample(path), { name: basename(path) }, words, columns, 3)).toBeGreaterThan(200);
  });

  test.each<[string, string]>([
    ['lists in the column of their key', 'pipeline.jars:\n- file:///a.jar\n- file:///b.jar\nparallelism.default: 2\n'],
    ['lists below their key', 'pipeline:\n  jars:\n    - a\n    - b\n  name: x\nmetrics.job.status.enable: [STATE, TOTAL_TIME]\n'],
    ['blocks of text', 'env:\n  java:\n    opts:\n      all: >-\n        -XX:+UseG1GC\n        -Da=b\n\nparallelism.default: 1\nenv.java.opts.client: |\n  -Dx=y\n'],
    ['quotes', '"parallelism.default": "2"\nstate.backend.type: \'rocksdb\'\n\'execution\':\n  "checkpointing":\n    mode: "EXACTLY_ONCE"\n'],
    ['a mark of the document', '---\nparallelism.default: 2\ntaskmanager:\n  numberOfTaskSlots: 2\n...\n'],
    ['an indented root', '  parallelism.default: 2\n  taskmanager:\n      memory.process.size: 4g\n'],
    ['texts over several lines', 'pipeline.name: "a\n  b: c\n\n  d"\nenv.java.opts.all: -Da=b\n  -Dc=d\nparallelism.default: 2\n'],
    ['brackets over several lines', 'pipeline.jars: [\n  a,\n  b\n]\nparallelism.default: 2\n'],
    ['carriage returns', 'taskmanager:\r\n  memory:\r\n    process:\r\n      size: 4g\r\nparallelism.default: 2\r\n'],
    ['half-flat keys', 'taskmanager.memory:\n  process.size: 4g\n  managed.fraction: 0.4\ntaskmanager:\n  numberOfTaskSlots: 2\n'],
    ['anchors', 'taskmanager: &tm\n  numberOfTaskSlots: 2\npipeline.name: &n x\njob: *n\n'],
    ['a byte-order mark', '\ufeffparallelism.default: 2\ntaskmanager:\n  numberOfTaskSlots: 2\n'],
    ['no line break at the end', 'parallelism.default: 2'],
    ['nothing', ''],
    ['comments', '# one\n\n# flink-config: version=2.2\nparallelism.default: 2 # flink-config-ignore: unknown-key\n  # two\n'],
    ['reporters', 'metrics:\n  reporters: prom,jmx\n  reporter:\n    prom:\n      factory:\n        class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory\n'],
  ])('with %s', (_what, text) => {
    const look = {};
    expect(checkEveryPlace(text, look, 3) + checkNewLines(text, look, WORDS, [0, 2, 3, 6], 2)).toBeGreaterThan(10);
  });

  const KEYS = optionsOf('2.3').all.filter(({ key, scope, deprecatedSince }) => !key.includes('<') && scope !== 'reporter' && deprecatedSince === undefined);

  /** A file with settings in an author's style. */
  const anyFile = fc.tuple(fc.uniqueArray(fc.nat(KEYS.length - 1), { minLength: 1, maxLength: 12 }), fc.constantFrom(0, 1, 2), fc.constantFrom(2, 4), fc.boolean())
    .map(([chosen, style, step, comments]) => written(chosen.map(at => KEYS[at]).filter(option => option !== undefined), style, step, comments));

  test('in generated files of all styles', () => {
    let count = 0;
    fc.assert(fc.property(anyFile, fc.nat(), fc.constantFrom(...WORDS), (text, place, word) => {
      const whole = analyse(text);
      const before = settingsOf(whole);
      expect(whole.file.loads, text).toBe(true);
      count += checkPlace({ text, near: whole, offset: place % (text.length + 1), look: {}, before, loads: true }, 10);
      const lines = [0, ...Array.from(text.matchAll(/\n/g), match => match.index + 1)];
      const start = lines[place % lines.length] ?? 0;
      for (const column of [0, 2, 4, 8]) {
        const line = ' '.repeat(column) + word;
        count += checkPlace({ near: whole, text: `${text.slice(0, start)}${line}\n${text.slice(start)}`, offset: start + line.length, look: {}, before, loads: true }, 6);
      }
    }), { numRuns: 300 });
    expect(count).toBeGreaterThan(1000);
  });
});

test('any text at any place gives suggestions whose range holds the cursor on its line', () => {
  fc.assert(fc.property(anyText, fc.nat(), fc.boolean(), (text, at, legacy) => {
    const offset = at % (text.length + 1);
    for (const { range } of suggestionsAt(analyse(text, { name: legacy ? 'flink-conf.yaml' : 'config.yaml' }), offset, { snippets: true }).items) {
      expect(range.start <= offset && offset <= range.end && !/[\r\n]/.test(text.slice(range.start, range.end)), JSON.stringify(text)).toBe(true);
    }
  }), { numRuns: 2000 });
});

/** Settings as text: flat, nested, or nested with the last two parts in one. */
function written(options: readonly Option[], style: number, step: number, comments: boolean): string {
  type Tree = Map<string, Tree | string>;
  const root: Tree = new Map();
  for (const option of options) {
    const parts = style === 0 ? [option.key] : style === 1 ? option.key.split('.') : halfFlat(option.key);
    let at: Tree | undefined = root;
    for (const part of parts.slice(0, -1)) {
      const next: Tree | string | undefined = at?.get(part) ?? new Map<string, Tree | string>();
      if (typeof next === 'string') at = undefined;
      else {
        at?.set(part, next);
        at = next;
      }
    }
    const last = parts.at(-1) ?? '';
    if (at?.has(last) === false) at.set(last, anyValue(option));
  }
  const lines = (tree: Tree, depth: number): string => [...tree].map(([key, value]) => {
    const indent = ' '.repeat(depth * step);
    const comment = comments ? `${indent}# about ${key}\n` : '';
    return typeof value === 'string' ? `${comment}${indent}${key}: ${value}${comments ? '  # why' : ''}\n` : value.size === 0 ? '' : `${comment}${indent}${key}:\n${lines(value, depth + 1)}`;
  }).join('');
  return lines(root, 0);
}

function halfFlat(key: string): readonly string[] {
  const parts = key.split('.');
  return parts.length < 3 ? [key] : [parts[0] ?? '', parts.slice(1).join('.')];
}
