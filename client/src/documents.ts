import { languages, type TextDocument } from 'vscode';

/**
 * The languages whose documents may hold Flink's settings. There is no restriction to a scheme: a file may be on disk, remote, in a virtual
 * workspace, untitled, or one side of a comparison.
 */
export const SELECTOR = [{ language: 'yaml' }, { language: 'flink-conf' }];

/** Whether the server is told of this document at all. */
export function isSelected(document: TextDocument): boolean {
  return languages.match(SELECTOR, document) > 0;
}
