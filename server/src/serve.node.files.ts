import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Whether an address is that of a file on this machine; folders and what cannot be looked at are none. */
export async function isLocalFile(uri: string): Promise<boolean> {
  try {
    return (await stat(fileURLToPath(uri))).isFile();
  } catch {
    return false;
  }
}
