import { problem } from '../problem.js';
import type { FileRule, Problem, ProblemKind } from '../types.js';

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
    const problems: Problem[] = [];
    const marks = new Set<number>();
    for (const key of effective.keys()) marks.add(mark(key, key.length));
    for (const setting of effective.values()) {
      let dot = setting.key.lastIndexOf('.');
      for (; dot > 0; dot = setting.key.lastIndexOf('.', dot - 1)) {
        const parent = marks.has(mark(setting.key, dot)) ? effective.get(setting.key.slice(0, dot)) : undefined;
        if (parent === undefined) continue;
        const match = matchOf(parent.key);
        const successor = match.kind === 'deprecated' && match.option.key.startsWith(`${parent.key}.`) ? match.option.key : undefined;
        const wayOut = successor === undefined ? 'Keep one of them.' : `Use ${successor}.`;
        problems.push(problem(prefixConflict, parent.keyRange, `${parent.key} has a value and is the beginning of ${setting.key}: nested YAML cannot hold both. ${wayOut}`,
          { key: parent.key, related: [{ range: setting.keyRange, message: 'The longer key' }], suggestions: successor === undefined ? [] : [successor] }));
        break;
      }
    }
    return problems.filter((found, at) => problems.findIndex(other => other.key === found.key) === at);
  },
};

/** A number that equal beginnings of keys share and different ones seldom do: most are told apart without making a text of them. */
function mark(key: string, length: number): number {
  return (length * 0x100 + key.charCodeAt(length - 1)) * 0x100 + key.charCodeAt(length >> 1);
}
