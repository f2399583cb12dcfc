import { fixAll, SAFE, type Made } from '../../fixes/fixAll.js';
import type { Style } from '../terminal.js';
import { writeText } from '../write.js';
import type { Analysed } from './check.js';

/** What was mended in the files, which are given as they are now. */
export interface Mended {
  readonly files: readonly Analysed[];
  readonly mended: readonly { readonly name: string; readonly made: readonly Made[] }[];
  /** Sentences about files that could not be written. */
  readonly refusals: readonly string[];
}

/** Writes into the files all fixes that need no second look. */
export async function mend(files: readonly Analysed[]): Promise<Mended> {
  const now: Analysed[] = [];
  const mended: Mended['mended'][number][] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const { name, analysis } = file;
    const { text, made } = fixAll(analysis, SAFE);
    const refusal = made.length === 0 ? undefined : await writeText(name, analysis.text, text);
    if (refusal !== undefined) refusals.push(`${name}: not written (${refusal}).`);
    const written = made.length > 0 && refusal === undefined;
    if (written) mended.push({ name, made });
    now.push(written ? { name, analysis: analysis.withText(text) } : file);
  }
  return { files: now, mended, refusals };
}

/** What was mended, for people: file by file, with the line that each problem stood on. */
export function mendedPretty({ mended }: Mended, style: Style): string {
  return mended.map(({ name, made }) => [
    `${style.bold(name)} ${style.dim(`(${made.length} mended)`)}`,
    ...made.map(({ problem, fix, line }) => `  ${`${line + 1}`.padEnd(8)}${fix.title}  ${style.dim(problem.code)}`),
  ].join('\n')).map(block => `${block}\n\n`).join('');
}
