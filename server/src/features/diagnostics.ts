import type { Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import { andMore, limited } from '../rules/limit.js';
import type { Problem, Severity } from '../rules/types.js';
import { pageOf } from '../release.js';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };
const TAG: Readonly<Record<NonNullable<Problem['tag']>, DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** Problems of a document as the protocol shows them, each with its code, its page and the other places that take part; of very many the gravest, and how many more there are. */
export function diagnostics({ lines }: Analysis, problems: readonly Problem[], uri: string): Diagnostic[] {
  const { shown, left } = limited(problems);
  const all = shown.map(({ code, severity, message, range, related, tag }): Diagnostic => ({
    range: lines.rangeOf(range),
    severity: SEVERITY[severity],
    code,
    codeDescription: { href: pageOf(code) },
    source: 'Flink Config',
    message,
    ...(tag === undefined ? {} : { tags: [TAG[tag]] }),
    ...(related.length === 0 ? {} : { relatedInformation: related.map(place => ({ location: { uri, range: lines.rangeOf(place.range) }, message: place.message })) }),
  }));
  const last = shown.at(-1);
  if (left > 0 && last !== undefined) all.push({ range: lines.rangeOf(last.range), severity: SEVERITY.info, source: 'Flink Config', message: andMore(left) });
  return all;
}
