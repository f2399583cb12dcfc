import { Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { SELECTOR } from './documents.js';
import { themeKind } from './theme.js';
import { fileOf } from './tune/preview.js';

/** The commands that links in a hover may run. */
const LINKED_COMMANDS = ['flinkConfig.showMemory', 'flinkConfig.chooseVersion', 'flinkConfig.reveal', 'flinkConfig.tune'];

/** What the client tells and allows the server; `more` is what only one of desktop and browser tells it. */
export function clientOptions(channel: LogOutputChannel, more: Readonly<Record<string, unknown>> = {}): LanguageClientOptions {
  return {
    documentSelector: SELECTOR,
    outputChannel: channel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS }, supportHtml: true, supportThemeIcons: true },
    initializationOptions: { themeKind: themeKind(window.activeColorTheme), ...more },
    middleware: {
      // A preview has the settings of its file.
      workspace: { configuration: (parameters, token, next) => next({ items: parameters.items.map(item => (item.scopeUri === undefined ? item : { ...item, scopeUri: fileOf(Uri.parse(item.scopeUri, true)).toString() })) }, token) },
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isTheFile(uri) ? diagnostics : []),
    },
  };
}

/**
 * Problems belong to the file itself, not to the copies beside it: an older revision, a preview. Hovers and hints serve those too.
 * A file of the workspace is the file itself even where the whole workspace can only be read.
 */
function isTheFile({ scheme }: Uri): boolean {
  return scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true || workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
}
