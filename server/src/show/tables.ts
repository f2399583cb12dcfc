import type { Part, Refusal, Step } from '../flink/memory/types.js';
import type { MarkupLevel } from './markup.js';
import { MARKUP } from './markup.js';
import { ruleWords } from './names.js';
import type { Palette } from './palette.js';
import type { Focus, SizedPool, SizedProcess } from './pools.js';
import { formatBytes, formatSize, share } from './sizes.js';

/**
 * Pools with size and share, two to a row so that a hover holds all of them, as an HTML table with a swatch before each name. Only tags and
 * styles that an editor's sanitizer leaves; hard spaces, because `128 MiB` must not break. The pools in focus are bold.
 */
export function htmlTable(process: SizedProcess, focus: Focus | undefined, palette: Palette): string {
  const cells = (pool: SizedPool) => {
    const text = (words: string) => {
      const hard = words.replaceAll('<', '&lt;').replaceAll(' ', '&nbsp;');
      return hard !== '' && isBold(pool, focus) ? `<strong>${hard}</strong>` : hard;
    };
    const swatch = `<span style="background-color:${palette.fills[pool.colour]};border-radius:2px;">&nbsp;&nbsp;&nbsp;</span>`;
    return `<td>${swatch}&nbsp;&nbsp;${text(pool.label)}</td><td align="right">&nbsp;&nbsp;${text(formatSize(pool.bytes))}</td><td align="right">&nbsp;${text(share(pool.bytes, process.totalProcess))}</td>`;
  };
  const rows = pairs(process.pools).map(([left, right]) => `<tr>${cells(left)}<td>&nbsp;&nbsp;&nbsp;</td>${right === undefined ? '' : cells(right)}</tr>`);
  return `<table>${rows.join('\n')}</table>`;
}

/** The same as a markdown table, for clients that show no HTML. */
export function markdownTable(process: SizedProcess, focus: Focus | undefined): string {
  const cells = (pool: SizedPool | undefined) => {
    if (pool === undefined) return ' | | |';
    const text = (words: string) => (words !== '' && isBold(pool, focus) ? `**${words}**` : words);
    return ` ${text(pool.label)} | ${text(formatSize(pool.bytes))} | ${text(share(pool.bytes, process.totalProcess))} |`;
  };
  const rows = pairs(process.pools).map(([left, right]) => `|${cells(left)} |${cells(right)}`);
  return ['| Pool | Size | Share | | Pool | Size | Share |', '|:--|--:|--:|---|:--|--:|--:|', ...rows].join('\n');
}

/** One line a pool, with a bar of block characters for its share. */
export function textLines(process: SizedProcess): string {
  const rows = process.pools.map(pool => [pool.label, formatSize(pool.bytes), share(pool.bytes, process.totalProcess), blocks(pool.bytes, process.totalProcess)] as const);
  const width = (column: 0 | 1 | 2) => Math.max(...rows.map(row => row[column].length));
  const [label, size, part] = [width(0), width(1), width(2)];
  return rows.map(row => `${row[0].padEnd(label)}  ${row[1].padStart(size)}  ${row[2].padStart(part)}  ${row[3]}`.trimEnd()).join('\n');
}

/** Every pool and both totals to the byte, each with where it comes from. */
export function bytesTable(process: SizedProcess, steps: readonly Step[], level: MarkupLevel): string {
  const { code } = MARKUP[level];
  const sizes = [
    ...process.pools.map(({ id, label, bytes }) => ({ id, label, bytes })),
    { id: 'totalFlink', label: 'Total Flink memory', bytes: process.totalFlink },
    { id: 'totalProcess', label: 'Total process memory', bytes: process.totalProcess },
  ];
  const rows = sizes.map(({ id, label, bytes }) => {
    const step = steps.findLast(({ pool }) => pool === id);
    return [label, formatBytes(bytes).replace(/ bytes?$/, ''), step === undefined ? '' : origin(step, code)] as const;
  });
  return table(['Pool', 'Bytes', 'From'], rows, level);
}

/** What the other parts have to fit into: the wider one first, because total Flink memory can itself be a part of the process. */
const LIMITS = ['total process memory', 'total Flink memory'];

/** The sum that does not add up: its parts to the byte with the settings behind them, what they need, what there is, what is missing. */
export function refusalTable(refusal: Refusal, level: MarkupLevel): string {
  if (refusal.parts.length === 0) return '';
  const { bold, code } = MARKUP[level];
  const exact = (bytes: bigint) => formatBytes(bytes).replace(/ bytes?$/, '');
  const limit = LIMITS.find(name => refusal.parts.some(part => part.name === name));
  const totals = refusal.parts.filter(({ name }) => name === limit);
  const others = refusal.parts.filter(({ name, bytes }) => name !== limit && bytes > 0n);
  // A total that is derived has no key of its own in the file.
  const from = ({ key, origin: given }: Part, isTotal: boolean) => (given === 'default' ? `${code(key)} (default)` : given === 'derived' && isTotal ? '' : code(key));
  const row = (part: Part) => [part.name, formatSize(part.bytes), exact(part.bytes), from(part, part.name === limit)] as const;
  const needed = others.reduce((sum, { bytes }) => sum + bytes, 0n);
  const adds = others.length > 1 && totals.length === 1 && needed - (totals[0]?.bytes ?? 0n) === refusal.missing;
  return table(['Part', 'Size', 'Bytes', 'From'], [
    ...others.map(row),
    ...(adds ? [['together', formatSize(needed), exact(needed), ''] as const] : []),
    ...totals.map(row),
    ...(refusal.missing === undefined ? [] : [['missing', formatSize(refusal.missing), exact(refusal.missing), ''].map(cell => (cell === '' ? '' : bold(cell)))]),
  ], level);
}

function origin(step: Step, code: (text: string) => string): string {
  const words = step.rule === 'fraction' && step.fraction !== undefined ? `fraction ${code(step.fraction)}` : ruleWords(step);
  if (step.rule === 'set') return step.key === undefined ? words : code(step.key);
  return words;
}

/** A table with numbers to the right in its second and, of four, third column. */
function table(head: readonly string[], rows: readonly (readonly string[])[], level: MarkupLevel): string {
  const isNumber = (column: number) => column > 0 && column < head.length - 1;
  if (level !== 'plaintext') {
    return [`| ${head.join(' | ')} |`, `|${head.map((_, column) => (isNumber(column) ? '--:' : ':--')).join('|')}|`, ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');
  }
  const widths = head.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  return rows.map(row => row.map((cell, column) => (isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

function isBold(pool: SizedPool, focus: Focus | undefined): boolean {
  return focus !== undefined && (pool.id === focus || pool.group === focus);
}

/** The first half of the pools each beside one of the second half. */
function pairs(pools: readonly SizedPool[]): readonly (readonly [SizedPool, SizedPool | undefined])[] {
  const half = Math.ceil(pools.length / 2);
  return pools.slice(0, half).map((pool, index) => [pool, pools[index + half]] as const);
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const BLOCKS = 24;

function blocks(bytes: bigint, total: bigint): string {
  if (bytes <= 0n || total <= 0n) return '';
  const eighths = Math.max(1, Math.round((Number(bytes) / Number(total)) * BLOCKS * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
