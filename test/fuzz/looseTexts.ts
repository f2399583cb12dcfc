import fc from 'fast-check';

/** A text that Flink's parser reads, written without any care: steps of indentation, blanks, comments and blank lines as they come. */
export const looseText: fc.Arbitrary<string> = fc.record({
  head: fc.constantFrom('', '', '\n\n', '# head\n', '---\n', '\ufeff', '# a\n\n\n# b\n'),
  root: fc.letrec<{ node: Shape; mapping: Shape; list: Shape }>(tie => ({
    node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf(), tie('mapping'), tie('list')),
    mapping: fc.record({ kind: fc.constant('mapping' as const), step: fc.integer({ min: 1, max: 5 }), entries: fc.array(fc.record({ noise: noise(), key: key(), colon: colon(), value: tie('node') }), { minLength: 1, maxLength: 4 }) }),
    list: fc.record({ kind: fc.constant('list' as const), step: fc.integer({ min: 0, max: 4 }), items: fc.array(fc.record({ noise: noise(), dash: fc.constantFrom('- ', '-   '), value: tie('node') }), { minLength: 1, maxLength: 3 }) }),
  })).mapping,
  tail: fc.constantFrom('', '\n', '\n\n\n', '# end', '  # end  \n', '   '),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
}).map(({ head, root, tail, eol }) => (head + write(root, 0, false) + tail).replaceAll('\n', eol));

type Shape =
  | { readonly kind: 'leaf'; readonly lines: readonly string[]; readonly literal: boolean; readonly end: string; readonly deeper: number }
  | { readonly kind: 'mapping'; readonly step: number; readonly entries: readonly { readonly noise: Noise; readonly key: string; readonly colon: string; readonly value: Shape }[] }
  | { readonly kind: 'list'; readonly step: number; readonly items: readonly { readonly noise: Noise; readonly dash: string; readonly value: Shape }[] };

/** Comments and blank lines above an entry; a comment stands so many columns off. */
type Noise = readonly (number | '')[];

function noise(): fc.Arbitrary<Noise> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<Noise>([]) }, fc.array(fc.oneof(fc.constantFrom<number | ''>('', '', 0, 0, 0), fc.integer({ min: -4, max: 6 })), { maxLength: 4 }));
}

function key(): fc.Arbitrary<string> {
  return fc.constantFrom('a', 'b', 'c', 'size', 'a.b', 'memory.process', '"q r"', "'s'", 'e-f', '17x').chain(name => fc.nat(99).map(number => (/\w$/.test(name) ? `${name}${number}` : name)));
}

function colon(): fc.Arbitrary<string> {
  return fc.constantFrom(': ', ': ', ': ', ':   ', ' : ', '  :  ');
}

function leaf(): fc.Arbitrary<Shape> {
  const lines = fc.constantFrom(
    ['1'], ['4g'], ['text of words'], ['"quoted # no comment"'], ["'it''s'"], ['first', 'second', '', 'third - x'], ['"one', 'two\\', '  three ', '', 'four"'], ["'one  ", "two'"], ['[a, b]'], ['[a, # why', 'b,', '{c: d,', 'e: "f', 'g"}', ']'], ['{', '}'],
    ['~'], [''], ['&x 1'], ['!!str 2'], ['|', 'x', '  y', '', 'z'], ['|+', 'x', '', ''], ['>-', 'x', 'y', '  z ', 'w'], ['|2-', ' x', 'y'], ['| # text', '# x', 'y'], ['|', '', '\tx'],
  );
  return fc.record({ kind: fc.constant('leaf' as const), lines, literal: fc.constant(false), end: fc.constantFrom('', '', '', ' ', '  ', ' # why', '    # why  ', '\t'), deeper: fc.integer({ min: 1, max: 6 }) })
    .map(shape => ({ ...shape, literal: /^[|>]/.test(shape.lines.join('')) }));
}

/** The lines of a shape. `inline`: behind a dash, whose column and blanks are `indent` wide. */
function write(shape: Shape, indent: number, inline: boolean): string {
  if (shape.kind === 'leaf') throw new Error('A leaf stands behind a key or a dash');
  const entries = shape.kind === 'mapping'
    ? shape.entries.map(entry => ({ noise: entry.noise, start: entry.key + entry.colon, behind: entry.key.length, value: entry.value, isDash: false }))
    : shape.items.map(item => ({ noise: item.noise, start: item.dash, behind: 1, value: item.value, isDash: true }));
  return entries.map((entry, index) => {
    const above = inline && index === 0 ? '' : entry.noise.map(offset => (offset === '' ? '\n' : `${' '.repeat(Math.max(0, indent + offset))}# c${offset}\n`)).join('');
    const start = (inline && index === 0 ? '' : ' '.repeat(indent)) + entry.start;
    return above + start + writeValue(entry.value, indent, entry);
  }).join('');
}

function writeValue(value: Shape, indent: number, { start, isDash }: { readonly start: string; readonly isDash: boolean }): string {
  if (value.kind === 'leaf') {
    const [first = '', ...more] = value.lines;
    const digit = /^[|>](\d)/.exec(first)?.[1];
    const deeper = digit === undefined ? value.deeper : Number(digit);
    // Flink's parser takes a tab at the end of a line only behind a word.
    const end = (value.literal && first.includes('#')) || (value.end === '\t' && !/^\w/.test(first)) ? '' : value.end;
    const last = more.length === 0 || value.literal ? end : '';
    const rest = more.map((line, index) => (line === '' ? '' : ' '.repeat(indent + deeper) + line + (index === more.length - 1 && !value.literal ? end : '')));
    return `${[first + last, ...rest].join('\n')}\n`;
  }
  if (isDash && value.step % 2 === 0) return write(value, indent + start.length, true);
  const step = value.kind === 'list' && !isDash ? value.step : Math.max(1, value.step);
  return `\n${write(value, indent + step, false)}`;
}
