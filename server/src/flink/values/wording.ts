/** A value in double quotes for a message; long ones are cut, line breaks and tabs are written out, and nothing is called by its name. */
export function quoted(text: string): string {
  if (text === '') return 'an empty text';
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return `"${shown.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}`;
}

/** A number as people write it, for a guess at what was meant: `1,024` and `1_024` are 1024, `1,5` is 1.5. */
export function withoutGrouping(text: string): string {
  return text
    .replaceAll(/(?<=\d)[_'](?=\d)/g, '')
    .replaceAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)/g, number => number.replaceAll(',', ''))
    .replaceAll(/(?<=\d),(?=\d)/g, '.');
}

/** As Java's `String.trim`: takes away spaces and control characters only, no other white space of Unicode. */
export function javaTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
