/**
 * What a client can show. `html`: markdown with tables, spans and theme icons; `markdown`: plain markdown;
 * `plaintext`: lines of text.
 */
export type MarkupLevel = 'html' | 'markdown' | 'plaintext';

/** How a few words are set off at one level. */
export interface Markup {
  readonly bold: (text: string) => string;
  readonly code: (text: string) => string;
  /** Plain text that comes from a file: nothing in it becomes markup. */
  readonly text: (text: string) => string;
  /** A theme icon with the blank behind it; nothing where icons are not shown. */
  readonly icon: (name: string) => string;
}

const bold = (text: string): string => `**${text}**`;
/** Code in a fence longer than any run of backticks in it: what stands in a file must not become markup. */
const code = (text: string): string => {
  const runs = text.match(/`+/g);
  if (runs === null) return `\`${text}\``;
  const fence = '`'.repeat(Math.max(...runs.map(run => run.length)) + 1);
  return `${fence} ${text} ${fence}`;
};
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');
const plain = (text: string): string => text;
const nothing = (): string => '';

/** The markup of each level. */
export const MARKUP: Readonly<Record<MarkupLevel, Markup>> = {
  html: { bold, code, text: escaped, icon: name => `$(${name}) ` },
  markdown: { bold, code, text: escaped, icon: nothing },
  plaintext: { bold: plain, code: plain, text: plain, icon: nothing },
};
