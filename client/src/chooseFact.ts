import { ConfigurationTarget, extensions, window, workspace, type QuickPickItem } from 'vscode';
import type { FlinkStatus } from './status.js';

/** What can be told of a file, by the names of the server's facts. */
export type FactName = keyof NonNullable<FlinkStatus['flink']>['facts'];

/** A fact with its setting and the words of the question for it. */
const FACTS: Readonly<Record<FactName, { readonly setting: string; readonly name: string; readonly title: string; readonly labels: Readonly<Record<string, string>> }>> = {
  version: { setting: 'flinkVersion', name: 'Release', title: 'The Flink release this configuration is for', labels: {} },
  deployment: { setting: 'deployment', name: 'Deployment', title: 'Where the processes of this configuration run', labels: { standalone: 'Standalone', kubernetes: 'Kubernetes', yarn: 'YARN', docker: 'Docker' } },
  workload: { setting: 'workload', name: 'Workload', title: 'What the jobs of this configuration are', labels: { streaming: 'Streaming', batch: 'Batch' } },
  runtime: { setting: 'runtime', name: 'Runtime', title: 'What the code of the jobs runs on', labels: { jvm: 'JVM', dotnet: '.NET' } },
};

/** Asks which of the facts about the file in the active editor is to be another, and then for it. */
export async function chooseAnyFact(status: FlinkStatus | undefined): Promise<void> {
  const items = (Object.keys(FACTS) as FactName[]).map(fact => {
    const known = status?.flink?.facts[fact];
    return { fact, label: FACTS[fact].name, description: known === undefined ? '' : labelOf(fact, known.value), detail: known?.reason ?? '' };
  });
  const picked = await window.showQuickPick(items, { title: 'What this configuration is for' });
  if (picked) await chooseFact(picked.fact, status);
}

/** Asks for a fact and writes it where it holds for the file in the active editor: its folder, or else the user. */
export async function chooseFact(fact: FactName, status: FlinkStatus | undefined): Promise<void> {
  const { setting, title } = FACTS[fact];
  const document = window.activeTextEditor?.document;
  const settings = workspace.getConfiguration('flinkConfig', document);
  const set = settings.get<string>(setting, 'auto');
  const now = status?.flink?.facts[fact];
  const items = valuesOf(setting).map(({ value, says }): QuickPickItem & { value: string } => ({
    value, label: labelOf(fact, value),
    ...(value === set ? { description: 'set now' } : {}),
    // Of a release there is no more to say than its number.
    ...(fact === 'version' && value !== 'auto' ? {} : { detail: says }),
  }));
  const picked = await window.showQuickPick(items, { title, placeHolder: now === undefined ? 'Choose' : `Now ${labelOf(fact, now.value)}, ${now.reason}` });
  if (!picked) return;
  const inFolder = document !== undefined && workspace.getWorkspaceFolder(document.uri) !== undefined;
  const outer = settings.inspect(setting);
  const isSetAbove = inFolder && (outer?.workspaceValue ?? outer?.globalValue) !== undefined;
  const value = picked.value === 'auto' && !isSetAbove ? undefined : picked.value;
  await settings.update(setting, value, inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global);
}

function labelOf(fact: FactName, value: string): string {
  if (value === 'auto') return 'Automatic';
  return fact === 'version' ? `Flink ${value}` : FACTS[fact].labels[value] ?? value;
}

/** The values of a setting with what the manifest says of them, `auto` first. */
function valuesOf(setting: string): readonly { readonly value: string; readonly says: string }[] {
  const manifest = extensions.getExtension('flink-config.flink-config')?.packageJSON as { readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly enum: readonly string[]; readonly markdownEnumDescriptions: readonly string[] } | undefined>> }[] } } | undefined;
  const found = manifest?.contributes.configuration.map(({ properties }) => properties[`flinkConfig.${setting}`]).find(property => property !== undefined);
  return found?.enum.map((value, at) => ({ value, says: (found.markdownEnumDescriptions[at] ?? '').replaceAll('`', '') })) ?? [];
}
