import { expect } from 'vitest';
import type { Read } from '../../../server/src/flink/values/read.js';

/** The value of an outcome, or the exception in angle brackets. */
export function valueOf<T>(outcome: Read<T>): T | string {
  return outcome.ok ? outcome.value : `<${outcome.error.exception}>`;
}

/** Expects a refusal whose sentence is exactly this one. */
export function expectReason(outcome: Read<unknown>, reason: string): void {
  expect(outcome.ok ? outcome.value : outcome.error.reason).toBe(reason);
}
