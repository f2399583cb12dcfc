import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { LineIndex } from '../document/lineIndex.js';
import { readLocalFile } from '../serve.node.files.js';
import { UserFiles, type UserFilesRead } from '../userFiles/userFiles.js';
import { loadSchemaTools } from './schemaTools.js';

/** What the command line names beside the files to work on. */
export interface NamedOnCommandLine {
  readonly additionalOptions?: readonly string[];
  readonly policy?: string;
}

/** What the named files say; each mistake in them is complained of with its place, and `sound` is false where one makes an entry, or the policy, not count. */
export async function readUserFiles({ additionalOptions = [], policy }: NamedOnCommandLine, complain: (sentence: string) => void): Promise<Pick<UserFilesRead, 'additional' | 'policy'> & { readonly sound: boolean }> {
  if (additionalOptions.length === 0 && policy === undefined) return { additional: undefined, policy: undefined, sound: true };
  const names = new Map<string, string>();
  const addressOf = (path: string): string => {
    const address = pathToFileURL(resolve(path)).href;
    names.set(address, path);
    return address;
  };
  const files = new UserFiles({ read: readLocalFile, tools: loadSchemaTools });
  const read = await files.of({ additionalOptions: additionalOptions.map(addressOf), policy: policy === undefined ? undefined : addressOf(policy) });
  let sound = true;
  for (const { uri, text, mistakes } of read.reports) {
    const lines = new LineIndex(text ?? '');
    for (const { range, severity, message } of mistakes) {
      const { line, character } = lines.positionAt(range.start);
      complain(text === undefined ? message : `${names.get(uri) ?? uri}:${line + 1}:${character + 1}: ${message}`);
      if (severity === 'error') sound = false;
    }
  }
  return { additional: read.additional, policy: read.policy, sound };
}
