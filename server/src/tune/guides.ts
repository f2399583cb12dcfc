import type { AdviceSource } from './types.js';

const DOCS = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/';

/** The pages that advice on state backends and on batch goes by. */
export const MEMORY_TUNING: AdviceSource = { title: 'Flink: Memory tuning guide', url: `${DOCS}deployment/memory/mem_tuning/`, confidence: 'H' };
export const STATE_BACKENDS: AdviceSource = { title: 'Flink: State backends', url: `${DOCS}ops/state/state_backends/`, confidence: 'H' };
export const LARGE_STATE: AdviceSource = { title: 'Flink: Tuning checkpoints and large state', url: `${DOCS}ops/state/large_state_tuning/`, confidence: 'H' };
export const DISAGGREGATED_STATE: AdviceSource = { title: 'Flink: Disaggregated state management', url: `${DOCS}ops/state/disaggregated_state/`, confidence: 'H' };
export const TASK_MANAGER_MEMORY: AdviceSource = { title: 'Flink: Set up TaskManager memory', url: `${DOCS}deployment/memory/mem_setup_tm/`, confidence: 'H' };
export const MEMORY_TROUBLE: AdviceSource = { title: 'Flink: Memory troubleshooting', url: `${DOCS}deployment/memory/mem_trouble/#container-memory-exceeded`, confidence: 'H' };
export const MEMORY_TROUBLE_EXCEPTIONS: AdviceSource = { title: 'Flink: Memory troubleshooting', url: `${DOCS}deployment/memory/mem_trouble/#illegalconfigurationexception`, confidence: 'H' };
export const BATCH_SHUFFLE: AdviceSource = { title: 'Flink: Batch shuffle', url: `${DOCS}ops/batch/batch_shuffle/#performance-tuning`, confidence: 'H' };
export const ADAPTIVE_BATCH: AdviceSource = { title: 'Flink: Adaptive batch execution', url: `${DOCS}deployment/adaptive_batch/`, confidence: 'H' };
export const CONFIGURATION: AdviceSource = { title: 'Flink: Configuration', url: `${DOCS}deployment/config/`, confidence: 'H' };
export const MEMORY_SETUP: AdviceSource = { title: 'Flink: Set up Flink\'s process memory', url: `${DOCS}deployment/memory/mem_setup/`, confidence: 'H' };
export const NATIVE_KUBERNETES: AdviceSource = { title: 'Flink: Native Kubernetes', url: `${DOCS}deployment/resource-providers/native_kubernetes/`, confidence: 'H' };
export const KUBERNETES_OPERATOR: AdviceSource = { title: 'Flink Kubernetes Operator: Custom resource reference', url: 'https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/custom-resource/reference/', confidence: 'H' };
export const YARN: AdviceSource = { title: 'Flink: Apache Hadoop YARN', url: `${DOCS}deployment/resource-providers/yarn/`, confidence: 'H' };
export const DOCKER: AdviceSource = { title: 'Flink: Docker', url: `${DOCS}deployment/resource-providers/standalone/docker/`, confidence: 'H' };
export const CLASS_LOADING: AdviceSource = { title: 'Flink: Debugging class loading', url: `${DOCS}ops/debugging/debugging_classloading/`, confidence: 'H' };
export const METASPACE_TROUBLE: AdviceSource = { title: 'Flink: Memory troubleshooting', url: `${DOCS}deployment/memory/mem_trouble/#outofmemoryerror-metaspace`, confidence: 'H' };
export const METASPACE_LEAKS: AdviceSource = { title: 'FLINK-16225: Metaspace out of memory in session clusters', url: 'https://issues.apache.org/jira/browse/FLINK-16225', confidence: 'M' };

/** The same page, for a number that it does not give, or only as an example. */
export function startingPoint(source: AdviceSource, confidence: 'M' | 'L'): AdviceSource {
  return { ...source, confidence };
}
