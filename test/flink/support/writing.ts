/** How a file is written; lists are gone through in turns. */
export interface Style {
  /** At which dots a key is nested, by the bits of a number: 0 keeps it flat, 255 nests all. */
  readonly splits: readonly number[];
  readonly quotes: readonly ('plain' | 'single' | 'double')[];
  /** What stands above an entry. */
  readonly comments: readonly string[];
  /** What stands behind a value. */
  readonly ends: readonly string[];
  readonly indent: number;
  /** Mappings at this depth are in braces. */
  readonly flow: number;
}

type Tree = Map<string, Tree | string>;

/** The text of a file with these settings. `legacy`: lines of a flink-conf.yaml. */
export function written(settings: readonly (readonly [string, string])[], style: Style | 'legacy'): string {
  if (style === 'legacy') return settings.map(([key, value]) => `${key}: ${value}\n`).join('');
  const root: Tree = new Map();
  settings.forEach(([key, value], index) => {
    if (!put(root, partsOf(key, turn(style.splits, index)), value)) root.set(key, value);
  });
  return entries(root, 0, style, { count: 0 });
}

function turn<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

function partsOf(key: string, split: number): readonly string[] {
  return key.split('.').reduce<string[]>((parts, name, index) => {
    const last = parts.at(-1);
    if (last === undefined || (split >> index % 8) & 1) parts.push(name);
    else parts[parts.length - 1] = `${last}.${name}`;
    return parts;
  }, []);
}

/** Whether there was room: a name cannot have a value and entries below it. */
function put(tree: Tree, [name = '', ...rest]: readonly string[], value: string): boolean {
  const there = tree.get(name);
  if (rest.length === 0) {
    if (there !== undefined) return false;
    tree.set(name, value);
    return true;
  }
  if (typeof there === 'string') return false;
  const below = there ?? new Map<string, Tree | string>();
  tree.set(name, below);
  return put(below, rest, value);
}

function entries(tree: Tree, depth: number, style: Style, written: { count: number }): string {
  const pad = ' '.repeat(depth * style.indent);
  return [...tree].map(([name, value]) => {
    const index = written.count++;
    const above = turn(style.comments, index).replaceAll(/^(?=.)/gm, pad);
    const end = `${turn(style.ends, index)}\n`;
    if (typeof value === 'string') return `${above}${pad}${name}: ${scalar(value, turn(style.quotes, index))}${end}`;
    if (depth === style.flow) return `${above}${pad}${name}: ${braces(value)}${end}`;
    return `${above}${pad}${name}:${end}${entries(value, depth + 1, style, written)}`;
  }).join('');
}

function braces(tree: Tree): string {
  return `{${[...tree].map(([name, value]) => `${name}: ${typeof value === 'string' ? scalar(value, 'double') : braces(value)}`).join(', ')}}`;
}

function scalar(value: string, quotes: Style['quotes'][number]): string {
  if (quotes === 'single') return `'${value.replaceAll("'", "''")}'`;
  const needsQuotes = value.trim() !== value || value === '' || /^[[{"'&*!|>%@`#-]|: | #/.test(value);
  return quotes === 'double' || needsQuotes ? JSON.stringify(value) : value;
}
