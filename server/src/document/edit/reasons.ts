import type { Entry } from './layout/entries.js';
import type { View } from './layout/view.js';

/** Why a key cannot get a value, in one sentence. */
export function whyNotSet(view: View, key: string, value: string): string {
  const entries = view.entries.all.filter(entry => entry.key === key);
  if (view.legacy && (/[#\r\n]|^\s|\s$|^$/.test(value) || /[#\r\n]|: |^\s|\s$|^$/.test(key))) {
    return `A flink-conf.yaml cannot hold this value of \`${key}\`: a value there is the rest of a line up to a \`#\`, without the blanks around it.`;
  }
  if (entries.some(({ children }) => children.length > 0)) return `\`${key}\` has keys under it here, and YAML cannot give it a value as well. Write those with their full names first.`;
  return shared(view, entries) ?? `\`${key}\` cannot get this value here without changing something else. Write it by hand.`;
}

/** Why an entry cannot go, in one sentence. */
export function whyNotRemoved(view: View, entry: Entry): string {
  return shared(view, [entry]) ?? `\`${entry.key}\` cannot be taken out here without changing something else. Remove it by hand.`;
}

/** Why an entry cannot get another name, in one sentence. */
export function whyNotRenamed(view: View, entry: Entry, to: string): string {
  return shared(view, [entry]) ?? `\`${entry.key}\` cannot become \`${to}\` here without changing something else. Rename it by hand.`;
}

function shared({ file }: View, entries: readonly Entry[]): string | undefined {
  const aliased = entries.find(entry => entry.aliased);
  if (aliased !== undefined) return `\`${aliased.key}\` is written elsewhere, and repeated here by an alias. Write what the alias repeats in its place first.`;
  const [entry] = entries;
  if (entry === undefined || !file.settings.some(({ style }) => style === 'alias')) return undefined;
  return `\`${entry.key}\` cannot be changed by itself, for aliases repeat parts of this file. Write what they repeat in their places first.`;
}
