import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { evidenceIn, LARGEST_EVIDENCE, MOST_FOLDERS, MOST_FOLDERS_OUTSIDE, nearestEvidence, type Folder } from '../evidenceFiles.js';
import type { Evidence } from '../facts.js';

/**
 * Finds what stands beside a file, or above it, and tells its Flink release: the same as the editor finds where the working directory is its workspace folder.
 * Above the working directory nothing is asked but the home of a distribution, the parent of `conf/`. A file outside of it is asked about in its folder and the one above.
 * Each folder is read once, however many files are in it or below. What cannot be read tells nothing; it never rejects.
 */
export class EvidenceFinder {
  readonly #workingDirectory: string;
  readonly #folders = new Map<string, Promise<Evidence | undefined>>();

  constructor(workingDirectory: string = process.cwd()) {
    this.#workingDirectory = resolve(workingDirectory);
  }

  /** The evidence nearest to a file, which is named as on the command line; empty where there is none, and for `-`, standard input. */
  async find(name: string): Promise<Evidence> {
    if (name === '-') return {};
    return nearestEvidence(foldersAbove(resolve(this.#workingDirectory, name), this.#workingDirectory), folder => this.#inFolder(folder));
  }

  #inFolder(folder: string): Promise<Evidence | undefined> {
    const known = this.#folders.get(folder) ?? evidenceIn(view(folder));
    this.#folders.set(folder, known);
    return known;
  }
}

/** The folder of a file and those above it that are asked, the nearest first. */
function foldersAbove(file: string, workingDirectory: string): string[] {
  const own = dirname(file);
  const below = relative(workingDirectory, own);
  const depth = below === '' ? 0 : below.split(sep).length;
  const outside = isAbsolute(below) || below.split(sep, 1)[0] === '..';
  const most = outside ? MOST_FOLDERS_OUTSIDE : Math.min(depth + 1, MOST_FOLDERS);
  const folders = [own];
  for (let folder = dirname(own); folders.length < Math.max(most, basename(own) === 'conf' ? 2 : 1); folder = dirname(folder)) {
    if (folder === folders.at(-1)) break;
    folders.push(folder);
  }
  return folders;
}

function view(folder: string): Folder {
  return { list: below => list(join(folder, below)), read: path => read(join(folder, path)) };
}

async function list(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(entry => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

async function read(file: string): Promise<string> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= LARGEST_EVIDENCE ? await readFile(file, 'utf8') : '';
  } catch {
    return '';
  }
}
