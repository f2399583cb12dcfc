import type { Mistake } from '../../../server/src/userFiles/types.js';

/** A text with each mistake marked in it, `⟦where⟧`, and below it the sentences in the order of their places. */
export function marked(text: string, mistakes: readonly Mistake[]): string {
  const sorted = [...mistakes].sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  const marks = sorted.flatMap(({ range }) => [{ at: range.start, mark: '⟦' }, { at: range.end, mark: '⟧' }]);
  let shown = '';
  for (let at = 0; at <= text.length; at++) {
    const here = marks.filter(mark => mark.at === at).map(({ mark }) => mark).sort((one, other) => (one === other ? 0 : one === '⟧' ? -1 : 1));
    shown += `${here.join('')}${text.charAt(at)}`;
  }
  return [shown, ...sorted.map(({ severity, message }) => (severity === 'error' ? message : `${severity}: ${message}`))].join('\n');
}
