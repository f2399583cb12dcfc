/** A setting of a new configuration. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  /** What stands above it as a comment. */
  readonly note?: string;
  /** It is written as a comment: an example. */
  readonly isExample?: boolean;
}

/** Settings that stand together, with the comment above them. No two sections of a file share the first part of a key. */
export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Writes sections as a `flink-conf.yaml`: one setting a line. */
export function writeFlat(sections: readonly Section[]): string {
  return sections.map(({ title, entries }) => [`# ${title}`, ...entries.flatMap(({ key, value, note, isExample }) => [
    ...(note === undefined ? [] : [`# ${note}`]), `${isExample === true ? '# ' : ''}${key}: ${value}`,
  ])].join('\n')).join('\n\n').concat('\n');
}

/** Writes sections as a `config.yaml`: keys nested at their dots. A block in which all is an example is a comment as a whole. */
export function writeNested(sections: readonly Section[]): string {
  return sections.map(({ title, entries }) => [`# ${title}`, ...linesOf(treeOf(entries))].join('\n')).join('\n\n').concat('\n');
}

interface Tree {
  readonly children: Map<string, Tree>;
  entry?: Entry;
}

function treeOf(entries: readonly Entry[]): Tree {
  const root: Tree = { children: new Map() };
  for (const entry of entries) {
    let at = root;
    for (const part of entry.key.split('.')) {
      let child = at.children.get(part);
      if (child === undefined) at.children.set(part, (child = { children: new Map() }));
      at = child;
    }
    at.entry = entry;
  }
  return root;
}

/** `isCommented`: all of it stands in a block that is a comment. */
function linesOf({ children }: Tree, isCommented = false): readonly string[] {
  return [...children].flatMap(([name, child]) => {
    const mark = !isCommented && isExample(child) ? '# ' : '';
    const { entry } = child;
    if (entry === undefined) return [`${name}:`, ...linesOf(child, isCommented || mark !== '').map(line => `  ${line}`)].map(line => mark + line);
    return [...(entry.note === undefined ? [] : [`# ${entry.note}`]), `${mark}${name}: ${entry.value}`];
  });
}

function isExample({ entry, children }: Tree): boolean {
  return entry === undefined ? [...children.values()].every(isExample) : entry.isExample === true;
}
