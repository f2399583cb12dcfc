import { svgDataUri } from './barSvg.js';
import type { Presentation } from './breakdown.js';
import { compareSvg } from './compareSvg.js';
import { fromTo, type Memories } from './effect.js';
import { MARKUP, type Markup } from './markup.js';
import { inSentence, PROCESS_NAMES } from './names.js';
import { paletteFor } from './palette.js';
import { sizedProcess, type SizedPool, type SizedProcess } from './pools.js';
import { formatSize } from './sizes.js';

/** So many pools stand in a title. */
const TITLED = 3;

/**
 * What a change does to the processes, one paragraph a text: for each process that changes a line with the numbers of both sides, the picture of two bars, and every pool that
 * changes in a table. A process that starts, or stops, has a line. Empty where no pool changes.
 */
export function comparison(before: Memories, after: Memories, presentation: Presentation): readonly string[] {
  const markup = MARKUP[presentation.level];
  return [
    ...ofProcess(sizedProcess({ process: 'taskmanager', derivation: before.taskManager }), sizedProcess({ process: 'taskmanager', derivation: after.taskManager }), presentation, markup),
    ...ofProcess(sizedProcess({ process: 'jobmanager', derivation: before.jobManager }), sizedProcess({ process: 'jobmanager', derivation: after.jobManager }), presentation, markup),
  ];
}

interface ChangedPool {
  readonly pool: SizedPool;
  readonly old: bigint;
}

function ofProcess(now: SizedProcess | undefined, after: SizedProcess | undefined, presentation: Presentation, markup: Markup): readonly string[] {
  if (now === undefined || after === undefined) {
    const shown = now ?? after;
    if (shown === undefined) return [];
    const name = `The ${PROCESS_NAMES[shown.process].name}`;
    return [after === undefined ? `${name} ${markup.bold('would not start')} any more.` : `${name} starts: ${markup.bold(formatSize(after.totalProcess))}.`];
  }
  const changed = after.pools.flatMap((pool): readonly ChangedPool[] => {
    const old = now.pools.find(({ id }) => id === pool.id)?.bytes ?? 0n;
    return old === pool.bytes ? [] : [{ pool, old }];
  });
  if (changed.length === 0) return [];
  return [titleOf(now, after, changed, markup), picture(now, after, changed, presentation) ?? '', table(now, after, changed, presentation.level)].filter(text => text !== '');
}

/** `**TaskManager 4 GiB** task heap 1.42 → **2.76 GiB**, managed 1.34 GiB → **0**`: those that change most. */
function titleOf(now: SizedProcess, after: SizedProcess, changed: readonly ChangedPool[], { bold }: Markup): string {
  const size = ({ pool, old }: ChangedPool): bigint => (pool.bytes > old ? pool.bytes - old : old - pool.bytes);
  const most = changed.toSorted((one, other) => Number(size(other) - size(one))).slice(0, TITLED);
  const name = PROCESS_NAMES[now.process].name;
  const total = now.totalProcess === after.totalProcess ? bold(`${name} ${formatSize(now.totalProcess)}`) : `${bold(name)} ${arrow(now.totalProcess, after.totalProcess, bold)}:`;
  return `${total} ${most.map(({ pool, old }) => `${inSentence(pool.label)} ${arrow(old, pool.bytes, bold)}`).join(', ')}`;
}

function arrow(old: bigint, now: bigint, bold: (text: string) => string): string {
  const [first = '', second = ''] = fromTo(old, now).split(' → ');
  return `${first} → ${bold(second)}`;
}

function picture(now: SizedProcess, after: SizedProcess, changed: readonly ChangedPool[], { level, themeKind, pictures }: Presentation): string | undefined {
  if (!pictures || level === 'plaintext') return undefined;
  const alt = `The ${PROCESS_NAMES[now.process].name} now and after: ${changed.map(({ pool, old }) => `${inSentence(pool.label)} ${formatSize(old)} becomes ${formatSize(pool.bytes)}`).join(', ')}.`;
  return `![${alt}](${svgDataUri(compareSvg(now, after, paletteFor(themeKind)))})`;
}

/** What a screen reader reads in place of the picture. */
function table(now: SizedProcess, after: SizedProcess, changed: readonly ChangedPool[], level: Presentation['level']): string {
  const rows = [
    ...changed.map(({ pool, old }) => [pool.label, formatSize(old), formatSize(pool.bytes)]),
    ...(now.totalProcess === after.totalProcess ? [] : [['Total process memory', formatSize(now.totalProcess), formatSize(after.totalProcess)]]),
  ];
  if (level === 'plaintext') return rows.map(([label, old, bytes]) => `${label}: ${old} → ${bytes}`).join('\n');
  // Columns of numbers stand close together without blanks before them.
  const gap = level === 'html' ? '&nbsp;&nbsp;&nbsp;' : '';
  return [`| | ${gap}Now | ${gap}After |`, '|:--|--:|--:|', ...rows.map(([label, old, bytes]) => `| ${label} | ${gap}${old} | ${gap}${bytes} |`)].join('\n');
}
