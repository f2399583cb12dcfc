// Bundles the extension, the server and the command line into dist/.   --dev: readable, with source maps   --watch: at each change
import { rmSync } from 'node:fs';
import { buildAll, watchAll } from './lib/bundles.mjs';
import { at } from './lib/paths.mjs';
import { main } from './lib/run.mjs';

await main(async () => {
  if (process.argv.includes('--watch')) {
    await watchAll();
    return;
  }
  // Source maps of an earlier --dev build must not stay beside bundles they do not belong to.
  rmSync(at('dist'), { recursive: true, force: true });
  await buildAll({ production: !process.argv.includes('--dev') });
});
