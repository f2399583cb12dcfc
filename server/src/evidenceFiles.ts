import type { Evidence } from './facts.js';

/** How many folders are asked at most, the file's own among them: a file deep in a repository is not asked about the whole way up. */
export const MOST_FOLDERS = 6;
/** How many where nothing ends the search, for the file is outside of what is worked on: `conf/` lies in Flink's home, beside `lib/`. */
export const MOST_FOLDERS_OUTSIDE = 2;
/** In bytes: what is larger is not what its name says, and is not read. */
export const LARGEST_EVIDENCE = 1_000_000;

/** The names of all files that can tell something, as watchers of files take them; isTelling knows better which of these do. */
export const EVIDENCE_GLOB = '**/{pom.xml,*.gradle,*.gradle.kts,gradle.properties,libs.versions.toml,Dockerfile,*compose*.yml,*compose*.yaml,*flink*.yml,*flink*.yaml,*deployment*.yml,*deployment*.yaml,flink-dist*.jar}';

/** A file that can tell the release: the pattern's group is the version. */
interface Source {
  /** A folder below the one that is asked, '' for itself. */
  readonly folder: '' | 'lib' | 'gradle';
  readonly name: RegExp;
  /** Looked for in the file's text; absent where the name tells it. Where it is there without a version, it still tells the deployment. */
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
  { folder: '', name: /compose[^/]*\.ya?ml$/, text: /^\s*(?:-\s*)?image:\s*['"]?(?:[\w.:/-]+\/)?flink(?![\w/.-])(?::(\d+\.\d+[\w.-]*))?/m, deployment: 'docker' },
  // The operator's resources write v2_2.
  { folder: '', name: /(?:flink|deployment)[^/]*\.ya?ml$/i, text: /^ +flinkVersion:\s*['"]?v(\d+_\d+)/m, deployment: 'kubernetes' },
  { folder: '', name: /^Dockerfile$/, text: /^\s*FROM\s+(?:--\S+\s+)?(?:[\w.:/-]+\/)?flink:(\d+\.\d+[\w.-]*)/im },
];

/** Whether a file of this path (parts divided by `/`) could be evidence: who watches files looks again when one of these changes. Only its name counts. */
export function isTelling(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return SOURCES.some(source => source.name.test(name));
}

/** A folder as this needs it, from whatever file system; neither function rejects. */
export interface Folder {
  /** The names of the files (not the folders) in a folder below, or in the folder itself for ''; none where it cannot be read. */
  list(below: string): Promise<readonly string[]>;
  /** The text of a file at a path below the folder, such as `gradle/libs.versions.toml`; empty where it cannot be read, or is larger than `LARGEST_EVIDENCE`. */
  read(path: string): Promise<string>;
}

/**
 * What a folder tells by itself, the folders above it aside; undefined if nothing. Of the release and of the deployment each the surest source goes first, whatever
 * order the folder is listed in. The version is given as it stands there (`2.0-java17`), and need not be a release that is known here.
 */
export async function evidenceIn(folder: Folder): Promise<Evidence | undefined> {
  const listed = new Map<string, Promise<readonly string[]>>();
  let found: Evidence = {};
  for (const source of SOURCES) {
    const names = listed.get(source.folder) ?? folder.list(source.folder);
    listed.set(source.folder, names);
    for (const name of [...await names].sort()) {
      const named = source.name.exec(name);
      if (!named || (found.flinkVersion !== undefined && (found.deployment !== undefined || source.deployment === undefined))) continue;
      const path = source.folder === '' ? name : `${source.folder}/${name}`;
      const told = source.text ? source.text.exec(await folder.read(path)) : named;
      if (told === null) continue;
      const version = told[1]?.replace(/^(\d+)_/, '$1.');
      const reason = `from ${path}`;
      if (version !== undefined) found = { flinkVersion: version, reason, ...found };
      if (source.deployment !== undefined) found = { deployment: source.deployment, deploymentReason: reason, ...found };
    }
  }
  return found.flinkVersion === undefined && found.deployment === undefined ? undefined : found;
}

/** The evidence nearest to a file, whose own folder comes first: it ends at the folder that tells the release. Empty where none tells anything. */
export async function nearestEvidence<T>(folders: Iterable<T>, evidenceOf: (folder: T) => Promise<Evidence | undefined>): Promise<Evidence> {
  let nearest: Evidence = {};
  for (const folder of folders) {
    nearest = { ...await evidenceOf(folder), ...nearest };
    if (nearest.flinkVersion !== undefined) break;
  }
  return nearest;
}
