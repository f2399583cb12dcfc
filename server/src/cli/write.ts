import { access, chmod, constants, readFile, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode } from '../document/bytes.js';
import { isLegacyName } from '../document/parse.js';

/**
 * Puts a new text in the place of a file's: as a whole or not at all, with the file's mode, encoding and byte-order mark; a link stays one.
 * `before` is the text that the new one was made of. Answers why it was not written, as the end of a sentence; undefined where it was.
 */
export async function writeText(name: string, before: string, text: string): Promise<string | undefined> {
  try {
    const path = await realpath(name);
    const old = await readFile(path);
    if (decode(old, isLegacyName(name) ? 'legacy' : 'standard').text !== before) return 'it has changed meanwhile';
    if (encodedAs(old, before)?.equals(old) !== true) return 'not all of its bytes can be read; save it as UTF-8 first';
    await access(path, constants.W_OK);
    await replace(path, encodedAs(old, text) ?? Buffer.from(text));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The bytes of a text in the encoding that the byte-order mark of other bytes tells, with that mark; undefined where that is UTF-32. */
function encodedAs(bytes: Buffer, text: string): Buffer | undefined {
  const mark = bytes.toString('hex', 0, 4);
  if (mark === '0000feff' || mark === 'fffe0000') return undefined;
  if (mark.startsWith('fffe')) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (mark.startsWith('feff')) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(mark.startsWith('efbbbf') && !text.startsWith('\ufeff') ? `\ufeff${text}` : text);
}

async function replace(path: string, bytes: Buffer): Promise<void> {
  const { mode } = await stat(path);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode });
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
