import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { outline, type OutlineNode } from '../document/keyTree.js';
import type { Setting } from '../document/types.js';
import { isSensitive } from '../flink/options/sensitive.js';
import type { Option } from '../flink/options/types.js';
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

function symbolOf(analysis: Analysis, { name, range, nameRange, setting, children }: OutlineNode, atTop: boolean): DocumentSymbol {
  const about = setting !== undefined ? aboutSetting(analysis, setting) : { kind: KIND.namespace, ...(atTop ? totalOf(analysis, name) : {}) };
  return {
    // Names of nothing but blanks are not allowed.
    name: name.trim() === '' ? JSON.stringify(name) : name,
    range: analysis.lines.rangeOf(range),
    selectionRange: analysis.lines.rangeOf(nameRange),
    ...about,
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
function totalOf({ taskManager, jobManager }: Analysis, section: string): Pick<DocumentSymbol, 'detail'> {
  const process = /^(taskmanager|jobmanager)(?:\.memory)?$/.exec(section)?.[1];
  const of: ProcessDerivation | undefined = process === 'taskmanager' ? { process, derivation: taskManager } : process === 'jobmanager' ? { process, derivation: jobManager } : undefined;
  const detail = of === undefined ? undefined : processTotal(of);
  return detail === undefined ? {} : { detail };
}

function aboutSetting(analysis: Analysis, setting: Setting): Pick<DocumentSymbol, 'kind' | 'detail' | 'tags'> {
  const { style, path, valueRange, key } = setting;
  // An alias that stands for the block that has the setting.
  if (style === 'alias' && path.at(-1)?.range.start === valueRange.start) return { kind: KIND.object, detail: analysis.text.slice(valueRange.start, valueRange.end) };
  const match = analysis.match(key);
  const option = valuedOption(match);
  return {
    kind: option === undefined ? kindOfValue(setting) : kindOfOption(option),
    detail: isSensitive(key) ? '***' : detailOf(analysis, setting, option),
    ...(match.kind === 'deprecated' || match.kind === 'removed' ? { tags: [DEPRECATED] } : {}),
  };
}

/** The value, and what it comes to where that is another thing: `0.4 = 1.34 GiB`. */
function detailOf(analysis: Analysis, setting: Setting, option: Option | undefined): string {
  const { key, value, javaType } = setting;
  const shown = oneLine(value);
  const { version, taskManager, jobManager } = analysis;
  const hint = option === undefined || analysis.effective.get(key) !== setting ? undefined : valueHint({ key, option, value, javaType, version, taskManager, jobManager }, 'derived');
  return hint === undefined ? shown : `${shown}${/^[=×→]/.test(hint.short) ? '' : ','} ${hint.short}`;
}

function kindOfValue({ style, javaType, value }: Setting): SymbolKind {
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

function oneLine(value: string): string {
  const line = value.slice(0, 4 * LONGEST).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
