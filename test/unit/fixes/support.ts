import { Analysis } from '../../../server/src/analysis.js';
import { decode } from '../../../server/src/document/bytes.js';
import { editOf } from '../../../server/src/fixes/apply.js';
import { fixesOf } from '../../../server/src/fixes/registry.js';
import type { Fix } from '../../../server/src/fixes/types.js';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import type { Problem, ProblemKind } from '../../../server/src/rules/types.js';

/** The analysis of an example of the registry. A text in memory has no bytes: the example of a wrong encoding is written out in Latin-1. */
export function analysisOf({ code, example }: ProblemKind): Analysis {
  const text = example.before;
  const bytes = code === 'yaml-encoding' ? Buffer.from(text.replace('\ufffd', '\u00e9'), 'latin1') : Buffer.from(text);
  const { text: decoded, problem: encoding } = decode(bytes);
  return new Analysis({ name: example.file ?? 'config.yaml', text: decoded, encoding, policy: example.policy === undefined ? undefined : schemaTools.readPolicy(example.policy).policy });
}

/** The text after a fix; throws where it cannot be made. */
export function fixed(analysis: Analysis, fix: Fix): string {
  const edited = editOf(analysis, fix);
  if ('impossible' in edited) throw new Error(`${fix.title}: ${edited.impossible}`);
  return edited.text;
}

/** The first problem of a code and its fixes by title. */
export function fixesFor(text: string, code: string, name = 'config.yaml'): { readonly analysis: Analysis; readonly problem: Problem; readonly fixes: readonly Fix[] } {
  const analysis = new Analysis({ name, text });
  const problem = analysis.problems.find(one => one.code === code);
  if (problem === undefined) throw new Error(`No ${code} in: ${analysis.problems.map(one => one.code).join(' ')}`);
  return { analysis, problem, fixes: fixesOf(analysis, problem) };
}

/** How many problems of each code there are. */
export function countOf(problems: readonly Pick<Problem, 'code'>[], code: string): number {
  return problems.filter(problem => problem.code === code).length;
}
