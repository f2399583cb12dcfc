import type { AdviceRule } from '../types.js';
import { addOpensLost } from './addOpensLost.js';
import { autoscalerMemoryTuning } from './autoscalerMemoryTuning.js';
import { glibcArenas } from './glibcArenas.js';
import { heapDumpPath } from './heapDumpPath.js';
import { largeHeapCollector } from './largeHeapCollector.js';
import { noHighAvailability } from './noHighAvailability.js';
import { tlsRsaSuites } from './tlsRsaSuites.js';

/** Advice on the JVM of the processes, and on where they run. */
export const DEPLOYMENT_ADVICE: readonly AdviceRule[] = [addOpensLost, glibcArenas, heapDumpPath, largeHeapCollector, noHighAvailability, tlsRsaSuites, autoscalerMemoryTuning];
