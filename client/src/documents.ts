import { languages, Position, Range, type TextDocument } from 'vscode';
import { looksLikeFlink, MOST_CHARACTERS } from '../../server/src/document/detect.js';

/**
 * The languages whose documents may hold Flink's settings. There is no restriction to a scheme: a file may be on disk, remote, in a virtual
 * workspace, untitled, or one side of a comparison.
 */
export const SELECTOR = [{ language: 'yaml' }, { language: 'flink-conf' }];

/** Whether the server is told of this document at all. */
export function isSelected(document: TextDocument): boolean {
  return languages.match(SELECTOR, document) > 0;
}

/** Whether a document looks like Flink's, before a server has said so. */
export function looksFlink(document: TextDocument): boolean {
  return isSelected(document) && (document.languageId === 'flink-conf' || looksLikeFlink(fileName(document), beginningOf(document)));
}

/** As much of a document as is looked at: to make a text of all its lines takes longer the longer it is. */
function beginningOf(document: TextDocument): string {
  return document.getText(new Range(new Position(0, 0), document.positionAt(MOST_CHARACTERS)));
}

function fileName({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
