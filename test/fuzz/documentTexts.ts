import fc from 'fast-check';

/** Configurations as people write them, and some that are hard to read. */
export const SAMPLES: readonly string[] = [
  '',
  '# only a comment\n',
  'jobmanager.rpc.address: localhost\nparallelism.default: 4\n',
  '# licence\n#\n\njobmanager:\n  bind-host: localhost\n  rpc:\n    address: localhost\n    # port: 6123\n    port: 6123\n  memory:\n    process:\n      size: 1600m\n\n# TaskManager\ntaskmanager:\n  numberOfTaskSlots: 1\n  memory:\n    process:\n      size: 1728m # all of it\n\nparallelism:\n  default: 1\n',
  'pipeline.jars:\n- file:///a.jar\n- file:///b.jar\nenv.java.opts.all: |\n  -Da=1\n  -Db=2\n\nstate.backend.type: rocksdb\n',
  'a: "first\nsecond: still a"\nb: 1\nc: [x,\ny: z,\nw]\nd: 2\n',
  'a: &x {p: 1}\nb: *x\nc: 3\n',
  '---\na: 1\nb: 2\n...\n',
  'a: 1\n---\nb: 2\n',
  '%YAML 1.2\n---\na: 1\n',
  '  a: 1\n  b:\n    c: |\n      text\n  d: 4\n',
  'a: 1\r\nb:\r\n  c: x\r\n  d: y\r\n',
  'a: 1\ra.b: 2\rc: 3\r',
  'taskmanager:\n  numberOfTaskSlots:4\nmanaged\nx: 1\ny:2\nz: *nope\n',
  'k: v\nk: w\nn:\n  m: 1\n  m: 2\nn.m: 3\n',
  '? a.b\n: c\n? d\n"q r": \'s\'\'t\'\n<<: 1\n',
  'a:\n\tb: 1\nc: `x`\nd: @y\ne: "un\nf: 1\n',
  '{a: 1, b: {c: 2}}\n',
  '- a\n- b\n',
  'k: |2\n    a\n   b\nl: >-\n  c\n  d\n\n# end\n',
];

const PIECES = [
  'a', 'b', 'key', ': ', ':', ': ', '\n', '\n', '\n', '\n  ', '\n    ', '- ', '? ', '#', ' # c', '"', "'", '[', ']', '{', '}', ',', '|', '>', '&x ', '*x', '!t ', '!!str ', '---', '...',
  '\n---\n', '\n...\n', '%', '@', '\\', '\t', '\r\n', '\r', '~', 'null', '017', '1e3', '\u0085', '\u2028', '\ufeff', '\0', '\x07', '\ud83d', '😀', 'x: 1\n', 'a:\n  b: 2\n', 'k:v\n', ' ', '  ', '<<: ',
];

/** Any text: half of it is made of the pieces that matter to YAML. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(pieces => pieces.join('')),
  fc.tuple(fc.constantFrom(...SAMPLES), fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', ...PIECES)), { maxLength: 5 })).map(([sample, edits]) => edits.reduce(edited, sample)),
);

/** A change of a text: where, how many characters go, and what comes. Places beyond the end wrap. */
export type Edit = readonly [at: number, removed: number, inserted: string];

export const anyEdit: fc.Arbitrary<Edit> = fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(4), fc.nat(40)), fc.oneof(
  fc.constantFrom('', ...PIECES), fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map(pieces => pieces.join('')), fc.constantFrom(...SAMPLES),
));

/** The text after a change. */
export function edited(text: string, [at, removed, inserted]: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}
