import type { Range, SemanticTokensLegend } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { Setting, TextRange } from '../document/types.js';
import type { KeyMatch } from '../flink/options/types.js';
import { valuedOption } from '../flink/options/valued.js';
import { readValue } from '../flink/values/value.js';

/** The kinds of tokens: `property` is a key that the release reads; package.json tells editors which colours of a theme the others have. */
export const LEGEND = {
  tokenTypes: ['property', 'flinkFamily', 'flinkUnknown', 'flinkMemorySize', 'flinkDuration'],
  tokenModifiers: ['deprecated'],
} as const satisfies SemanticTokensLegend;

/** A token as the protocol counts it: line, character, length, the numbers of its type and of its modifiers in the legend. */
export type SemanticToken = readonly [line: number, character: number, length: number, type: number, modifiers: number];

type TokenType = (typeof LEGEND.tokenTypes)[number];
const DEPRECATED = 1;

/** What the keys are in this release, and which values are sizes and durations; in the order of the text. Everything else is coloured by the grammar. */
export function semanticTokens(analysis: Analysis, range?: Range): SemanticToken[] {
  const from = range === undefined ? 0 : analysis.lines.offsetAt(range.start);
  const to = range === undefined ? Infinity : analysis.lines.offsetAt(range.end);
  const tokens: SemanticToken[] = [];
  let end = 0;
  const add = (place: TextRange, type: TokenType, modifiers = 0): void => {
    const { start, end: last } = analysis.lines.rangeOf(place);
    if (start.line !== last.line || start.character === last.character) return;
    end = place.end;
    tokens.push([start.line, start.character, last.character - start.character, LEGEND.tokenTypes.indexOf(type), modifiers]);
  };
  for (const setting of analysis.file.settings) {
    if (Math.max(setting.valueRange.end, setting.keyRange.end) < from || setting.keyRange.start > to) continue;
    // Settings that an alias gives stand in one place.
    if (setting.keyRange.start < end) continue;
    const match = analysis.match(setting.key);
    add(setting.keyRange, keyType(match), match.kind === 'deprecated' || match.kind === 'removed' ? DEPRECATED : 0);
    const type = valueType(analysis, setting, match);
    if (type !== undefined) add(setting.valueRange, type);
  }
  return tokens;
}

function keyType({ kind }: KeyMatch): TokenType {
  switch (kind) {
    case 'option':
    case 'map-entry':
    case 'deprecated':
    case 'fallback': return 'property';
    case 'family': return 'flinkFamily';
    case 'removed':
    case 'not-yet':
    case 'unknown': return 'flinkUnknown';
  }
}

/** Only values that Flink can read are coloured; the others have a problem. */
function valueType({ version, file }: Analysis, { value, javaType, style }: Setting, match: KeyMatch): TokenType | undefined {
  const option = valuedOption(match);
  if (style === 'alias' || option === undefined || option.list || (option.type !== 'MemorySize' && option.type !== 'Duration')) return undefined;
  if (!readValue(option, { text: value, javaType }, version, file.dialect).ok) return undefined;
  return option.type === 'MemorySize' ? 'flinkMemorySize' : 'flinkDuration';
}
