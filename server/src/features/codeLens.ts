import type { CodeLens } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { processLenses } from '../show/lenses.js';
import type { Process, ProcessDerivation } from '../show/pools.js';

/** A summary above the section of each process: its total and its parts, or why it would not start. */
export function codeLenses(analysis: Analysis, uri: string, { own }: Pick<ClientView, 'own'>): CodeLens[] {
  if (!analysis.settings.codeLens) return [];
  return (['taskmanager', 'jobmanager'] as const).flatMap(process => lensesOf(process, analysis, uri, own));
}

/** What our client calls the processes. */
const PROCESS: Readonly<Record<Process, string>> = { taskmanager: 'taskManager', jobmanager: 'jobManager' };

function lensesOf(process: Process, analysis: Analysis, uri: string, own: boolean): CodeLens[] {
  // The process begins where its memory does: above `taskmanager:` where it is nested, above the first memory key where it is flat.
  const anchor = analysis.file.settings.find(({ key }) => key.startsWith(`${process}.memory.`));
  const place = anchor?.path[0]?.range;
  if (anchor === undefined || place === undefined) return [];
  const { taskManager, jobManager } = analysis;
  const of: ProcessDerivation = process === 'taskmanager' ? { process, derivation: taskManager } : { process, derivation: jobManager };
  const range = analysis.lines.rangeOf(place);
  const problem = analysis.problems.find(({ severity, key }) => severity === 'error' && key?.startsWith(`${process}.`) === true);
  const lenses = processLenses(of).map(({ text, shows }): CodeLens => {
    // Other editors draw no icons and know none of our commands: there a lens is for reading.
    if (!own) return { range, command: { title: text.replace(/\$\([\w-]+\)\u00a0/, ''), command: '' } };
    const target = shows === 'problem' && problem !== undefined ? problem.range
      : shows === 'slots' ? analysis.effective.get('taskmanager.numberOfTaskSlots')?.keyRange ?? anchor.keyRange
      : anchor.keyRange;
    return { range, command: { title: text, command: shows === 'problem' ? 'flinkConfig.reveal' : 'flinkConfig.showMemory', arguments: shows === 'problem' ? [uri, analysis.lines.rangeOf(target)] : [uri, PROCESS[process], analysis.lines.rangeOf(target).start] } };
  });
  // An editor drops an ordinary space behind an icon.
  return own && process === 'taskmanager' && taskManager.ok ? [...lenses, { range, command: { title: '$(wand)\u00a0Tune…', command: 'flinkConfig.tune', arguments: [uri] } }] : lenses;
}
