import { problem } from '../problem.js';
import type { FileRule, ProblemKind } from '../types.js';

const unknownCode: ProblemKind = {
  code: 'unknown-code',
  severity: 'warning',
  title: 'A comment that ignores a problem there is not',
  explanation: 'A comment `# flink-config-ignore: code` names the code of a problem. A code that does not exist ignores nothing.',
  wayOut: 'Take the code from the problem that is to be ignored; the [list of codes](README.md) has them all.',
  example: { before: '# flink-config-ignore: unknown-kee\nmy.own.key: 1\n', after: '# flink-config-ignore: unknown-key\nmy.own.key: 1\n' },
};

/** Comments that name a code which no rule has; `codes` are those of the registry. */
export function ignoredCodeRule(codes: () => ReadonlySet<string>): FileRule {
  return {
    kinds: [unknownCode],
    check({ directives }) {
      return directives.ignores.flatMap(({ codes: named, range }) => named.filter(code => !codes().has(code)).map(code => problem(unknownCode, range, `No problem has the code ${code}.`)));
    },
  };
}
