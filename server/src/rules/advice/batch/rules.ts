import type { AdviceRule } from '../types.js';
import { batchExclusiveBuffers } from './batchExclusiveBuffers.js';
import { batchNetworkShare } from './batchNetworkShare.js';
import { batchShuffleOffHeap } from './batchShuffleOffHeap.js';
import { batchWithoutManagedMemory } from './batchWithoutManagedMemory.js';
import { hashShuffle } from './hashShuffle.js';
import { hybridShuffleSpeculative } from './hybridShuffleSpeculative.js';
import { readBuffersPerGate } from './readBuffersPerGate.js';
import { sortShuffleBuffers } from './sortShuffleBuffers.js';
import { speculativeScheduler } from './speculativeScheduler.js';

/** Advice on the shuffles of batch jobs, their memory and their scheduler. */
export const BATCH_ADVICE: readonly AdviceRule[] = [
  batchNetworkShare, batchShuffleOffHeap, sortShuffleBuffers, batchWithoutManagedMemory, batchExclusiveBuffers, hashShuffle, readBuffersPerGate, speculativeScheduler, hybridShuffleSpeculative,
];
