// What a run in an extension host comes to.

/**
 * Prints the tests of a run and answers them. A run that ended without results, or whose exit code does not fit them, is a failure of its own.
 * With `control` the suite is the one with a failure on purpose: the answer is one test, which passes if the failure was seen.
 */
export function report(title, { code, results, log }, { control = false } = {}) {
  if (control) {
    const states = results?.map(({ state }) => state).join() ?? '';
    // One passes, one fails, and the run came to its end.
    const seen = code !== 0 && states === 'passed,failed';
    return print(title, [seen
      ? { title: 'a failing test gives an exit code other than 0', state: 'passed' }
      : { title: 'a failing test gives an exit code other than 0', state: 'failed', error: `exit code ${code}, results ${JSON.stringify(results)}\n${log}` }]);
  }
  if (results === undefined || results.length === 0) return print(title, [{ title: 'gives results', state: 'failed', error: `exit code ${code}, no results\n${log}` }]);
  const failed = results.some(({ state }) => state === 'failed');
  if (failed !== (code !== 0)) return print(title, [...results, { title: 'ends as its tests do', state: 'failed', error: `exit code ${code}\n${log}` }]);
  return print(title, results);
}

const SIGN = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' };

function print(title, results) {
  console.log(title);
  for (const { title: test, state, ms, error } of results) {
    console.log(`  ${SIGN[state]} ${test}${ms > 500 ? ` (${ms} ms)` : ''}`);
    if (error) console.log(error.replace(/^/gm, '       '));
  }
  return results;
}
