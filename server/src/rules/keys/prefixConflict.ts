import { problem } from '../problem.js';
import type { FileRule, ProblemKind } from '../types.js';

const prefixConflict: ProblemKind = {
  code: 'prefix-conflict',
  severity: 'warning',
  title: 'One key is the beginning of another',
  explanation: 'Flat keys let a key have a value and members at once. Whatever writes the file anew in nested form cannot: the start script of the container image, for one, either fails on such a file or drops the members in silence.',
  wayOut: 'Give the shorter key its full name, which is the old name with an ending: `high-availability.type`, `state.backend.type`, `restart-strategy.type`.',
  example: { before: 'high-availability: zookeeper\nhigh-availability.storageDir: s3://flink/ha\n', after: 'high-availability.type: zookeeper\nhigh-availability.storageDir: s3://flink/ha\n' },
};

/** A key with a value that is also the parent of others (YamlParserUtils.convertAndDumpYamlFromFlatMap cannot hold both). */
export const prefixConflictRule: FileRule = {
  kinds: [prefixConflict],
  check({ file, effective, matchOf }) {
    if (file.dialect === 'legacy') return [];
    return [...effective.ofKeys(conflicts)].flatMap(([shorter, longer]) => {
      const parent = effective.get(shorter);
      const child = effective.get(longer);
      if (parent === undefined || child === undefined) return [];
      const match = matchOf(shorter);
      const successor = match.kind === 'deprecated' && match.option.key.startsWith(`${shorter}.`) ? match.option.key : undefined;
      const wayOut = successor === undefined ? 'Keep one of them.' : `Use ${successor}.`;
      return [problem(prefixConflict, parent.keyRange, `${shorter} has a value and is the beginning of ${longer}: nested YAML cannot hold both. ${wayOut}`,
        { key: shorter, related: [{ range: child.keyRange, message: 'The longer key' }], suggestions: successor === undefined ? [] : [successor] })];
    });
  },
};

/** Keys that are the beginning of others, each with the first such one. */
function conflicts(keys: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const marks = new Set([...keys.keys()].map(key => mark(key, key.length)));
  const found = new Map<string, string>();
  for (const key of keys.keys()) {
    for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      if (!marks.has(mark(key, dot))) continue;
      const shorter = key.slice(0, dot);
      if (keys.has(shorter) && !found.has(shorter)) found.set(shorter, key);
    }
  }
  return found;
}

/** A number that equal beginnings of keys share and different ones seldom do: most are told apart without making a text of them. */
function mark(key: string, length: number): number {
  return (length * 0x100 + key.charCodeAt(length - 1)) * 0x100 + key.charCodeAt(length >> 1);
}
