import type { AdviceRule } from '../types.js';
import { fixedMemoryPerSlot } from './fixedMemoryPerSlot.js';
import { indexBlocksEvicted } from './indexBlocksEvicted.js';
import { manyNativeMetrics } from './manyNativeMetrics.js';
import { nativeLocalDirectory } from './nativeLocalDirectory.js';
import { nativeSettingWithoutEffect } from './nativeSettingWithoutEffect.js';
import { noManagedMemory } from './noManagedMemory.js';
import { s3NativeCopy } from './s3NativeCopy.js';
import { smallManagedShare } from './smallManagedShare.js';
import { unmanagedNativeMemory } from './unmanagedNativeMemory.js';

/** Advice on state backends in native memory. */
export const STATE_BACKEND_ADVICE: readonly AdviceRule[] = [
  noManagedMemory, smallManagedShare, unmanagedNativeMemory, fixedMemoryPerSlot, nativeSettingWithoutEffect, indexBlocksEvicted, manyNativeMetrics, nativeLocalDirectory, s3NativeCopy,
];
