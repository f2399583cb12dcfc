import { Disposable, IndentAction, languages, window, type OnEnterRule } from 'vscode';
import { looksFlink } from './documents.js';
import type { StatusItems } from './status.js';

/** Below a key without a value its block begins. A lone key of an item of a list is left out: how deep its block stands depends on the dash. */
const BELOW_A_KEY: OnEnterRule = {
  beforeText: /^\s*(?![-?#]\s)[^\s#][^#]*:(?:\s+#.*|\s*)$/,
  afterText: /^\s*(?:#.*)?$/,
  action: { indentAction: IndentAction.Indent },
};

/**
 * Indents a new line below a key, while a YAML file of Flink's is in the active editor: VS Code itself leaves the new line as it is.
 * Such rules are those of a language, not of a document; other YAML keeps its own.
 */
export function indentBelowKeys(status: StatusItems): Disposable {
  let rules: Disposable | undefined;
  const stop = (): void => {
    rules?.dispose();
    rules = undefined;
  };
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    // The server knows best; until it has said something, the looks of the file decide.
    if (document?.languageId !== 'yaml' || (status.active === undefined && !looksFlink(document))) stop();
    else rules ??= languages.setLanguageConfiguration('yaml', { onEnterRules: [BELOW_A_KEY] });
  };
  refresh();
  return Disposable.from(status.onDidChange(refresh), new Disposable(stop));
}
