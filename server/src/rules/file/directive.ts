import { problem } from '../problem.js';
import type { FileRule, ProblemKind } from '../types.js';

const unknownDirective: ProblemKind = {
  code: 'unknown-directive',
  severity: 'warning',
  title: 'A comment for this tool that it does not understand',
  explanation: 'A comment `# flink-config: field=value` tells the release, the deployment, the workload or the runtime of a file. A field or a value that is not known has no effect.',
  wayOut: 'Use the fields `version`, `deployment` (standalone, kubernetes, yarn, docker), `workload` (streaming, batch) and `runtime` (jvm, dotnet).',
  example: { before: '# flink-config: version=9.9\nparallelism.default: 4\n', after: '# flink-config: version=2.3\nparallelism.default: 4\n' },
};

/** Comments that speak to this tool and cannot be understood. */
export const directiveRule: FileRule = {
  kinds: [unknownDirective],
  check({ directives }) {
    return directives.problems.map(({ range, message }) => problem(unknownDirective, range, message));
  },
};
