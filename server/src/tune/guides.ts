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

/** The pages that advice on memory, state backends and checkpoints goes by. */
export const JOB_MANAGER_MEMORY: AdviceSource = { title: 'Flink: Set up JobManager memory', url: `${DOCS}deployment/memory/mem_setup_jobmanager/`, confidence: 'H' };
export const CHECKPOINTS: AdviceSource = { title: 'Flink: Checkpoints', url: `${DOCS}ops/state/checkpoints/`, confidence: 'H' };
export const WORKING_DIRECTORY: AdviceSource = { title: 'Flink: Working directory', url: `${DOCS}deployment/resource-providers/standalone/working_directory/`, confidence: 'H' };
export const S3: AdviceSource = { title: 'Flink: Amazon S3', url: `${DOCS}deployment/filesystems/s3/`, confidence: 'H' };
export const S3_COPY: AdviceSource = { title: 'FLINK-35739: Native file copy support', url: 'https://issues.apache.org/jira/browse/FLINK-35739', confidence: 'H' };
export const ADAPTIVE_LOCALITY: AdviceSource = { title: 'FLINK-36201: Local recovery in the adaptive scheduler', url: 'https://issues.apache.org/jira/browse/FLINK-36201', confidence: 'H' };
export const OPERATOR_JOBS: AdviceSource = { title: 'Flink Kubernetes Operator: Job lifecycle management', url: 'https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/custom-resource/job-management/', confidence: 'H' };

/** The pages that advice on networks, batch shuffles, jobs and deployments goes by. */
export const RELEASE_1_17: AdviceSource = { title: 'Flink: Release notes of 1.17', url: 'https://nightlies.apache.org/flink/flink-docs-stable/release-notes/flink-1.17/', confidence: 'H' };
export const UNBOUNDED_NETWORK: AdviceSource = { title: 'FLINK-30469: Network memory without an upper bound', url: 'https://issues.apache.org/jira/browse/FLINK-30469', confidence: 'H' };
export const SPECULATIVE_EXECUTION: AdviceSource = { title: 'Flink: Speculative execution', url: `${DOCS}deployment/speculative_execution/`, confidence: 'H' };
export const HYBRID_SHUFFLE: AdviceSource = { title: 'Flink: Batch shuffle, hybrid shuffle', url: `${DOCS}ops/batch/batch_shuffle/#hybrid-shuffle`, confidence: 'H' };
export const PRODUCTION: AdviceSource = { title: 'Flink: Production readiness checklist', url: `${DOCS}ops/production_ready/`, confidence: 'H' };
export const SLOTS: AdviceSource = { title: 'Flink: Architecture, task slots and resources', url: `${DOCS}concepts/flink-architecture/#task-slots-and-resources`, confidence: 'H' };
export const OPERATOR_CHAINING: AdviceSource = { title: 'Flink: Operators, task chaining', url: `${DOCS}dev/datastream/operators/overview/#task-chaining-and-resource-groups`, confidence: 'H' };
export const EXECUTION_CONFIGURATION: AdviceSource = { title: 'Flink: Execution configuration', url: `${DOCS}dev/datastream/execution/execution_configuration/`, confidence: 'H' };
export const JAVA_COMPATIBILITY: AdviceSource = { title: 'Flink: Java compatibility', url: `${DOCS}deployment/java_compatibility/#jdk-modularization`, confidence: 'H' };
export const HIGH_AVAILABILITY: AdviceSource = { title: 'Flink: High availability', url: `${DOCS}deployment/ha/overview/`, confidence: 'H' };
export const SSL_SETUP: AdviceSource = { title: 'Flink: SSL setup, cipher suites', url: `${DOCS}deployment/security/security-ssl/#cipher-suites`, confidence: 'H' };
export const TLS_RSA_DISABLED: AdviceSource = { title: 'FLINK-39022: Suites of TLS_RSA are disabled by newer JDKs', url: 'https://issues.apache.org/jira/browse/FLINK-39022', confidence: 'H' };
export const JEMALLOC: AdviceSource = { title: 'FLINK-19125: Memory of glibc that is not given back', url: 'https://issues.apache.org/jira/browse/FLINK-19125', confidence: 'H' };
export const AUTOTUNING: AdviceSource = { title: 'Flink Kubernetes Operator: Autotuning', url: 'https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/docs/custom-resource/autotuning/', confidence: 'H' };
export const JVM_TROUBLE: AdviceSource = { title: 'Java: Troubleshooting guide, command-line options', url: 'https://docs.oracle.com/en/java/javase/17/troubleshoot/command-line-options1.html', confidence: 'H' };
export const COLLECTORS: AdviceSource = { title: 'Java: Garbage collection tuning guide, available collectors', url: 'https://docs.oracle.com/en/java/javase/17/gctuning/available-collectors.html', confidence: 'H' };
