import type { AdviceRule } from '../types.js';
import { moreSlotsThanCpus } from './moreSlotsThanCpus.js';
import { noMaxParallelism } from './noMaxParallelism.js';
import { objectReuse } from './objectReuse.js';
import { operatorChainingOff } from './operatorChainingOff.js';
import { smallSlotShare } from './smallSlotShare.js';

/** Advice on slots, parallelism, and what all jobs of a cluster get. */
export const JOBS_ADVICE: readonly AdviceRule[] = [moreSlotsThanCpus, smallSlotShare, noMaxParallelism, objectReuse, operatorChainingOff];
