import { readFileSync } from 'node:fs';
import { registry } from './rules.mjs';

const MANIFEST = new URL('../../package.json', import.meta.url);

/** The extension's manifest with every problem code under `flinkConfig.rules`, so that settings.json completes and explains them. */
export async function manifestFile() {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const rules = manifest.contributes.configuration.map(({ properties }) => properties['flinkConfig.rules']).find(setting => setting !== undefined);
  const { enum: severities } = rules.additionalProperties;
  const kinds = [...(await registry()).values()].sort((one, other) => one.code.localeCompare(other.code, 'en'));
  rules.properties = Object.fromEntries(kinds.map(({ code, severity, title }) => [code, { type: 'string', enum: severities, description: `${title}. Without this setting: ${severity}.` }]));
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
