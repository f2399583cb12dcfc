import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { anchorAt, anchorsOf } from '../document/anchors.js';
import { EffectiveSettings } from '../document/effective.js';
import { nameAt, namesTaken, placesOfName, withNameInList, type NameAt } from '../document/names.js';
import { parseFile } from '../document/parse.js';
import type { TextRange } from '../document/types.js';
import { chosenNameIn, wrongName } from '../flink/options/chosenNames.js';

/** Why a name cannot be changed, in one sentence. */
export interface RenameRefusal {
  readonly refused: string;
}

interface Renaming {
  readonly name: string;
  readonly range: TextRange;
  /** Why another name cannot be taken. */
  readonly refuses: (to: string) => string | undefined;
  readonly edits: (to: string) => readonly { readonly range: TextRange; readonly text: string }[];
  /** What the flat configuration is afterwards, for a key and a value of now. */
  readonly expected: (key: string, value: string, to: string) => readonly [string, string];
}

const NOT_CHOSEN = 'Only names that you chose can be renamed: those of reporters and external resources, and YAML anchors.';

/** The name under the cursor, if it is one that the author chose. */
export function prepareRename(analysis: Analysis, position: Position): { range: Range; placeholder: string } | RenameRefusal {
  const renaming = renamingAt(analysis, analysis.lines.offsetAt(position));
  return renaming === undefined ? { refused: NOT_CHOSEN } : { range: analysis.lines.rangeOf(renaming.range), placeholder: renaming.name };
}

/** Changes a chosen name wherever it stands; nothing else of what Flink reads changes, or there is no edit. */
export function rename(analysis: Analysis, position: Position, newName: string, uri: string): WorkspaceEdit | RenameRefusal {
  const renaming = renamingAt(analysis, analysis.lines.offsetAt(position));
  if (renaming === undefined) return { refused: NOT_CHOSEN };
  const to = newName.trim();
  if (to === renaming.name) return { changes: {} };
  const refused = wrongName(to) ?? renaming.refuses(to);
  if (refused !== undefined) return { refused };
  const edits = renaming.edits(to);
  if (!keepsAllElse(analysis, renaming, edits, to)) return { refused: `\`${renaming.name}\` also stands where it cannot be changed by itself, such as behind an alias. Change it by hand.` };
  return { changes: { [uri]: edits.map(({ range, text }): TextEdit => ({ range: analysis.lines.rangeOf(range), newText: text })) } };
}

function renamingAt(analysis: Analysis, offset: number): Renaming | undefined {
  if (analysis.file.comments.some(({ range }) => range.start < offset && offset <= range.end)) return undefined;
  const setting = analysis.settingAt(offset);
  const found = setting === undefined ? undefined : nameAt(analysis, setting, offset);
  if (found !== undefined) return renamingOfName(analysis, found, found.place.range);
  return analysis.file.dialect === 'standard' ? renamingOfAnchor(analysis.text, offset) : undefined;
}

function renamingOfName(analysis: Analysis, { family, name }: NameAt, range: TextRange): Renaming {
  return {
    name, range,
    refuses: to => {
      if (to === 'none' && family.list === 'external-resources') return '`none` in `external-resources` means that there are none. Take another name.';
      return namesTaken(analysis, family).has(to) ? `There is already a ${family.what} \`${to}\`. Take another name.` : undefined;
    },
    edits: to => placesOfName(analysis, { family, name }).map(({ range: place, renamed }) => ({ range: place, text: renamed(to) })),
    expected: (key, value, to) => {
      const chosen = chosenNameIn(key);
      if (chosen?.family === family && chosen.name === name) return [`${key.slice(0, chosen.from)}${to}${key.slice(chosen.to)}`, value];
      return [key, key === family.list ? withNameInList(value, name, to) : value];
    },
  };
}

function renamingOfAnchor(text: string, offset: number): Renaming | undefined {
  const found = anchorAt(text, offset);
  if (found?.all[0]?.isAlias !== false) return undefined;
  const { here: { name, range }, all } = found;
  // The mark before the name stays.
  return {
    name, range: { start: range.start + 1, end: range.end },
    refuses: to => (anchorsOf(text).some(anchor => anchor.name === to) ? `There is already an anchor \`&${to}\`. Take another name.` : undefined),
    edits: to => all.map(place => ({ range: { start: place.range.start + 1, end: place.range.end }, text: to })),
    expected: (key, value) => [key, value],
  };
}

/** Whether the changed text gives Flink the settings of now with the new name, and nothing else. */
function keepsAllElse({ name, text, version, file, configuration }: Analysis, { expected }: Renaming, edits: ReturnType<Renaming['edits']>, to: string): boolean {
  let changed = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    changed += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  const after = parseFile(name, changed + text.slice(at), version);
  const settings = new EffectiveSettings(after.settings);
  if (after.loads !== file.loads || settings.size !== configuration.size) return false;
  for (const [key, value] of configuration) {
    const [newKey, newValue] = expected(key, value, to);
    if (settings.get(newKey)?.value !== newValue) return false;
  }
  return true;
}
