import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Range, SelectionRange, SymbolInformation } from 'vscode-languageserver';
import { Analysis } from '../../server/src/analysis.js';
import { definition } from '../../server/src/features/definition.js';
import { documentHighlights } from '../../server/src/features/documentHighlight.js';
import { documentLinks, linkedFiles } from '../../server/src/features/documentLink.js';
import { documentSymbols } from '../../server/src/features/documentSymbol.js';
import { foldingRanges } from '../../server/src/features/foldingRange.js';
import { references } from '../../server/src/features/references.js';
import { prepareRename, rename } from '../../server/src/features/rename.js';
import { selectionRanges } from '../../server/src/features/selectionRange.js';
import { semanticTokens } from '../../server/src/features/semanticTokens.js';
import { anyText } from './documentTexts.js';

const URI = 'file:///config.yaml';
const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const SAMPLES = ['config.yaml', 'flat/config.yaml', 'broken/config.yaml', 'legacy/flink-conf.yaml'].map(sample);
const KEYS = ['metrics.reporters', 'metrics.reporter.a.port', 'metrics.reporter.b.interval', 'metrics', 'reporter', 'a', 'b', 'taskmanager', 'memory', 'process.size', 'state.backend', 'state.backend.type', 'x..y', '"rest.port"', "'metrics.reporter.a.x'"];

/** Flink's keys, flat and nested at random depths, with comments between. */
const configuration = fc.array(fc.oneof(
  fc.tuple(fc.nat(3), fc.constantFrom(...KEYS), fc.constantFrom('', ' 1', ' a, b', ' [a, b]', ' "a"', ' |\n          text\n          more', ' 4g # x', ' {a: 1,\n          b: 2}', ' &n 1', ' *n')).map(([depth, key, value]) => `${'  '.repeat(depth)}${key}:${value}`),
  fc.tuple(fc.nat(3), fc.constantFrom('# a', '# region', '#endregion', '- a', '')).map(([depth, line]) => '  '.repeat(depth) + line),
), { maxLength: 14 }).map(lines => lines.join('\n'));
const texts = fc.oneof(configuration, anyText, fc.constantFrom(...SAMPLES));
const name = fc.constantFrom('config.yaml', 'flink-conf.yaml');

const check = (numRuns: number, holds: (analysis: Analysis, at: number) => void): void => {
  fc.assert(fc.property(texts, name, fc.double({ min: 0, max: 1, noNaN: true }), (text, file, at) => {
    const analysis = new Analysis({ name: file, text });
    // No place is within a line break.
    holds(analysis, analysis.lines.offsetAt(analysis.lines.positionAt(Math.floor(at * text.length))));
  }), { numRuns });
};
const span = (analysis: Analysis, { start, end }: Range) => [analysis.lines.offsetAt(start), analysis.lines.offsetAt(end)] as const;

test('symbols: a range holds its name and all below it, and siblings follow one another', () => {
  check(3000, analysis => {
    const nested = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
      let before = from;
      for (const { range, selectionRange, children = [], name: shown } of symbols) {
        const [start, end] = span(analysis, range);
        const [nameStart, nameEnd] = span(analysis, selectionRange);
        expect(shown.trim()).not.toBe('');
        expect([before <= start, start <= nameStart, nameStart <= nameEnd, nameEnd <= end, end <= to]).toEqual([true, true, true, true, true]);
        nested(children, start, end);
        before = end;
      }
    };
    nested(documentSymbols(analysis, URI, { symbolTree: true }) as DocumentSymbol[], 0, analysis.text.length);
  });
});

test('symbols: a list has every name of the tree', () => {
  check(300, analysis => {
    const count = (symbols: readonly DocumentSymbol[]): number => symbols.reduce((sum, { children = [] }) => sum + 1 + count(children), 0);
    const list = documentSymbols(analysis, URI, { symbolTree: false }) as SymbolInformation[];
    expect(list).toHaveLength(count(documentSymbols(analysis, URI, { symbolTree: true }) as DocumentSymbol[]));
  });
});

test('folding: ranges are within the text, never cross, and are no more than the client takes', () => {
  check(3000, (analysis, at) => {
    const folds = foldingRanges(analysis, { foldingLimit: Infinity }) ?? [];
    const open: number[] = [];
    let line = -1;
    for (const { startLine, endLine } of folds) {
      expect([startLine > line, startLine < endLine, endLine < analysis.lines.lineCount]).toEqual([true, true, true]);
      while (open.length > 0 && (open.at(-1) ?? 0) < startLine) open.pop();
      expect(endLine).toBeLessThanOrEqual(open.at(-1) ?? Infinity);
      open.push(endLine);
      line = startLine;
    }
    const limit = at % 4;
    const fewer = foldingRanges(analysis, { foldingLimit: limit }) ?? [];
    expect(fewer).toHaveLength(Math.min(limit, folds.length));
    expect(folds).toEqual(expect.arrayContaining(fewer));
  });
});

test('selection: each range holds the one before and the place, and the last is the file', () => {
  check(3000, (analysis, at) => {
    const [first] = selectionRanges(analysis, [analysis.lines.positionAt(at)]);
    let [from, to] = [at, at];
    let last: SelectionRange | undefined;
    for (let selection = first; selection !== undefined; selection = selection.parent) {
      const [start, end] = span(analysis, selection.range);
      expect(start <= from && to <= end && (last === undefined || end - start > to - from)).toBe(true);
      [from, to] = [start, end];
      last = selection;
    }
    expect([from, to]).toEqual([0, analysis.text.length]);
  });
});

