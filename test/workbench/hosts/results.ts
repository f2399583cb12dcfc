import type { Runner, Test } from 'mocha';

/** One test as the scripts count it. */
export interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms?: number;
  readonly error?: string;
}

/** Hands on each result as it comes: a run that is cut off has told what it found until then. */
export function collect(runner: Runner, tell: (result: Result) => void): void {
  const titleOf = (test: Test): string => test.titlePath().join(' > ');
  runner.on('pass', test => tell({ title: titleOf(test), state: 'passed', ...(test.duration === undefined ? {} : { ms: test.duration }) }));
  runner.on('pending', test => tell({ title: titleOf(test), state: 'skipped' }));
  runner.on('fail', (test, error: unknown) => tell({ title: titleOf(test), state: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
}
