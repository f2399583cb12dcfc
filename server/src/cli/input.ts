import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { decode } from '../document/bytes.js';
import { looksLikeFlink } from '../document/detect.js';
import { isLegacyName } from '../document/parse.js';
import type { DocumentProblem } from '../document/types.js';

/** A file to work on: `name` as it is shown, its text, and what is wrong with its bytes. */
export interface InputFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: DocumentProblem | undefined;
}

/** What the words on the command line stand for; `refusals` are sentences about those that cannot be read. */
export interface Input {
  readonly files: readonly InputFile[];
  readonly refusals: readonly string[];
}

/** No configuration is larger: what is, was named by mistake. */
const LARGEST = 16 * 1024 * 1024;
const SKIPPED = ['**/node_modules/**', '**/.git/**', '**/target/**', '**/build/**', '**/dist/**', '**/out/**'];
const CANDIDATES = ['**/*.yaml', '**/*.yml'];

/** Reads files, folders, globs and `-` (standard input). A folder gives only the files in it that are Flink's. */
export async function readInput(words: readonly string[], standardInput: () => Promise<Buffer>): Promise<Input> {
  const files: InputFile[] = [];
  const refusals: string[] = [];
  const seen = new Set<string>();
  const add = (name: string, bytes: Buffer, onlyFlink: boolean): boolean => {
    if (seen.has(name)) return true;
    const input = text(name, bytes);
    if (typeof input === 'string') {
      if (!onlyFlink) refusals.push(input);
      return false;
    }
    if (onlyFlink && !looksLikeFlink(basename(name), input.text)) return false;
    seen.add(name);
    files.push(input);
    return true;
  };
  /** Reads a file that is there; what cannot be read, or is too large, gets its sentence and harms no other file. */
  const read = async (path: string, onlyFlink: boolean): Promise<boolean> => {
    const size = await stat(path).then(found => found.size, () => 0);
    if (size > LARGEST) {
      if (!onlyFlink) refusals.push(tooLarge(path, size));
      return false;
    }
    const bytes = await readFile(path).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (typeof bytes !== 'string') return add(path, bytes, onlyFlink);
    refusals.push(`${path}: cannot be read (${bytes}).`);
    return false;
  };
  for (const word of words) {
    const found = word === '-' ? undefined : await stat(word).catch(() => undefined);
    if (word === '-') {
      add('-', await standardInput(), false);
    } else if (found?.isDirectory() === true) {
      const inside = await glob(CANDIDATES, { cwd: word, dot: true, ignore: SKIPPED });
      let any = false;
      for (const name of inside.sort()) any = (await read(relative('', join(word, name)) || name, true)) || any;
      if (!any) refusals.push(`${word}: no Flink configuration in this folder. Name the file itself to have it read as one.`);
    } else if (found !== undefined) {
      await read(word, false);
    } else if (isDynamicPattern(word)) {
      const matched = await glob([word], { dot: true });
      if (matched.length === 0) refusals.push(`${word}: no file matches.`);
      for (const path of matched.sort()) await read(path, false);
    } else {
      refusals.push(`${word}: there is no such file.`);
    }
  }
  return { files, refusals };
}

function tooLarge(name: string, size: number): string {
  return `${name}: ${Math.round(size / 1024 / 1024)} MiB is no Flink configuration; at most 16 MiB are read.`;
}

function text(name: string, bytes: Buffer): InputFile | string {
  if (bytes.length > LARGEST) return tooLarge(name, bytes.length);
  const decoded = decode(bytes, isLegacyName(name) ? 'legacy' : 'standard');
  if (decoded.binary) return `${name}: a binary file, not a configuration.`;
  if (/^apiVersion:/m.test(decoded.text) && /^kind:/m.test(decoded.text)) return `${name}: a Kubernetes manifest. The Flink settings inside one are not read; give the configuration itself.`;
  return { name, text: decoded.text, encoding: decoded.problem };
}
