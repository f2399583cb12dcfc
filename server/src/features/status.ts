import type { Position } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { memoryStatus } from '../show/status.js';

/** What our own client shows of a document in its language status. */
export type StatusParams =
  | { readonly uri: string; readonly version: number; readonly flink: null }
  | {
    readonly uri: string;
    readonly version: number;
    readonly flink: { readonly version: string; readonly deployment: string; readonly detail: string };
    readonly memory?: { readonly text: string; readonly severity: 'info' | 'error'; readonly detail: string; readonly place?: Position };
  };

/** The two status items of a document: its memory, and its release with the reason for it; `flink: null` where it is not Flink's. */
export function status(analysis: Analysis | undefined, uri: string, version: number): StatusParams {
  if (analysis === undefined) return { uri, version, flink: null };
  const { version: release, deployment } = analysis.facts;
  const flink = { version: release.value, deployment: deployment.value, detail: release.reason };
  if (!analysis.file.loads) return { uri, version, flink, memory: { text: 'Flink refuses this file', severity: 'error', detail: 'No process would start' } };
  const memory = memoryStatus(analysis.taskManager, analysis.jobManager);
  if (memory === undefined) return { uri, version, flink };
  const first = analysis.file.settings.find(({ key }) => /^(?:taskmanager|jobmanager)\.memory\./.test(key));
  const place = first === undefined ? {} : { place: analysis.lines.positionAt(first.keyRange.start) };
  return { uri, version, flink, memory: { text: memory.text, severity: memory.severity === 'error' ? 'error' : 'info', detail: 'memory', ...place } };
}
