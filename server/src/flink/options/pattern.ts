const compiled = new Map<string, RegExp>();
/** Placeholders that stand for the rest of a key, dots included; the others stand for one part (a reporter's name has no dot). */
const REST = /^<(?:parameter|param|key|factory-class)>$/;

/**
 * Whether a key fits a key with placeholders: `<name>` is one part, `<parameter>`, `<param>`, `<key>` and `<factory-class>` at the end
 * are the rest; a closing `**` is at least one character.
 */
export function fits(key: string, pattern: string): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    const source = pattern.split(/(<[^>]+>|\*\*)/).map(part => {
      if (part === '**' || REST.test(part)) return '.+';
      return part.startsWith('<') ? '[^.\\s]+' : part.replace(/[.$]/g, '\\$&');
    });
    expression = new RegExp(`^${source.join('')}$`, 's');
    compiled.set(pattern, expression);
  }
  return expression.test(key);
}
