import { BATCH_ADVICE } from './batch/rules.js';
import { CHECKPOINTING_ADVICE } from './checkpointing/rules.js';
import { DEPLOYMENT_ADVICE } from './deployment/rules.js';
import { JOBS_ADVICE } from './jobs/rules.js';
import { MEMORY_ADVICE } from './memory/rules.js';
import { NETWORK_ADVICE } from './network/rules.js';
import { STATE_BACKEND_ADVICE } from './stateBackend/rules.js';
import type { AdviceRule } from './types.js';

/** Every rule of advice, area by area. */
export const ADVICE_RULES: readonly AdviceRule[] = [...MEMORY_ADVICE, ...STATE_BACKEND_ADVICE, ...CHECKPOINTING_ADVICE, ...NETWORK_ADVICE, ...BATCH_ADVICE, ...JOBS_ADVICE, ...DEPLOYMENT_ADVICE];
