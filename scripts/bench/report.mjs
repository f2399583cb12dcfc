// What the benchmark has to reach, and the table that says whether it did.

/** The peer's median over ours, at least; or our own number, at most. */
const RATIOS = [
  { measure: 'cold', label: 'cold start to first diagnostics', at: { 60: 4, 1000: 4, 10000: 8 } },
  { measure: 'edit', label: 'edit to diagnostics', at: { 60: 10, 1000: 10, 10000: 40 } },
  { measure: 'hover', label: 'hover', at: { 60: 0.8, 1000: 2, 10000: 20 } },
];
const LIMITS = [
  { measure: 'edit', label: 'edit to diagnostics, ms', size: 100000, most: 200 },
  { measure: 'resident', label: 'resident memory, MiB', size: 60, most: 70 },
];

/** A markdown table of all targets, and how many were missed. Targets whose size was not measured are left out. */
export function targets(results) {
  const rows = [];
  let missed = 0;
  const row = (...cells) => rows.push(`| ${cells.join(' | ')} |`);
  const verdict = met => { if (!met) missed++; return met ? 'met' : '**missed**'; };
  for (const { measure, label, at } of RATIOS) {
    for (const [size, least] of Object.entries(at)) {
      const ours = results[size]?.['flink-config']?.[measure];
      const theirs = results[size]?.['yaml-language-server']?.[measure];
      if (ours === undefined || theirs === undefined) continue;
      row(label, lines(size), `${ours.toFixed(1)} ms`, `${theirs.toFixed(1)} ms`, `${(theirs / ours).toFixed(1)} ×`, `≥ ${least} ×`, verdict(theirs / ours >= least));
    }
  }
  for (const { measure, label, size, most } of LIMITS) {
    const ours = results[size]?.['flink-config']?.[measure];
    if (ours === undefined) continue;
    const theirs = results[size]?.['yaml-language-server']?.[measure];
    row(label, lines(size), ours.toFixed(1), theirs === undefined ? 'does not finish' : theirs.toFixed(1), '', `≤ ${most}`, verdict(ours <= most));
  }
  return { table: ['| What | File | Flink Config | yaml-language-server | Ratio | Target | |', '|---|--:|--:|--:|--:|--:|---|', ...rows].join('\n'), missed };
}

const lines = size => `${Number(size).toLocaleString('en')} lines`;

/** The page with its table and machine written anew. */
export function performancePage(page, table, machine) {
  return page.replace(/(<!-- table -->\n)[\s\S]*?(<!-- \/table -->)/, `$1${table}\n\nMeasured with ${machine}.\n$2`);
}
