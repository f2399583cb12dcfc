import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { collect, type Result } from './results.js';
import { told } from './told.js';

/** Runs the tests that `load` defines, in the Node extension host. Rejects if one fails: VS Code makes that its exit code. */
export async function runTests(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.grep(new RegExp(told('only') ?? ''));
  await load();
  const file = process.env.FLINK_CONFIG_RESULTS;
  const results: Result[] = [];
  const failures = await new Promise<number>(resolve => {
    collect(mocha.run(resolve), result => {
      results.push(result);
      if (file !== undefined) writeFileSync(file, JSON.stringify(results));
    });
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
