// Writes every file that is generated from the facts in schemas/: `npm run generate`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputs } from './generate/outputs.mjs';

const root = new URL('../', import.meta.url);
for (const [path, text] of await outputs()) {
  const file = fileURLToPath(new URL(path, root));
  const changed = !existsSync(file) || readFileSync(file, 'utf8') !== text;
  if (changed) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${changed ? 'written  ' : 'unchanged'} ${path} (${Math.ceil(Buffer.byteLength(text) / 1000)} kB)`);
}
