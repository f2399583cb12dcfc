// Packages the extension into flink-config.vsix, bundles built anew.   --no-build: with the bundles as they are
import { buildAll } from './lib/bundles.mjs';
import { main } from './lib/run.mjs';
import { packageVsix } from './lib/vsix.mjs';

await main(async () => {
  if (!process.argv.includes('--no-build')) await buildAll();
  console.log(`Packaged ${await packageVsix()}`);
});
