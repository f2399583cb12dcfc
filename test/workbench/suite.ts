import { runTests } from './hosts/node.js';

/** What VS Code calls in the extension host; scripts/lib/test-bundles.mjs puts hosts/web.ts in the place of hosts/node.ts for the web. */
export function run(): Promise<void> {
  return runTests(async () => {
    await import('./suite/activation.js');
    await import('./suite/problems.js');
    await import('./suite/memory.js');
    await import('./suite/commands.js');
    await import('./suite/release.js');
    await import('./suite/files.js');
    await import('./suite/formatting.js');
    await import('./suite/completion.js');
    await import('./suite/fixes.js');
    await import('./suite/places.js');
    await import('./suite/newConfiguration.js');
    await import('./suite/tune.js');
  });
}
