import type { AdviceRule } from '../types.js';
import { debloatingWithFixedBuffers } from './debloatingWithFixedBuffers.js';
import { networkMemoryPinned } from './networkMemoryPinned.js';
import { networkMemoryUnbounded } from './networkMemoryUnbounded.js';
import { segmentSizeChanged } from './segmentSizeChanged.js';
import { tooFewNetworkBuffers } from './tooFewNetworkBuffers.js';

/** Advice on network memory and its buffers. */
export const NETWORK_ADVICE: readonly AdviceRule[] = [networkMemoryPinned, networkMemoryUnbounded, tooFewNetworkBuffers, segmentSizeChanged, debloatingWithFixedBuffers];
