import type { AdviceRule } from '../types.js';
import { containerTotalFlinkMemory } from './containerTotalFlinkMemory.js';
import { frameworkMemoryChanged } from './frameworkMemoryChanged.js';
import { jobManagerHeapAndTotal } from './jobManagerHeapAndTotal.js';
import { managedMemoryWithoutConsumer } from './managedMemoryWithoutConsumer.js';
import { overheadCapped } from './overheadCapped.js';
import { sessionMetaspace } from './sessionMetaspace.js';
import { smallOverheadInContainer } from './smallOverheadInContainer.js';
import { standaloneTotalProcessMemory } from './standaloneTotalProcessMemory.js';
import { taskHeapAndTotal } from './taskHeapAndTotal.js';
import { twoTotals } from './twoTotals.js';
import { unusedManagedMemory } from './unusedManagedMemory.js';

/** Advice on the pools of both processes. */
export const MEMORY_ADVICE: readonly AdviceRule[] = [
  twoTotals, taskHeapAndTotal, jobManagerHeapAndTotal, containerTotalFlinkMemory, standaloneTotalProcessMemory,
  unusedManagedMemory, managedMemoryWithoutConsumer, frameworkMemoryChanged, smallOverheadInContainer, overheadCapped, sessionMetaspace,
];
