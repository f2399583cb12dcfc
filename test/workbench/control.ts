import { runTests } from './hosts/node.js';

/** A run that must fail: it shows that a failing test is not lost on its way to the exit code. */
export function run(): Promise<void> {
  return runTests(() => {
    describe('control', () => {
      it('passes', () => undefined);
      it('fails on purpose', () => {
        throw new Error('on purpose');
      });
    });
    return Promise.resolve();
  });
}
