import type { DocumentLink } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import type { Setting, TextRange } from '../document/types.js';
import { linkOf } from '../flink/options/link.js';
import { isSensitive } from '../flink/options/sensitive.js';

/** Addresses and absolute paths within a value, at its beginning or behind what separates words. */
const TARGET = /(?<=^|[\s,;=()[\]{}'"])(?:(?:https?:\/\/|file:\/)[^\s,;()[\]{}'"]+|(?:\/|[A-Za-z]:[\\/])[^\s,;:()[\]{}'"]+)/g;
/** So many files are looked for. */
const MOST_FILES = 100;

interface Target {
  readonly range: TextRange;
  readonly uri: string;
}

/** Links to addresses and files in values, and from each key to its option on Flink's pages, where the user wants keys to be links. `existing` are those of the linked files that exist. */
export function documentLinks(analysis: Analysis, { own }: Pick<ClientView, 'own'>, existing: ReadonlySet<string>): DocumentLink[] {
  const keys = !own || analysis.settings.keyLinks ? keyLinks(analysis) : [];
  const values = targets(analysis).filter(({ uri }) => !isFile(uri) || existing.has(uri));
  return [...keys, ...values.map(({ range, uri }) => ({ range: analysis.lines.rangeOf(range), target: uri }))];
}

/** The addresses of the files that values name. Only local ones: looking for a file must not touch the network. */
export function linkedFiles(analysis: Analysis): readonly string[] {
  return [...new Set(targets(analysis).map(({ uri }) => uri).filter(isFile))].slice(0, MOST_FILES);
}

function keyLinks(analysis: Analysis): DocumentLink[] {
  const links: DocumentLink[] = [];
  let end = -1;
  for (const { key, keyRange } of analysis.file.settings) {
    // What an alias repeats stands in one place.
    if (keyRange.start < end) continue;
    end = keyRange.end;
    const match = analysis.match(key);
    if (!('option' in match) || match.kind === 'not-yet') continue;
    links.push({ range: analysis.lines.rangeOf(keyRange), target: linkOf(match.option, analysis.version), tooltip: `Flink ${analysis.version} docs` });
  }
  return links;
}

function targets({ file, text }: Analysis): Target[] {
  return file.settings.flatMap(setting => (setting.style === 'alias' ? [] : targetsIn(setting, text)));
}

function targetsIn({ key, valueRange: { start, end } }: Setting, text: string): readonly Target[] {
  const value = text.slice(start, end);
  // Most values name nothing, which is told at a glance.
  if (!/[/\\]/.test(value) || isSensitive(key)) return [];
  return Array.from(value.matchAll(TARGET), match => ({ range: { start: start + match.index, end: start + match.index + match[0].length }, uri: addressOf(match[0]) }))
    .filter((target): target is Target => target.uri !== undefined);
}

/** The address of what a value names; undefined where it is, or may be, a file on another machine. */
function addressOf(written: string): string | undefined {
  if (/^https?:/.test(written)) return written;
  const path = /^[A-Za-z]:/.test(written) ? `/${written.replaceAll('\\', '/')}` : written.replace(/^file:(?:\/\/(?=\/))?/, '');
  // A host, an automounter's folder, or a way around either.
  if (/\/\/|\\|%(?:2e|2f|5c)|^\/(?:net|afs|Network)(?:\/|$)|\/\.\.?(?:\/|$)/i.test(path) || path.length < 2) return undefined;
  return `file://${written.startsWith('file:') ? path : encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`;
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}
