import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { outputs } from '../../../scripts/generate/outputs.mjs';

it('generated files equal their sources', async () => {
  for (const [path, text] of await outputs()) {
    expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') === text, `${path} is out of date: npm run generate`).toBe(true);
  }
});
