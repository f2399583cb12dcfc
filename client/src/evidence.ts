import { EventEmitter, FileType, Uri, workspace, type Disposable } from 'vscode';
import { EVIDENCE_GLOB, evidenceIn, isTelling, LARGEST_EVIDENCE, MOST_FOLDERS, MOST_FOLDERS_OUTSIDE, nearestEvidence, type Folder } from '../../server/src/evidenceFiles.js';
import type { Evidence } from '../../server/src/facts.js';

/**
 * Finds out what stands beside a file and tells its Flink release: a distribution's jar, a build file, an image.
 * It goes through the editor's file system, so that it works remote, in virtual workspaces and in the browser.
 */
export class EvidenceFinder implements Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when an answer given before may be another now. */
  readonly onDidChange = this.#changed.event;
  /** What each folder tells, by its URI: only folders of the workspace, since only those are watched. */
  readonly #folders = new Map<string, Promise<Evidence | undefined>>();
  readonly #watcher = workspace.createFileSystemWatcher(EVIDENCE_GLOB);
  readonly #listeners: readonly Disposable[];

  constructor() {
    const forget = ({ path }: Uri): void => {
      if (!isTelling(path)) return;
      this.#folders.clear();
      this.#changed.fire();
    };
    this.#listeners = [this.#watcher.onDidCreate(forget), this.#watcher.onDidChange(forget), this.#watcher.onDidDelete(forget)];
  }

  /** The evidence nearest to a file; empty where there is none, or where the file has no folder. */
  async find(uri: string): Promise<Evidence> {
    return nearestEvidence(foldersAbove(Uri.parse(uri)), folder => this.#inFolder(folder));
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#watcher.dispose();
    this.#changed.dispose();
  }

  #inFolder(folder: Uri): Promise<Evidence | undefined> {
    if (!workspace.getWorkspaceFolder(folder)) return evidenceIn(view(folder));
    const key = folder.toString();
    const known = this.#folders.get(key) ?? evidenceIn(view(folder));
    this.#folders.set(key, known);
    return known;
  }
}

/** The file's folder and those above it, to the workspace folder. */
function foldersAbove(file: Uri): Uri[] {
  if (file.scheme === 'untitled') return workspace.workspaceFolders?.slice(0, 1).map(({ uri }) => uri) ?? [];
  const end = workspace.getWorkspaceFolder(file)?.uri.path;
  const folders: Uri[] = [];
  for (let folder = Uri.joinPath(file, '..'); folders.length < (end === undefined ? MOST_FOLDERS_OUTSIDE : MOST_FOLDERS); folder = Uri.joinPath(folder, '..')) {
    folders.push(folder);
    if (folder.path === end || folder.path === '/') break;
  }
  // `conf/` lies in the home of a distribution, beside `lib/`: also where it is itself the workspace folder.
  const [own] = folders;
  if (folders.length === 1 && own?.path.endsWith('/conf')) folders.push(Uri.joinPath(own, '..'));
  return folders;
}

function view(folder: Uri): Folder {
  return { list: below => list(Uri.joinPath(folder, below)), read: path => read(Uri.joinPath(folder, path)) };
}

/** The names of the files (not the folders) in a folder; none where it cannot be read. */
async function list(folder: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & FileType.Directory) === 0).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The text of a file; empty where it cannot be read, or is too large to be what its name says. */
async function read(file: Uri): Promise<string> {
  try {
    const { size } = await workspace.fs.stat(file);
    return size > LARGEST_EVIDENCE ? '' : new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return '';
  }
}
