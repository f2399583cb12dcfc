import type { DocumentProblemCode } from '../../document/types.js';
import { problem } from '../problem.js';
import type { FileRule, ProblemKind } from '../types.js';
import { DOCUMENT_KINDS } from './kinds.js';

const KINDS = new Map<DocumentProblemCode, ProblemKind>(DOCUMENT_KINDS.map(kind => [kind.code, kind]));

/** What reading the file found: the problems of `document/`, as problems of the registry. */
export const documentRule: FileRule = {
  kinds: DOCUMENT_KINDS,
  check({ file }) {
    return file.problems.flatMap(found => {
      const kind = KINDS.get(found.code);
      if (kind === undefined) return [];
      const severity = found.refuses || kind.severity !== 'error' ? kind.severity : 'warning';
      return [problem(kind, found.range, found.message, { severity, key: found.key ?? null, related: found.related === undefined ? [] : [found.related] })];
    });
  },
};
