import type { Analysis } from '../../analysis.js';
import { fixTitles } from '../../fixes/titles.js';
import { andMore, limited } from '../../rules/limit.js';
import type { Problem, Severity } from '../../rules/types.js';
import { jsonText, type Json } from '../json.js';
import type { Style } from '../terminal.js';

/** A file with its analysis. */
export interface Analysed {
  readonly name: string;
  readonly analysis: Analysis;
}

/** The problems as `check` and `effective` print them: lines and columns from 1, the end exclusive; the titles of the fixes. */
export function problemsJson(analysis: Analysis): readonly Json[] {
  const titles = fixTitles(analysis);
  return analysis.problems.map(problem => problemJson(problem, analysis, titles.get(problem) ?? []));
}

function problemJson(problem: Problem, analysis: Analysis, fixes: readonly string[]): Json {
  const start = analysis.lines.positionAt(problem.range.start);
  const end = analysis.lines.positionAt(problem.range.end);
  return {
    code: problem.code, severity: problem.severity, message: problem.message, key: problem.key,
    line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, fixes,
  };
}

/** `check --format json`: one object a file. */
export function checkJson(files: readonly Analysed[]): string {
  return jsonText(files.map(({ name, analysis }) => ({ file: name, flinkVersion: analysis.version, problems: problemsJson(analysis) })));
}

/** `check` for people: file by file, place, severity, sentence, code; a sum at the end. Of very many problems of a file the gravest. */
export function checkPretty(files: readonly Analysed[], style: Style): string {
  const colour: Record<Severity, (text: string) => string> = { error: style.red, warning: style.yellow, info: style.blue, hint: style.dim };
  const blocks = files.filter(({ analysis }) => analysis.problems.length > 0).map(({ name, analysis }) => {
    const { shown, left } = limited(analysis.problems);
    return [
      `${style.bold(name)} ${style.dim(`(Flink ${analysis.version}, ${analysis.facts.version.reason})`)}`,
      ...shown.map(problem => {
        const { line, character } = analysis.lines.positionAt(problem.range.start);
        const [first = '', ...rest] = problem.message.split('\n');
        return [`  ${`${line + 1}:${character + 1}`.padEnd(8)}${colour[problem.severity](problem.severity.padEnd(8))}${first}  ${style.dim(problem.code)}`, ...rest.map(more => `${' '.repeat(18)}${style.dim(more)}`)].join('\n');
      }),
      ...(left === 0 ? [] : [`  ${andMore(left)}; --format json has them all`]),
    ].join('\n');
  });
  const counts = countsOf(files);
  const total = counts.error + counts.warning + counts.info + counts.hint;
  const listed = (['error', 'warning', 'info', 'hint'] as const).filter(severity => counts[severity] > 0).map(severity => `${counts[severity]} ${plural(severity, counts[severity])}`);
  const checked = `${files.length} ${files.length === 1 ? 'file' : 'files'} checked`;
  return `${[...blocks, total === 0 ? `${checked}, no problems` : `${checked}: ${listed.join(', ')}`].join('\n\n')}\n`;
}

/** How many problems of each severity the files have. */
export function countsOf(files: readonly Analysed[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { analysis } of files) for (const { severity } of analysis.problems) counts[severity]++;
  return counts;
}

function plural(severity: Severity, count: number): string {
  if (severity === 'info') return 'for information';
  return count === 1 ? severity : `${severity}s`;
}
