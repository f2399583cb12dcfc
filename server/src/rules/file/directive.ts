import { problem } from '../problem.js';
import type { FileRule, ProblemKind } from '../types.js';

const unknownDirective: ProblemKind = {
  code: 'unknown-directive',
  severity: 'warning',
  title: 'A comment for this tool that it does not understand',
  explanation: 'A comment `# flink-config: field=value` tells the release, the deployment, the workload or the runtime of a file, and `# flink-config-ignore: code` leaves a problem unsaid. Where the beginning is spelt in another way, such as without its colon, or a field or a value is not known, the comment has no effect.',
  wayOut: 'Begin with `# flink-config:` or `# flink-config-ignore:`, and use the fields `version`, `deployment` (standalone, kubernetes, yarn, docker), `workload` (streaming, batch) and `runtime` (jvm, dotnet).',
  example: { before: '# flink-config: version=9.9\nparallelism.default: 4\n', after: '# flink-config: version=2.3\nparallelism.default: 4\n' },
};

/** Comments that speak to this tool and cannot be understood. */
export const directiveRule: FileRule = {
  kinds: [unknownDirective],
  check({ directives }) {
    return directives.problems.map(({ range, message, meant }) => problem(unknownDirective, range, message, meant === undefined ? {} : { suggestions: [meant] }));
  },
};
