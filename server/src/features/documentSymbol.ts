import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { outline, type OutlineNode } from '../document/keyTree.js';
import type { Setting } from '../document/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import type { KeyMatch, Option } from '../flink/options/types.js';
import { valuedOption } from '../flink/options/valued.js';
import { valueHint } from '../show/hints.js';
import type { ProcessDerivation } from '../show/pools.js';
import { processTotal } from '../show/status.js';

const KIND = { namespace: 3, enum: 10, string: 15, number: 16, boolean: 17, array: 18, object: 19 } as const satisfies Record<string, SymbolKind>;
const DEPRECATED = 1;
/** Details are cut at so many characters. */
const LONGEST = 60;

/** The outline: a level for each part of the keys, nested or flat, with values and what memory comes to; a list of all names for clients that show no tree. */
export function documentSymbols(analysis: Analysis, uri: string, { symbolTree }: Pick<ClientView, 'symbolTree'>): DocumentSymbol[] | SymbolInformation[] {
  const symbols = outline(analysis.file.settings, analysis.text).map(node => symbolOf(analysis, node, true));
  return symbolTree ? symbols : flattened(symbols, uri);
}

function symbolOf(analysis: Analysis, node: OutlineNode, atTop: boolean): DocumentSymbol {
  const { name, range, nameRange, setting, children } = node;
  const detail = setting === undefined ? atTop ? totalOf(analysis, node.key) : undefined : detailOf(analysis, setting);
  return {
    // Names of nothing but blanks are not allowed.
    name: name.trim() === '' ? JSON.stringify(name) : name,
    kind: setting === undefined ? KIND.namespace : kindOf(analysis.match(setting.key), setting),
    range: analysis.lines.rangeOf(range),
    selectionRange: analysis.lines.rangeOf(nameRange),
    ...(detail === undefined ? {} : { detail }),
    ...(setting !== undefined && !isAliasedBlock(setting) && isOld(analysis.match(setting.key)) ? { tags: [DEPRECATED] } : {}),
    ...(children.length === 0 ? {} : { children: children.map(child => symbolOf(analysis, child, false)) }),
  };
}

function flattened(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, tags, children }) => {
    const full = container === undefined ? name : `${container}.${name}`;
    const symbol = { name, kind, location: { uri, range }, ...(tags === undefined ? {} : { tags }), ...(container === undefined ? {} : { containerName: container }) };
    return [symbol, ...flattened(children ?? [], uri, full)];
  });
}

/** The total of a process beside the name of its section. */
function totalOf({ taskManager, jobManager }: Analysis, key: string): string | undefined {
  const process = /^(taskmanager|jobmanager)(?:\.memory)?$/.exec(key)?.[1];
  const of: ProcessDerivation | undefined = process === 'taskmanager' ? { process, derivation: taskManager } : process === 'jobmanager' ? { process, derivation: jobManager } : undefined;
  return of === undefined ? undefined : processTotal(of);
}

/** The value, and what it comes to where that is another thing: `0.4 = 1.34 GiB`. */
function detailOf(analysis: Analysis, setting: Setting): string {
  const { key, value, javaType, valueRange } = setting;
  if (isAliasedBlock(setting)) return analysis.text.slice(valueRange.start, valueRange.end);
  if (isSensitive(key)) return '***';
  const shown = oneLine(value);
  const option = valuedOption(analysis.match(key));
  const { version, taskManager, jobManager } = analysis;
  const hint = option === undefined || analysis.effective.get(key) !== setting ? undefined : valueHint({ key, option, value, javaType, version, taskManager, jobManager }, 'derived');
  return hint === undefined ? shown : `${shown}${/^[=×→]/.test(hint.short) ? '' : ','} ${hint.short}`;
}

function kindOf(match: KeyMatch, setting: Setting): SymbolKind {
  if (isAliasedBlock(setting)) return KIND.object;
  const option = valuedOption(match);
  if (option !== undefined) return kindOfOption(option);
  const { style, javaType, value } = setting;
  if (style === 'block-list' || (style === 'flow' && value.startsWith('['))) return KIND.array;
  return javaType === 'String' ? KIND.string : javaType === 'Boolean' ? KIND.boolean : KIND.number;
}

function kindOfOption({ type, list }: Option): SymbolKind {
  if (list) return KIND.array;
  switch (type) {
    case 'String': return KIND.string;
    case 'Boolean': return KIND.boolean;
    case 'Enum': return KIND.enum;
    case 'Map': return KIND.object;
    default: return KIND.number;
  }
}

/** Whether an alias stands for the block that has the setting. */
function isAliasedBlock({ style, path, valueRange }: Setting): boolean {
  return style === 'alias' && path.at(-1)?.range.start === valueRange.start;
}

function isOld({ kind }: KeyMatch): boolean {
  return kind === 'deprecated' || kind === 'removed';
}

function oneLine(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
