import fc from 'fast-check';

/** Words that keys are made of: few, so that keys meet. */
export const WORDS = ['a', 'b', 'c', 'type', 'size'];

interface Written {
  readonly key: string;
  /** Lines of a block below, or what stands behind the colon. */
  readonly value: string | readonly Written[];
  readonly trailing: string;
  readonly above: string;
  readonly between: string;
}

/** How a file is written: how many words a key has, and how many levels there are. */
export interface Style {
  readonly nesting: 'flat' | 'nested' | 'half-flat' | 'mixed';
  readonly lineBreak: '\n' | '\r\n';
  readonly indent: '  ' | '    ';
  /** Braces, anchors, tags, lists over several lines. */
  readonly odd: boolean;
}

const VALUES = ['1', 'x', '4g', '10 min', "'0123'", '"quoted: x"', 'true', '0.40', '[a, b]', 's3://x/y#z', "'it''s'", '"a\\tb"', '007'];
const LONG_VALUES = ['|@  - not a key: 1@  # no comment', '>-@  folded@  text', '|+@  kept@@', '@- one@- two # of the list', '@  - "1"@  # of the list@  - 2', '[a,@  b, # in brackets@  c]', '"over@  lines"', 'plain over@  lines'];
const ODD_VALUES = ['!!str 1', '{a: 1, b: x}', '{a: {b: [1]}, "c": 2}', '&anchor x', '[{a: b}, c]', '{}', "!!str 'x'"];

const comment = fc.integer({ min: 0, max: 999 }).map(number => `# comment ${String(number)}`);

function keyWords(style: Style): fc.Arbitrary<string> {
  const word = fc.constantFrom(...WORDS);
  const most = style.nesting === 'nested' ? 1 : style.nesting === 'flat' ? 4 : 3;
  return fc.array(word, { minLength: style.nesting === 'flat' ? 2 : 1, maxLength: most }).map(words => words.join('.'));
}

function block(style: Style, levels: number): fc.Arbitrary<readonly Written[]> {
  const scalar = fc.constantFrom(...VALUES, ...VALUES, ...LONG_VALUES, ...(style.odd ? ODD_VALUES : []));
  const value: fc.Arbitrary<Written['value']> = levels === 0 ? scalar : fc.oneof({ weight: 1, arbitrary: scalar }, { weight: 1, arbitrary: block(style, levels - 1) });
  const written = fc.record({
    key: keyWords(style), value, trailing: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: comment.map(text => ` ${text}`) }),
    above: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: comment }), between: fc.constantFrom('', '', '', '@', '@# apart@@'),
  });
  return fc.uniqueArray(written, { minLength: 1, maxLength: 3, selector: ({ key }) => key });
}

function linesOf(entries: readonly Written[], indent: string, step: string): string {
  return entries.map(({ key, value, trailing, above, between }) => {
    const head = `${above === '' ? '' : `${indent}${above}@`}${indent}${key}:`;
    if (typeof value !== 'string') return `${between}${head}${trailing}@${linesOf(value, indent + step, step)}`;
    const lines = value.split('@');
    // A block and a list on lines of their own have the comment on the key's line; what goes on behind it cannot have one.
    const ownComment = lines.length === 1 || /^[|>]|^$/.test(lines[0] ?? '') ? trailing : '';
    const [first = '', ...rest] = lines;
    const more = rest.map(line => (line === '' ? '' : indent + line));
    return `${between}${[`${head}${first === '' ? '' : ` ${first}`}${ownComment}`, ...more].join('@')}@`;
  }).join('');
}

/** Files in every style; all of them load. */
export const anyFile: fc.Arbitrary<string> = fc.record({
  nesting: fc.constantFrom('flat', 'nested', 'half-flat', 'mixed'), lineBreak: fc.constantFrom('\n', '\n', '\r\n'), indent: fc.constantFrom('  ', '    '), odd: fc.boolean(),
} as const).chain((style: Style) => fc.record({
  entries: block(style, style.nesting === 'flat' ? 0 : 2), head: fc.constantFrom('', '', '# head@@', '---@', '\ufeff', '\ufeff# head@'), tail: fc.constantFrom('', '', '@', '# end@', '...@', '@# end'), open: fc.boolean(),
}).map(({ entries, head, tail, open }) => {
  const text = `${head}${linesOf(entries, '', style.indent)}${tail}`;
  return (open ? text.replace(/@$/, '') : text).replaceAll('@', style.lineBreak);
}));

/** Keys of these words: most of them are relatives of what stands in the files. */
export const anyKey: fc.Arbitrary<string> = fc.array(fc.constantFrom(...WORDS, 'new'), { minLength: 1, maxLength: 5 }).map(words => words.join('.'));

/** Values that are hard to write, and easy ones. */
export const anyValue: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('1', '4g', 'true', '0.4', 'rocksdb', '0123', '1e3', 'yes', '*', ': ', ' #', 'a #b', 'a: b', 'null', '~', '', ' x', 'x ', 'a\nb', 'a\n', '\n', '[a, b]', '[1, x: y]', '{a: b}', "it's", '"', "'", '- a', '? a', '%x', '@x', '`x`', '!x', '&x', '|', '>', '{{ x }}', '\t', '\u0000', '\u0085', '\u2028', '\ufeff', '😀', '<<', '=', '2001-01-01', '0x1F', '.inf', '-', '--- a', '...'),
  fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 8 }),
);
