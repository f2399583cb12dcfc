import { ConfigurationTarget, window, workspace, type QuickPickItem } from 'vscode';
import { FLINK_VERSIONS } from '../../server/src/flink/version.js';
import type { FlinkStatus } from './status.js';

/** Asks for the Flink release and writes it where it holds for the file in the active editor: its folder, or else the user. */
export async function chooseVersion(status: FlinkStatus | undefined): Promise<void> {
  const document = window.activeTextEditor?.document;
  const settings = workspace.getConfiguration('flinkConfig', document);
  const set = settings.get<string>('flinkVersion', 'auto');
  const auto: QuickPickItem & { version: string } = { version: 'auto', label: 'Automatic', detail: 'A comment in the file, what stands beside it, or else the newest release' };
  const releases = [...FLINK_VERSIONS].reverse().map(version => ({ version, label: `Flink ${version}` }));
  const picked = await window.showQuickPick(
    [auto, ...releases].map(item => ({ ...item, ...(item.version === set ? { description: 'set now' } : {}) })),
    {
      title: 'The Flink release this configuration is for',
      placeHolder: status?.flink ? `Now Flink ${status.flink.version}, ${status.flink.detail}` : 'Choose a release',
    },
  );
  if (!picked) return;
  const inFolder = document !== undefined && workspace.getWorkspaceFolder(document.uri) !== undefined;
  const outer = settings.inspect('flinkVersion');
  const isSetAbove = inFolder && (outer?.workspaceValue ?? outer?.globalValue) !== undefined;
  const value = picked.version === 'auto' && !isSetAbove ? undefined : picked.version;
  await settings.update('flinkVersion', value, inFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global);
}
