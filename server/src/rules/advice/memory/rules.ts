import type { AdviceRule } from '../types.js';
import { unusedManagedMemory } from './unusedManagedMemory.js';

/** Advice on the pools of both processes. */
export const MEMORY_ADVICE: readonly AdviceRule[] = [unusedManagedMemory];
