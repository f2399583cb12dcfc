import 'mocha/mocha.js';
import { collect } from './results.js';
import { told } from './told.js';

/** Runs the tests that `load` defines, in the web worker extension host. The results go through the console: there is no file system here. */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  // Said outright: the default in a browser writes to the page, and a worker has none.
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: 'spec' });
  mocha.grep(new RegExp(told('only') ?? ''));
  await load();
  const failures = await new Promise<number>(resolve => {
    collect(mocha.run(resolve), result => console.log(`FLINK_CONFIG_RESULT ${JSON.stringify(result)}`));
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
