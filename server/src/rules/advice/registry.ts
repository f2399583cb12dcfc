import { MEMORY_ADVICE } from './memory/rules.js';
import type { AdviceRule } from './types.js';

/** Every rule of advice, area by area. */
export const ADVICE_RULES: readonly AdviceRule[] = [...MEMORY_ADVICE];
