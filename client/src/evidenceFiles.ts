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

/** A folder as this needs it; neither function rejects. */
export interface Folder {
  /** The names of the files in a folder below, or in the folder itself for ''. */
  list(below: string): Promise<readonly string[]>;
  /** The text of a file at a path below the folder. */
  read(path: string): Promise<string>;
}

/** What a folder tells by itself; undefined if nothing. */
export async function evidenceIn(folder: Folder): Promise<Evidence | undefined> {
  const listed = new Map<string, Promise<readonly string[]>>();
  for (const source of SOURCES) {
    const names = listed.get(source.folder) ?? folder.list(source.folder);
    listed.set(source.folder, names);
    for (const name of await names) {
      const named = source.name.exec(name);
      if (!named) continue;
      const path = source.folder === '' ? name : `${source.folder}/${name}`;
      const version = source.text ? source.text.exec(await folder.read(path))?.[1] : named[1];
      if (version === undefined) continue;
      return { flinkVersion: version, reason: `from ${path}`, ...(source.deployment === undefined ? {} : { deployment: source.deployment }) };
    }
  }
  return undefined;
}
