import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../server/src/release.js';
import { FLINK_VERSIONS } from '../../server/src/flink/version.js';
import { DEFAULT_SETTINGS, DEPLOYMENTS, RUNTIMES, userSettings, WORKLOADS } from '../../server/src/userSettings.js';

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const json = (path: string) => JSON.parse(text(path)) as Record<string, unknown>;
const sources = readdirSync(new URL('server/src', root), { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts')).map(path => [path, text(`server/src/${path}`)] as const);

test.each(['package.json', 'client/package.json', 'server/package.json'])('the version of the program is that of %s', path => {
  expect(json(path).version).toBe(VERSION);
});

test('no schema is compiled unless a user names one: what can do that is loaded by itself', () => {
  for (const [path, source] of sources) {
    if (path.startsWith('schemaTools')) continue;
    expect(source, path).not.toMatch(/from '(?:ajv|re2js|jsonc-parser)|new Function|\beval\(|^(?:import|export) (?!type).*schemaTools\/main/m);
  }
});

test('nothing in the core knows a clock, chance, a file or a network', () => {
  for (const [path, source] of sources) {
    if (/^(?:cli\/|main\.node|serve\.node)/.test(path)) continue;
    expect(source, path).not.toMatch(/\bDate\.now\b|new Date\b|Math\.random|from 'node:|(?<![#\w])fetch\(|XMLHttpRequest/);
  }
});

describe('the settings of the manifest are those of the server', () => {
  const { contributes } = json('package.json') as { contributes: { configuration: { properties: Record<string, { enum?: string[]; default?: unknown }> }[] } };
  const properties = Object.assign({}, ...contributes.configuration.map(group => group.properties)) as Record<string, { enum?: string[]; default?: unknown }>;

  test.each<[string, readonly string[]]>([
    ['flinkConfig.flinkVersion', ['auto', ...FLINK_VERSIONS]],
    ['flinkConfig.deployment', ['auto', ...DEPLOYMENTS]],
    ['flinkConfig.workload', ['auto', ...WORKLOADS]],
    ['flinkConfig.runtime', ['auto', ...RUNTIMES]],
    ['flinkConfig.inlayHints.show', ['all', 'derived', 'off']],
  ])('%s', (key, values) => {
    expect([...(properties[key]?.enum ?? [])].sort()).toEqual([...values].sort());
  });

  test('and so are their defaults', () => {
    const nested: Record<string, unknown> = {};
    for (const [key, { default: preset }] of Object.entries(properties)) {
      const [, first = '', second] = key.split('.');
      if (second === undefined) nested[first] = preset;
      else nested[first] = { ...(nested[first] as object | undefined), [second]: preset };
    }
    expect(userSettings(nested)).toEqual(DEFAULT_SETTINGS);
  });
});
