/** Writes colours where the output is a terminal that shows them. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
}

/** Colours, or none: NO_COLOR and FORCE_COLOR are heeded. */
export function style(terminal: boolean, environment: Readonly<Record<string, string | undefined>>): Style {
  const on = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0' ? true : terminal && (environment.NO_COLOR ?? '') === '';
  const wrap = (open: number, close: number) => (text: string) => (on ? `\u001b[${open}m${text}\u001b[${close}m` : text);
  return { bold: wrap(1, 22), dim: wrap(2, 22), red: wrap(31, 39), yellow: wrap(33, 39), blue: wrap(34, 39) };
}

/** Rows with their columns in line; columns named in `right` are set flush right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), []);
  return rows.map(row => row.map((cell, at) => (right.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ').trimEnd()).join('\n');
}
