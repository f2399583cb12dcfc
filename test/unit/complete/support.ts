import { Analysis } from '../../../server/src/analysis.js';
import { suggestionsAt, type Asked } from '../../../server/src/complete/suggest.js';
import type { Suggestion } from '../../../server/src/complete/types.js';

/** How a text is looked at. */
export interface Look extends Asked {
  readonly name?: string;
  readonly version?: string;
}

/** The analysis of a text. */
export function analyse(text: string, { name = 'config.yaml', version }: Look = {}): Analysis {
  return new Analysis({ name, text, ...(version === undefined ? {} : { evidence: { flinkVersion: version } }) });
}

/** A text with its cursor `|` taken out, and where it stood. The last `|` of the text is the cursor: blocks of text have one of their own. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.lastIndexOf('|');
  if (offset < 0) throw new Error('The text has no cursor |');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** What is suggested at the cursor of a text. */
export function suggested(marked: string, look: Look = {}): readonly Suggestion[] {
  const { text, offset } = withCursor(marked);
  return suggestionsAt(analyse(text, look), offset, look).items;
}

/** The labels of what is suggested. */
export function labels(marked: string, look: Look = {}): readonly string[] {
  return suggested(marked, look).map(({ label, variant }) => (variant === undefined ? label : `${label} (${variant})`));
}

/** The text after a suggestion was taken. */
export function taken(text: string, { range, text: put }: Suggestion): string {
  return text.slice(0, range.start) + put + text.slice(range.end);
}

/** The text after the suggestion of a label was taken, the cursor behind what was put in. */
export function accepted(marked: string, label: string, look: Look = {}): string {
  const { text } = withCursor(marked);
  const found = suggested(marked, look).find(one => one.label === label || `${one.label} (${one.variant ?? ''})` === label);
  if (found === undefined) throw new Error(`${label} is not suggested, but ${labels(marked, look).slice(0, 10).join(', ')}`);
  return `${text.slice(0, found.range.start)}${found.text}|${text.slice(found.range.end)}`;
}
