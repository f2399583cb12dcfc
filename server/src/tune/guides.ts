import type { AdviceSource } from './types.js';

const DOCS = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/';

/** The pages that advice on state backends and on batch goes by. */
export const MEMORY_TUNING: AdviceSource = { title: 'Flink: Memory tuning guide', url: `${DOCS}deployment/memory/mem_tuning/`, confidence: 'H' };
export const STATE_BACKENDS: AdviceSource = { title: 'Flink: State backends', url: `${DOCS}ops/state/state_backends/`, confidence: 'H' };
export const LARGE_STATE: AdviceSource = { title: 'Flink: Tuning checkpoints and large state', url: `${DOCS}ops/state/large_state_tuning/`, confidence: 'H' };
export const DISAGGREGATED_STATE: AdviceSource = { title: 'Flink: Disaggregated state management', url: `${DOCS}ops/state/disaggregated_state/`, confidence: 'H' };
export const TASK_MANAGER_MEMORY: AdviceSource = { title: 'Flink: Set up TaskManager memory', url: `${DOCS}deployment/memory/mem_setup_tm/`, confidence: 'H' };
export const MEMORY_TROUBLE: AdviceSource = { title: 'Flink: Memory troubleshooting', url: `${DOCS}deployment/memory/mem_trouble/#container-memory-exceeded`, confidence: 'H' };
export const BATCH_SHUFFLE: AdviceSource = { title: 'Flink: Batch shuffle', url: `${DOCS}ops/batch/batch_shuffle/#performance-tuning`, confidence: 'H' };
export const ADAPTIVE_BATCH: AdviceSource = { title: 'Flink: Adaptive batch execution', url: `${DOCS}deployment/adaptive_batch/`, confidence: 'H' };
export const CONFIGURATION: AdviceSource = { title: 'Flink: Configuration', url: `${DOCS}deployment/config/`, confidence: 'H' };

/** The same page, for a number that it does not give, or only as an example. */
export function startingPoint(source: AdviceSource, confidence: 'M' | 'L'): AdviceSource {
  return { ...source, confidence };
}
