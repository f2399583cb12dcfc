import { barAlt, barSvg, svgDataUri } from './barSvg.js';
import type { Markup, MarkupLevel } from './markup.js';
import { MARKUP } from './markup.js';
import { PROCESS_NAMES, refusalReason } from './names.js';
import { paletteFor } from './palette.js';
import type { ThemeKind } from './palette.js';
import { groupBytes, sizedProcess } from './pools.js';
import type { Focus, ProcessDerivation, SizedProcess } from './pools.js';
import { formatBytes } from './sizes.js';
import { bytesTable, htmlTable, markdownTable, refusalTable, textLines } from './tables.js';
import { slotCount, slotParts, titleOf } from './title.js';
import type { Words } from '../words/words.js';

/** What a client shows, as far as it bears on a breakdown. */
export interface Presentation {
  readonly level: MarkupLevel;
  /** undefined: the client has not told the kind of its theme. */
  readonly themeKind: ThemeKind | undefined;
  /** Whether the client draws pictures: many terminal editors print a data URI as letters. */
  readonly pictures: boolean;
  /** The document that commands in links are for; undefined where the client has not our commands. */
  readonly commandsFor?: string | undefined;
  /** Our own words on options, where they are at hand. */
  readonly words?: Words | undefined;
}

/** The part of a hover that tells a process's memory; each text is a paragraph (markdown, or lines of text) without a line break at its end. */
export interface Breakdown {
  readonly title: string;
  readonly picture: string | undefined;
  /** Never left out in favour of the picture: it is what a screen reader reads. */
  readonly table: string;
  readonly slotLine: string | undefined;
  /** What stands between the breakdown and what follows it: a rule in markdown, an empty line in text. */
  readonly rule: string;
  /** Exact bytes of what is looked at. */
  readonly exact: string | undefined;
  /** The metric that shows how much of the pool is in use, and the JVM argument that limits it. */
  readonly use: string | undefined;
  /** Every pool to the byte with its origin: for the end of a hover. */
  readonly bytes: string | undefined;
}

/**
 * The breakdown of a process. `hovered` is the key under the pointer as it is written. A refused process has a title, the sum
 * that does not add up in the table (the second line of the refusal where there is no sum), and nothing else.
 */
export function breakdown(of: ProcessDerivation, focus: Focus, presentation: Presentation, hovered?: string): Breakdown {
  const markup = MARKUP[presentation.level];
  const rule = presentation.level === 'plaintext' ? '' : '---';
  const process = sizedProcess(of);
  if (process === undefined || !of.derivation.ok) return refused(of, presentation.level, markup, rule);
  const { steps } = of.derivation;
  return {
    title: titleOf({ process, steps, focus, hovered }, markup),
    picture: picture(process, focus, presentation),
    table: poolTable(process, focus, presentation),
    slotLine: focus === 'slots' ? undefined : slotLine(process, markup),
    rule,
    exact: exactBytes(process, focus),
    use: useLine(process, focus, markup),
    bytes: bytesTable(process, steps, presentation.level),
  };
}

/** Title, picture, table and slot line as one text: what a hover opens with. */
export function breakdownHead({ title, picture: image, table, slotLine: slots }: Breakdown): string {
  return [title, image, table, slots].filter(part => part !== undefined && part !== '').join('\n\n');
}

function refused(of: ProcessDerivation, level: MarkupLevel, markup: Markup, rule: string): Breakdown {
  const none = { picture: undefined, slotLine: undefined, rule, exact: undefined, use: undefined, bytes: undefined };
  if (of.derivation.ok) return { title: '', table: '', ...none };
  const { refusal } = of.derivation;
  const [, sum = ''] = refusal.message.split('\n');
  // Missing settings are no mistake where a container gives them.
  const title = refusal.code === 'memory-not-configured' ? `${markup.bold('No memory set')} for the ${PROCESS_NAMES[of.process].name}` : `${markup.bold('Would not start')} ${refusalReason(refusal)}`;
  return { title, table: refusalTable(refusal, level) || sum, ...none };
}

function picture(process: SizedProcess, focus: Focus, { level, themeKind, pictures }: Presentation): string | undefined {
  if (!pictures || level === 'plaintext') return undefined;
  return `![${barAlt(process)}](${svgDataUri(barSvg(process, focus, paletteFor(themeKind)))})`;
}

function poolTable(process: SizedProcess, focus: Focus, { level, themeKind }: Presentation): string {
  switch (level) {
    case 'html': return htmlTable(process, focus, paletteFor(themeKind));
    case 'markdown': return markdownTable(process, focus);
    case 'plaintext': return textLines(process);
  }
}

function slotLine(process: SizedProcess, markup: Markup): string | undefined {
  const parts = slotParts(process, markup);
  if (parts === undefined || process.slots === undefined) return undefined;
  const { count } = process.slots;
  return `${markup.icon('layers')}${slotCount(count)}, ${count === 1 ? 'with' : 'each'} ${parts}`;
}

function exactBytes(process: SizedProcess, focus: Focus): string | undefined {
  if (focus === 'totalProcess' || focus === 'totalFlink') return formatBytes(process[focus]);
  if (focus === 'slots') {
    if (process.slots === undefined) return undefined;
    const { taskHeap, managed, network } = process.slots.share;
    return `Each slot: task heap ${formatBytes(taskHeap)}, managed ${formatBytes(managed)}, network ${formatBytes(network)}`;
  }
  const pool = process.pools.find(({ id }) => id === focus);
  if (pool !== undefined) return formatBytes(pool.bytes);
  return focus === 'heap' || focus === 'offHeap' || focus === 'jvm' ? formatBytes(groupBytes(process, focus)) : undefined;
}

function useLine(process: SizedProcess, focus: Focus, { code }: Markup): string | undefined {
  const pool = process.pools.find(({ id }) => id === focus);
  if (pool === undefined) return undefined;
  const { metric, jvmFlag } = pool;
  const together = metric?.together === undefined ? '' : `, together with ${metric.together}`;
  const use = metric === undefined ? 'No metric of Flink shows its use' : `In use: metric ${code(metric.used)}${together}`;
  return jvmFlag === undefined ? use : `${use} · JVM argument ${code(jvmFlag)}`;
}
