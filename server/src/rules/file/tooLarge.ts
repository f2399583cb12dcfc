import { problem } from '../problem.js';
import type { FileRule, ProblemKind } from '../types.js';

const fileTooLarge: ProblemKind = {
  code: 'file-too-large',
  severity: 'info',
  title: 'A file too large to be worked on while it is edited',
  explanation: 'In a file of more than 5 million characters, or with a line of more than 100,000, the editor shows this one problem and nothing else: the file is not read, so that typing in it stays quick. Flink itself has no such limit.',
  wayOut: 'Check the file with `flink-config check`, which reads it whole. If it is no configuration, switch this code off with the setting `flinkConfig.rules`.',
  example: { before: `parallelism.default: 4\n# ${'x'.repeat(100_000)}\n`, after: 'parallelism.default: 4\n# x\n' },
};

/** Says once, on the first line, that the file is too large; no other rule looks at such a file. */
export const tooLargeRule: FileRule = {
  kinds: [fileTooLarge],
  check({ standsBack, firstLine }) {
    return standsBack === undefined ? [] : [problem(fileTooLarge, firstLine, `${standsBack}: it is not read here, and nothing else is shown. \`flink-config check\` reads it whole.`)];
  },
};
