import { Uri } from 'vscode';

/** What stands beside a file and tells something. Read by the server, which shows `reason`. */
export interface Evidence {
  /** A release as it was found, such as `2.2.1`. */
  readonly flinkVersion?: string;
  readonly deployment?: string;
  /** Where it was found: `from lib/flink-dist-2.2.1.jar`. */
  readonly reason?: string;
}

/** A file that can tell the release: the pattern's group is the version. */
interface Source {
  /** A folder below the one that is asked, '' for itself. */
  readonly folder: '' | 'lib' | 'gradle';
  readonly name: RegExp;
  /** Looked for in the file's text; absent where the name tells it. */
  readonly text?: RegExp;
  readonly deployment?: string;
}

/** The surest first: what is installed, then what is built against, then what an image brings. */
const SOURCES: readonly Source[] = [
  { folder: 'lib', name: /^flink-dist(?:_\d+\.\d+)?-(\d+\.\d+[^/]*)\.jar$/ },
  { folder: '', name: /^flink-dist(?:_\d+\.\d+)?-(\d+\.\d+[^/]*)\.jar$/ },
  { folder: '', name: /^pom\.xml$/, text: /<flink\.version>\s*(\d+\.\d+[^<\s]*)\s*<\/flink\.version>/ },
  { folder: '', name: /^gradle\.properties$/, text: /^\s*flink[._-]?version\s*[=:]\s*(\d+\.\d+\S*)/im },
  { folder: '', name: /^build\.gradle(?:\.kts)?$/, text: /\bflink[._-]?version\b['"]?\s*[=:,]\s*['"](\d+\.\d+[^'"]*)['"]/i },
  { folder: 'gradle', name: /^libs\.versions\.toml$/, text: /^\s*(?:apache-?)?flink(?:-version)?\s*=\s*['"](\d+\.\d+[^'"]*)['"]/im },
  { folder: '', name: /compose[^/]*\.ya?ml$/, text: /^\s*(?:-\s*)?image:\s*['"]?(?:[\w.:/-]+\/)?flink:(\d+\.\d+[\w.-]*)/m, deployment: 'docker' },
  { folder: '', name: /^Dockerfile$/, text: /^\s*FROM\s+(?:--\S+\s+)?(?:[\w.:/-]+\/)?flink:(\d+\.\d+[\w.-]*)/im },
];

/** Whether a file of this path could be evidence. */
export function isTelling(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return SOURCES.some(source => source.name.test(name));
}

/** What a folder tells by itself; undefined if nothing. `list` gives a folder's file names, `read` a file's text; neither rejects. */
export async function evidenceIn(folder: Uri, list: (folder: Uri) => Promise<string[]>, read: (file: Uri) => Promise<string>): Promise<Evidence | undefined> {
  const listed = new Map<string, Promise<string[]>>();
  for (const source of SOURCES) {
    const within = source.folder === '' ? folder : Uri.joinPath(folder, source.folder);
    const names = listed.get(source.folder) ?? list(within);
    listed.set(source.folder, names);
    for (const name of await names) {
      const named = source.name.exec(name);
      if (!named) continue;
      const version = source.text ? source.text.exec(await read(Uri.joinPath(within, name)))?.[1] : named[1];
      if (version === undefined) continue;
      return { flinkVersion: version, reason: `from ${source.folder === '' ? '' : `${source.folder}/`}${name}`, ...(source.deployment === undefined ? {} : { deployment: source.deployment }) };
    }
  }
  return undefined;
}
