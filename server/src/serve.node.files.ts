import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EvidenceFinder } from './cli/evidence.js';
import type { Evidence } from './facts.js';

/** Whether an address is that of a file on this machine; folders and what cannot be looked at are none. */
export async function isLocalFile(uri: string): Promise<boolean> {
  try {
    return (await stat(fileURLToPath(uri))).isFile();
  } catch {
    return false;
  }
}

/** In bytes: nobody writes a larger file of options, or a larger policy. */
const LARGEST = 4_000_000;

/** The text of a file of this machine by its address; undefined where there is none, or it is too large. */
export async function readLocalFile(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    const found = await stat(path);
    return found.isFile() && found.size <= LARGEST ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** What stands beside a file of this machine, or above it up to its workspace folder; nothing for other addresses. */
export async function localEvidence(uri: string, folder: string | undefined): Promise<Evidence> {
  try {
    const path = fileURLToPath(uri);
    // Where there is no workspace folder, one that the file is not in: it is outside of what is worked on.
    return await new EvidenceFinder(folder === undefined ? join(dirname(path), 'elsewhere') : fileURLToPath(folder)).find(path);
  } catch {
    return {};
  }
}
