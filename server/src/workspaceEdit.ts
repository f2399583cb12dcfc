import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextChange } from './document/edit/types.js';
import type { LineIndex } from './document/lineIndex.js';

/** The document that an edit is for: its version goes with what is edited, where it is known. */
export interface EditTarget {
  readonly uri: string;
  readonly version: number | undefined;
}

/** Changes of one document as the protocol has them; with the document's version for clients that take it. */
export function workspaceEdit(lines: LineIndex, changes: readonly TextChange[], { uri, version }: EditTarget, versions: boolean): WorkspaceEdit {
  const edits = changes.map(({ range, text }) => ({ range: lines.rangeOf(range), newText: text }));
  return versions ? { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits }] } : { changes: { [uri]: edits } };
}
