// Puts what we predict to real Flink: the vitest project `flink`.
//   npm run test:flink -- [--releases 1.20,2.2] [--sample N] [-t name] [file …]
// Without these: all releases, and N = 2000 random configurations for each test that makes them.
import { parseArgs } from 'node:util';
import { FLINK_RELEASES, prepareFlink } from './lib/flink.mjs';
import { at, node } from './lib/paths.mjs';
import { main, run } from './lib/run.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: {
    releases: { type: 'string', default: Object.keys(FLINK_RELEASES).join() }, sample: { type: 'string', default: '2000' }, name: { type: 'string', short: 't' },
  } });
  // Here already, so that what is in the way is told in one sentence.
  await prepareFlink(values.releases.split(','));
  const chosen = [...positionals, ...(values.name ? ['-t', values.name] : [])];
  const { code } = await run(node(), [at('node_modules/vitest/vitest.mjs'), 'run', '--project', 'flink', ...chosen], { env: { FLINK_RELEASES: values.releases, FLINK_SAMPLE: values.sample } });
  return code ?? 1;
});
