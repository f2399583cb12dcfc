const PLACEHOLDER = /\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^|]*)\|\}|\$\{?(\d+)\}?/g;

/** What an editor inserts for a snippet: placeholders with what they begin with, a step of two blanks for a tab. `choices` are the numbers of what is chosen, the first one without. */
export function expand(body: string, choices: ReadonlyMap<string, number> = new Map()): string {
  const values = new Map<string, string>();
  const text = body.replace(PLACEHOLDER, (_match, named: string | undefined, value: string | undefined, chosen: string | undefined, list: string | undefined, again: string | undefined) => {
    const number = named ?? chosen ?? again ?? '';
    const written = value ?? list?.split(',')[choices.get(number) ?? 0] ?? values.get(number) ?? '';
    values.set(number, written);
    return written;
  });
  return text.replaceAll('\t', '  ');
}

/** A snippet with each of its choices taken once. */
export function expansions(body: string): readonly string[] {
  const chosen = Array.from(body.matchAll(/\$\{(\d+)\|([^|]*)\|\}/g), ({ 1: number = '', 2: list = '' }) => list.split(',').map((_, at) => expand(body, new Map([[number, at]])))).flat();
  return [...new Set([expand(body), ...chosen])];
}
