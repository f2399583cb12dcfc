/** What a path in the settings comes to: the address of a file, or the reason why there is none. */
export type Resolved = { readonly uri: string } | { readonly refused: string };

/**
 * The address of a file that the settings name. A path is relative to `folder`, the address of the workspace folder or of the file's own folder;
 * an address of any file system of the editor is taken as it is. What would be fetched over a network is refused.
 */
export function resolve(path: string, folder: string | undefined): Resolved {
  const trimmed = path.trim().replace(/^\$\{workspaceFolder\}[\\/]/, '');
  if (/^[a-z][a-z\d+.-]+:/i.test(trimmed)) return /^(?:https?|ftps?|wss?|sftp|smb):/i.test(trimmed) || /^file:\/\/[^/]/i.test(trimmed) ? elsewhere(path) : checked(trimmed);
  const steps = trimmed.replaceAll('\\', '/');
  if (steps.startsWith('//')) return elsewhere(path);
  const drive = /^[a-z]:\//i.test(steps);
  if (folder === undefined) return drive || steps.startsWith('/') ? checked(`file://${drive ? '/' : ''}${encoded(steps)}`) : { refused: `${path} is relative, and there is no folder that it could be relative to.` };
  try {
    return { uri: new URL(encoded(drive ? `/${steps}` : steps), folder.endsWith('/') ? folder : `${folder}/`).href };
  } catch {
    return { refused: `${path} is no path of a file.` };
  }
}

/** The workspace folder that a document is in, the innermost where several are; undefined where it is in none. */
export function workspaceFolderOf(document: string, folders: readonly string[]): string | undefined {
  const plain = decoded(document);
  return folders.filter(folder => plain.startsWith(`${decoded(folder).replace(/\/$/, '')}/`)).sort((one, other) => other.length - one.length)[0];
}

/** The folder that paths in a document's settings are relative to: its workspace folder, or else its own; undefined where it has none. */
export function folderOf(document: string, folders: readonly string[]): string | undefined {
  const around = workspaceFolderOf(document, folders);
  if (around !== undefined) return around;
  const slash = document.lastIndexOf('/');
  // A document that is not saved yet is taken for one of the first folder.
  return document.startsWith('untitled:') || slash < 0 ? folders[0] : document.slice(0, slash);
}

/** The last part of an address as it is shown. */
export function fileNameOf(uri: string): string {
  return decoded(uri.replace(/[?#].*$/, '')).replace(/^.*[\\/]/, '');
}

function checked(uri: string): Resolved {
  return URL.canParse(uri) ? { uri: new URL(uri).href } : { refused: `${uri} is no address of a file.` };
}

function elsewhere(path: string): Resolved {
  return { refused: `${path} is not on this machine. Nothing is fetched: name a file of the workspace.` };
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