test('places: each finds all others, and itself', () => {
  check(3000, (analysis, at) => {
    const highlights = documentHighlights(analysis, analysis.lines.positionAt(at));
    const ranges = (highlights ?? []).map(({ range }) => range);
    expect(new Set(ranges.map(({ start }) => analysis.lines.offsetAt(start))).size).toBe(ranges.length);
    const all = references(analysis, analysis.lines.positionAt(at), URI, { includeDeclaration: true });
    expect(all?.map(({ range }) => range) ?? []).toEqual(ranges);
    const defined = (definition(analysis, analysis.lines.positionAt(at), URI, { definitionLinks: false }) ?? []) as { range: Range }[];
    const others = references(analysis, analysis.lines.positionAt(at), URI, { includeDeclaration: false }) ?? [];
    for (const { range } of defined) expect(others.map(other => other.range)).not.toContainEqual(range);
  });
});

test('tokens: in order, on one line, without overlaps; those of a range are those of the file that touch it', () => {
  check(1500, (analysis, at) => {
    const tokens = semanticTokens(analysis);
    let end = 0;
    for (const [line, character, length] of tokens) {
      const start = analysis.lines.offsetAt({ line, character });
      expect(start >= end && length > 0 && start + length <= analysis.lines.lineEnd(line)).toBe(true);
      end = start + length;
    }
    const line = analysis.lines.positionAt(at).line;
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const inRange = semanticTokens(analysis, range);
    expect(tokens).toEqual(expect.arrayContaining(inRange));
    expect(inRange.filter(token => token[0] === line)).toEqual(tokens.filter(token => token[0] === line));
  });
});

test('links: places within the text, none twice', () => {
  check(1000, analysis => {
    const links = documentLinks(analysis, { own: false }, new Set(linkedFiles(analysis)));
    const places = links.map(({ range }) => span(analysis, range).join(' '));
    expect(new Set(places).size).toBe(places.length);
    for (const { range, target } of links) expect(span(analysis, range)[0] < span(analysis, range)[1] && target !== undefined && URL.canParse(target)).toBe(true);
  });
});

describe('rename', () => {
  /** Reporters in any spelling: flat, nested, quoted, in braces. */
  const reporters = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'a-b', 'aa'), fc.constantFrom('port', 'interval', 'factory.class'), fc.nat(5)), { minLength: 1, maxLength: 6 }).map(list => list.map(([reporter, parameter, form], number) => {
    const key = `${parameter}${number}`;
    switch (form) {
      case 0: return `metrics.reporter.${reporter}.${key}: ${reporter}\n`;
      case 1: return `"metrics.reporter.${reporter}.${key}": '${reporter}' # ${reporter}\n`;
      case 2: return `metrics.reporter.${reporter}:\n  ${key}: 1\n`;
      case 3: return `'metrics.reporter': {${reporter}: {${key}: ${reporter}}}\n`;
      case 4: return `"\\u006detrics.reporter.${reporter}":\n  ${key}: 1\n`;
      default: return `metrics:\n  reporter:\n    # ${reporter}\n    '${reporter}':\n      ${key}:\n        - ${reporter}\n`;
    }
  }).join(''));
  const listed = fc.constantFrom('', 'metrics.reporters: a\n', 'metrics.reporters: "b, a,aa"\n', 'metrics:\n  reporters: aa,a-b,a # a\n', 'metrics.reporters: [a, b]\n', 'metrics.reporters:\n  - a # a\n  - a-b\n', 'a: &a b\nmetrics.reporters: *a\n');

  test('the settings afterwards are those before with the new name', () => {
    let made = 0;
    fc.assert(fc.property(listed, reporters, listed, fc.constantFrom('a', 'b', 'a-b', 'aa'), (before, keys, after, old) => {
      const text = before + keys + (before === '' ? after : '');
      const analysis = new Analysis({ name: 'config.yaml', text });
      const at = text.search(new RegExp(`reporter\\.${old}\\.`)) + 'reporter.'.length;
      if (at < 'reporter.'.length) return;
      const edit = rename(analysis, analysis.lines.positionAt(at), 'new', URI);
      const expected = [...analysis.configuration].map(([key, value]) => [
        key.split('.').map((part, index, parts) => (index === 2 && part === old && parts[0] === 'metrics' && parts[1] === 'reporter' ? 'new' : part)).join('.'),
        key === 'metrics.reporters' ? value.split(/([[\], ]+)/).map(item => (item === old ? 'new' : item)).join('') : value,
      ]).sort();
      if ('refused' in edit) {
        // Behind an alias the name cannot be changed by itself.
        expect(text).toContain('*a');
        return;
      }
      made++;
      const edits = [...edit.changes?.[URI] ?? []].reverse();
      const changed = edits.reduce((result, { range, newText }) => result.slice(0, span(analysis, range)[0]) + newText + result.slice(span(analysis, range)[1]), text);
      const settings = [...new Analysis({ name: 'config.yaml', text: changed }).configuration].sort();
      expect(settings).toEqual(expected);
      expect(changed.split('\n').map(line => /#.*/.exec(line)?.[0])).toEqual(text.split('\n').map(line => /#.*/.exec(line)?.[0]));
    }), { numRuns: 3000 });
    expect(made).toBeGreaterThan(500);
  });

  test('what is offered can be done, or is refused in a sentence', () => {
    check(2000, (analysis, at) => {
      const position = analysis.lines.positionAt(at);
      const offered = prepareRename(analysis, position);
      const edit = rename(analysis, position, 'new-name', URI);
      if ('refused' in offered) expect(edit).toEqual(offered);
      else if ('refused' in edit) expect(edit.refused).toMatch(/\.$/);
      else expect(edit.changes?.[URI]?.length).toBeGreaterThan(0);
    });
  });
});
