import type { AdviceRule } from '../types.js';
import { concurrentCheckpoints } from './concurrentCheckpoints.js';
import { fullCheckpoints } from './fullCheckpoints.js';
import { noCheckpointDirectory } from './noCheckpointDirectory.js';
import { noLocalRecovery } from './noLocalRecovery.js';
import { noPauseBetweenCheckpoints } from './noPauseBetweenCheckpoints.js';
import { noSavepointDirectory } from './noSavepointDirectory.js';
import { shortCheckpointTimeout } from './shortCheckpointTimeout.js';
import { snapshotCompressionWithoutEffect } from './snapshotCompressionWithoutEffect.js';

/** Advice on checkpoints, savepoints and recovery. */
export const CHECKPOINTING_ADVICE: readonly AdviceRule[] = [
  noCheckpointDirectory, noSavepointDirectory, fullCheckpoints, noPauseBetweenCheckpoints, shortCheckpointTimeout, concurrentCheckpoints, snapshotCompressionWithoutEffect, noLocalRecovery,
];
