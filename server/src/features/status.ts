import type { Position } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { Fact, Facts } from '../facts.js';
import { memoryStatus } from '../show/status.js';

/** What our own client shows of a document in its language status. */
export type StatusParams =
  | { readonly uri: string; readonly version: number; readonly flink: null }
  | {
    readonly uri: string;
    readonly version: number;
    readonly flink: {
      readonly version: string; readonly deployment: string;
      /** What each fact was taken from, in one line. */
      readonly detail: string;
      readonly facts: Readonly<Record<keyof Facts, { readonly value: string; readonly reason: string }>>;
    };
    /** What is wrong with the files that the settings name, a sentence each. */
    readonly notes: readonly string[];
    readonly memory?: { readonly text: string; readonly severity: 'info' | 'error'; readonly detail: string; readonly place?: Position };
  };

/** The status items of a document: its memory, and its release and deployment with the reasons for them; `flink: null` where it is not Flink's. */
export function status(analysis: Analysis | undefined, uri: string, version: number, notes: readonly string[] = []): StatusParams {
  if (analysis === undefined) return { uri, version, flink: null };
  const { facts } = analysis;
  const flink = { version: facts.version.value, deployment: facts.deployment.value, detail: reasons(facts), facts: { version: plain(facts.version), deployment: plain(facts.deployment), workload: plain(facts.workload), runtime: plain(facts.runtime) } };
  if (!analysis.file.loads) return { uri, version, flink, notes, memory: { text: 'Flink refuses this file', severity: 'error', detail: 'No process would start' } };
  const memory = memoryStatus(analysis.taskManager, analysis.jobManager);
  if (memory === undefined) return { uri, version, flink, notes };
  const first = analysis.file.settings.find(({ key }) => /^(?:taskmanager|jobmanager)\.memory\./.test(key));
  const place = first === undefined ? {} : { place: analysis.lines.positionAt(first.keyRange.start) };
  return { uri, version, flink, notes, memory: { text: memory.text, severity: memory.severity === 'error' ? 'error' : 'info', detail: 'memory', ...place } };
}

function plain({ value, reason }: Fact<string>): { readonly value: string; readonly reason: string } {
  return { value, reason };
}

/** `2.2 from pom.xml · kubernetes from the settings · streaming and jvm by default`. */
function reasons({ version, deployment, workload, runtime }: Facts): string {
  const release = version.presumed === true ? `${version.value} as the newest release` : `${version.value} ${version.reason}`;
  const others = [deployment, workload, runtime] as const;
  const told = others.filter(({ presumed }) => presumed !== true).map(({ value, reason }) => `${value} ${reason}`);
  const presumed = others.filter(fact => fact.presumed === true).map(({ value }) => value);
  return [release, ...told, ...(presumed.length === 0 ? [] : [`${presumed.join(', ').replace(/, (?=[^,]*$)/, ' and ')} by default`])].join(' · ');
}
