import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import { format } from '../../../server/src/document/format.js';
import { FLINK_VERSIONS, isAtLeast, type FlinkVersion } from '../../../server/src/flink/version.js';
import { expand, expansions } from './expand.js';

const ROOT = new URL('../../../', import.meta.url);

interface Snippet { readonly prefix: string; readonly description: string; readonly body: readonly string[] }
interface Contribution { readonly language: string; readonly path: string }

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
const { contributes } = read('package.json') as { contributes: { snippets: readonly Contribution[] } };
const CONTRIBUTED = contributes.snippets.flatMap(({ language, path }) => Object.values(read(path) as Record<string, Snippet>).map(snippet => ({ language, snippet })));

/** The releases that a description names at its end: `(Flink 1.20, 2.x)`. */
function releasesOf({ description }: Snippet): readonly FlinkVersion[] {
  const named = /\(Flink ([\d.x, ]+)\)$/.exec(description)?.[1]?.split(', ') ?? [];
  return FLINK_VERSIONS.filter(version => named.some(name => name === version || (name === '2.x' && isAtLeast(version, '2.0'))));
}

/** The file that a snippet is inserted into: it has the memory of the processes, unless the snippet brings it. */
function analyse(language: string, snippet: string, version: FlinkVersion): Analysis {
  const inFile = (text: string): Analysis => new Analysis({ name: language === 'flink-conf' ? 'flink-conf.yaml' : 'config.yaml', text: `# flink-config: version=${version}\n${text}` });
  const { jobManager, taskManager } = inFile(snippet);
  return inFile(`${jobManager.ok ? '' : 'jobmanager.memory.process.size: 2g\n'}${taskManager.ok ? '' : 'taskmanager.memory.process.size: 2g\n'}${snippet}`);
}

describe.each(CONTRIBUTED.map(({ language, snippet }) => [snippet.prefix, language, snippet] as const))('%s in %s', (_prefix, language, snippet) => {
  const releases = releasesOf(snippet).filter(version => language === 'yaml' || !isAtLeast(version, '2.0'));

  test('nothing is wrong with it in its releases, whatever is chosen', () => {
    for (const version of releases) {
      for (const text of expansions(snippet.body.join('\n'))) {
        const analysis = analyse(language, text, version);
        expect({ version, text, problems: analysis.problems }).toEqual({ version, text, problems: [] });
        expect(analysis.taskManager.ok && analysis.jobManager.ok).toBe(true);
      }
    }
  });

  test('every placeholder has what it begins with, and the cursor ends below', () => {
    const text = expand(snippet.body.join('\n'));
    expect(text).not.toContain('$');
    expect(snippet.body.at(-1)).toBe('$0');
  });

  test('its name keeps it out of the way of other YAML', () => expect(snippet.prefix).toMatch(/^flink-[a-z0-9.-]+$/));
});

test('each says its releases, and has a name of its own in its language', () => {
  for (const { snippet } of CONTRIBUTED) expect([snippet.description, releasesOf(snippet).length > 0]).toEqual([snippet.description, true]);
  for (const language of ['yaml', 'flink-conf']) {
    const prefixes = CONTRIBUTED.filter(one => one.language === language).map(({ snippet }) => snippet.prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.length).toBeGreaterThan(20);
  }
});

test('nested and flat ones say the same', () => {
  const flat = new Map(CONTRIBUTED.filter(({ language }) => language === 'flink-conf').map(({ snippet }) => [snippet.prefix.replace('flat-', ''), snippet]));
  const nested = CONTRIBUTED.filter(({ snippet }) => !snippet.prefix.startsWith('flink-flat-'));
  expect(nested.map(({ snippet }) => snippet.prefix)).toEqual([...flat.keys()]);
  for (const { snippet } of nested) {
    const version = releasesOf(snippet)[0] ?? '2.3';
    const settings = (one: Snippet | undefined): ReadonlyMap<string, string> => new Map(analyse('yaml', expand(one?.body.join('\n') ?? ''), version).configuration);
    expect(settings(snippet)).toEqual(settings(flat.get(snippet.prefix)));
  }
});

test('an inserted block is formatted as it is', () => {
  for (const { language, snippet } of CONTRIBUTED) {
    const { name, text, version, file } = analyse(language, expand(snippet.body.join('\n')), '1.20');
    expect(format({ name, text, version, file }, { tabSize: 2 })).toEqual([]);
  }
});
