import type { TextChange } from '../types.js';

/** A way to make a step: rounds of changes, each of the text that the round before leaves. Whether it comes out right is found by reading what it leaves. */
export type Plan = readonly (readonly TextChange[])[];
