import type { Runner, Test } from 'mocha';

/** One test as the scripts count it. */
export interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms?: number;
  readonly error?: string;
}

/** Collects what the runner reports; the array fills while it runs. */
export function collect(runner: Runner): Result[] {
  const results: Result[] = [];
  const titleOf = (test: Test): string => test.titlePath().join(' > ');
  runner.on('pass', test => results.push({ title: titleOf(test), state: 'passed', ...(test.duration === undefined ? {} : { ms: test.duration }) }));
  runner.on('pending', test => results.push({ title: titleOf(test), state: 'skipped' }));
  runner.on('fail', (test, error: unknown) => results.push({ title: titleOf(test), state: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  return results;
}
