import { read, unreadable, type Read } from './read.js';
import { quoted } from './wording.js';

/** Reads a boolean as Flink does: `true` or `false` in any case, without spaces; `yes`, `on` and `1` are none. */
export function readBoolean(text: string): Read<boolean> {
  const word = text.toUpperCase();
  if (word === 'TRUE') return read(true);
  if (word === 'FALSE') return read(false);
  const meant = meantBoolean(text.trim().toLowerCase());
  return unreadable('IllegalArgumentException', `${quoted(text)} is neither true nor false: write ${meant ?? 'true or false'}`);
}

function meantBoolean(word: string): string | undefined {
  if (['true', 'yes', 'y', 'on', '1', 'enabled', 'enable'].includes(word)) return 'true';
  if (['false', 'no', 'n', 'off', '0', 'disabled', 'disable'].includes(word)) return 'false';
  return undefined;
}
