// Bundles the extension, the server and the command line into dist/.   --dev: readable, with source maps   --watch: at each change
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll, watchAll } from './lib/bundles.mjs';
import { at } from './lib/paths.mjs';
import { main } from './lib/run.mjs';

await main(async () => {
  if (process.argv.includes('--watch')) {
    await watchAll();
    return;
  }
  const production = !process.argv.includes('--dev');
  await buildAll({ production });
  if (production) removeSourceMaps();
});

/** Those of an earlier --dev build do not belong to the bundles beside them any more. */
function removeSourceMaps() {
  for (const file of existsSync(at('dist')) ? readdirSync(at('dist'), { recursive: true }) : []) {
    if (file.endsWith('.map')) rmSync(join(at('dist'), file));
  }
}
