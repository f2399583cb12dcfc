/** In characters: a longer text is not read while it is being edited. Reading five million takes one to several seconds. */
const LARGEST_TEXT = 5_000_000;
/** In characters: editors themselves give up on longer lines. */
const LONGEST_LINE = 100_000;

/** Why a text is too large to be worked on at each change, as the beginning of a sentence; undefined where it is not. Takes a few steps, whatever the text. */
export function tooLarge(text: string): string | undefined {
  if (text.length > LARGEST_TEXT) return `The file has ${(text.length / 1e6).toFixed(1)} million characters, more than 5 million`;
  for (let start = 0; text.length - start > LONGEST_LINE;) {
    const stretch = text.slice(start, start + LONGEST_LINE + 1);
    const end = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r'));
    if (end < 0) return 'The file has a line of more than 100,000 characters';
    start += end + 1;
  }
  return undefined;
}
