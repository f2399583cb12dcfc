// Runs the workbench tests in the extension hosts of a real VS Code in the browser.
//   npm run test:workbench -- [--host=node|web] [--control] [--only=regular expression of titles] [--no-build (dist/ as it is)] [--results=file]
// --control runs a suite that fails on purpose, and succeeds only if that is seen.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installBrowser, installPackages, installWorkbench } from './lib/install.mjs';
import { Hindrance, main } from './lib/run.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { host: { type: 'string' }, control: { type: 'boolean' }, only: { type: 'string' }, 'no-build': { type: 'boolean' }, results: { type: 'string' } } });
  if (values.host && !['node', 'web'].includes(values.host)) throw new Hindrance(`--host is ${values.host}: it can be node or web.`);
  await installPackages();
  await installWorkbench();
  await installBrowser();
  const [{ buildAll }, { buildTests }, { runInHost }, { report }] = await Promise.all([import('./lib/bundles.mjs'), import('./lib/test-bundles.mjs'), import('./lib/host-run.mjs'), import('./lib/report.mjs')]);
  await Promise.all([values['no-build'] ? undefined : buildAll(), buildTests()]);

  const all = [];
  for (const host of values.host ? [values.host] : ['node', 'web']) {
    const title = `workbench, ${host} host`;
    const run = await runInHost(host, values.control ? 'control' : 'suite', { only: values.only });
    all.push(...report(title, run, { control: values.control }));
  }
  if (values.results) writeFileSync(values.results, JSON.stringify(all));
  return all.some(({ state }) => state === 'failed') ? 1 : 0;
});
