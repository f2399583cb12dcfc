import { languages, Position, Uri, window, workspace, WorkspaceEdit, type QuickPickItem, type TextDocument } from 'vscode';
import { deriveTaskManager } from '../../../server/src/flink/memory/taskManager.js';
import { formatSize } from '../../../server/src/flink/memory/size.js';
import { parseMemorySize } from '../../../server/src/flink/values/memorySize.js';
import { FLINK_VERSIONS, parseFlinkVersion, type FlinkVersion } from '../../../server/src/flink/version.js';
import type { Deployment } from '../../../server/src/userSettings.js';
import { newConfiguration as textFor, slotsFor, taskManagerMemory, type Choices, type NewConfiguration } from './text.js';

/** An entry to choose, with what it stands for. */
type Item<T> = QuickPickItem & { readonly value: T };

const DEPLOYMENTS: readonly Item<Deployment>[] = [
  { value: 'standalone', label: 'Standalone', detail: 'Processes started by the scripts of a distribution' },
  { value: 'kubernetes', label: 'Kubernetes', detail: 'Native Kubernetes: Flink starts its own pods' },
  { value: 'yarn', label: 'YARN', detail: 'Apache Hadoop YARN' },
  { value: 'docker', label: 'Docker', detail: 'Containers from the Flink image, with Compose for example' },
];

const STATE_BACKENDS: readonly Item<Choices['stateBackend']>[] = [
  { value: 'rocksdb', label: 'RocksDB', detail: 'State on local disks: as large as they are, with incremental checkpoints' },
  { value: 'hashmap', label: 'HashMap', detail: 'State in the heap: fast, for state that fits into the memory' },
];

const SIZES = ['4g', '2g', '8g', '16g'];

/** Asks what the configuration is for and opens it, unsaved. Escape at any question gives it up. */
export async function newConfiguration(): Promise<TextDocument | undefined> {
  const version = await ask('Flink release', versions());
  const deployment = version && await ask('Where Flink runs', DEPLOYMENTS);
  const stateBackend = deployment && await ask('Where jobs keep their state', STATE_BACKENDS);
  const taskManagerSize = stateBackend && await askSize({ version, deployment, stateBackend });
  return taskManagerSize ? open(textFor({ version, deployment, stateBackend, taskManagerSize })) : undefined;
}

/** The release of the user's settings first, then the newest ones. */
function versions(): readonly Item<FlinkVersion>[] {
  const set = parseFlinkVersion(workspace.getConfiguration('flinkConfig').get<string>('flinkVersion', 'auto'));
  const others = [...FLINK_VERSIONS].reverse().filter(version => version !== set);
  return [...(set === undefined ? [] : [{ value: set, label: `Flink ${set}`, description: 'from the settings' }]), ...others.map(version => ({ value: version, label: `Flink ${version}` }))];
}

async function ask<T>(placeHolder: string, items: readonly Item<T>[]): Promise<T | undefined> {
  return (await window.showQuickPick(items, { title: 'New Flink Configuration', placeHolder }))?.value;
}

/** Asks for the size of a TaskManager, of total Flink memory on machines and of the process in containers; what is typed must be a size with which it starts. */
async function askSize(about: About): Promise<string | undefined> {
  const sizes = SIZES.map(value => ({ value, ...shown(value), detail: poolsOf(value, about) }));
  const other: Item<string> = { value: '', label: 'Another Size…' };
  const what = about.deployment === 'standalone' ? 'Memory that Flink uses in a TaskManager' : 'Memory of a TaskManager process';
  const picked = await ask(what, [...sizes, other]);
  if (picked !== '') return picked;
  const typed = await window.showInputBox({
    title: 'New Flink Configuration', prompt: `${what}, such as 6g or 1728m`, value: '4g',
    validateInput: size => problemOf(size.trim(), about),
  });
  return typed?.trim();
}

function shown(size: string): { readonly label: string; readonly description: string } {
  const slots = slotsFor(size);
  return { label: size.replace('g', ' GiB'), description: slots === 1 ? '1 slot' : `${slots} slots` };
}

/** What decides, beside a size, how much memory a TaskManager has for what. */
type About = Pick<Choices, 'version' | 'deployment' | 'stateBackend'>;

function derived(taskManagerSize: string, { version, ...about }: About) {
  return deriveTaskManager(new Map(taskManagerMemory({ ...about, taskManagerSize }).map(({ key, value }) => [key, value])), version);
}

function poolsOf(size: string, about: About): string {
  const derivation = derived(size, about);
  if (!derivation.ok) return '';
  const { taskHeap, managed } = derivation.memory.pools;
  return `${formatSize(taskHeap)} task heap, ${formatSize(managed)} managed memory`;
}

/** Why a TaskManager does not start with a size, in one sentence. */
function problemOf(size: string, about: About): string | undefined {
  const read = parseMemorySize(size);
  if (!read.ok) return `${read.error.reason.charAt(0).toUpperCase()}${read.error.reason.slice(1)}.`;
  const derivation = derived(size, about);
  return derivation.ok ? undefined : derivation.refusal.message.split('\n', 1)[0];
}

/** Opens the text as an unsaved document: under the name that Flink looks for, where the folder is one of files and has none yet. */
async function open({ name, language, text }: NewConfiguration): Promise<TextDocument> {
  const uri = await freePlace(name);
  if (uri === undefined) {
    const untitled = await workspace.openTextDocument({ language, content: text });
    await window.showTextDocument(untitled);
    return untitled;
  }
  const opened = await workspace.openTextDocument(uri);
  const document = opened.languageId === language ? opened : await languages.setTextDocumentLanguage(opened, language);
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
  return document;
}

/** An unsaved document of the name in the first folder; undefined where there is one already, saved or not, or where documents cannot be named before they are saved. */
async function freePlace(name: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined || !(folder.scheme === 'vscode-remote' || (folder.scheme === 'file' && folder.authority === ''))) return undefined;
  const file = Uri.joinPath(folder, name);
  if (workspace.textDocuments.some(({ uri }) => uri.path === file.path)) return undefined;
  const exists = await workspace.fs.stat(file).then(() => true, () => false);
  return exists ? undefined : Uri.from({ scheme: 'untitled', path: file.path });
}
