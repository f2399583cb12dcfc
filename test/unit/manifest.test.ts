import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Property {
  readonly type: string;
  readonly scope?: string;
  readonly order?: number;
  readonly enum?: readonly string[];
  readonly markdownDescription?: string;
  readonly markdownEnumDescriptions?: readonly string[];
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] }; virtualWorkspaces: boolean };
  contributes: { configuration: { properties: Record<string, Property> }[]; commands: { command: string }[]; menus: { commandPalette: { command: string }[] } };
};
const groups = manifest.contributes.configuration.map(({ properties }) => Object.entries(properties));
const properties = groups.flat();

test('every setting of the design is there, and no other', () => {
  expect(properties.map(([name]) => name).sort()).toEqual([
    'additionalOptions', 'codeLens.show', 'deployment', 'flinkVersion', 'hover.pictures', 'inlayHints.show', 'links.keys', 'policy', 'rules', 'runtime', 'trace.server', 'workload',
  ].map(name => `flinkConfig.${name}`));
});

test.each(properties)('%s is explained, has its place, and is read by file', (name, { scope, order, markdownDescription, enum: values, markdownEnumDescriptions }) => {
  expect(scope).toBe(name === 'flinkConfig.trace.server' ? 'window' : 'resource');
  expect(order).toBeTypeOf('number');
  expect(markdownDescription).toMatch(/\.$/);
  if (values !== undefined) expect(markdownEnumDescriptions).toHaveLength(values.length);
});

test('no two settings of a group have the same place', () => {
  for (const group of groups) expect(new Set(group.map(([, { order }]) => order)).size).toBe(group.length);
});

test('what makes the server read and run files of a workspace waits until the workspace is trusted', () => {
  expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(['flinkConfig.additionalOptions', 'flinkConfig.policy']);
});
