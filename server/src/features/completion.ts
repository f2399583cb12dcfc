import type { CompletionItem, CompletionItemKind, CompletionItemTag, CompletionList, CompletionParams, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { ClientView } from '../clientView.js';
import { suggestionsAt } from '../complete/suggest.js';
import type { Suggestion, SuggestionKind } from '../complete/types.js';
import { valuedOption } from '../flink/options/valued.js';
import type { Option } from '../flink/options/types.js';
import { breakdown, type Presentation } from '../show/breakdown.js';
import { MARKUP } from '../show/markup.js';
import { additionalLines, constantsLine, docsLink, factsLine, otherNamesLine } from '../show/option.js';
import type { Process, ProcessDerivation } from '../show/pools.js';
import { focusOf, memoryRole } from '../show/roles.js';
import { plainWords } from '../show/words.js';

/** After these an editor asks by itself; while a word is typed it asks anyway. A colon is not among them: behind `taskmanager:` a line is ended, and Enter would take the first suggestion. */
export const TRIGGER_CHARACTERS = ['.', ' ', '-', '=', ','] as const;

const KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = { key: 10, constant: 20, value: 12, amount: 11, name: 6, flag: 21, directive: 14, block: 15 };
const SNIPPET: InsertTextFormat = 2;
const DEPRECATED: CompletionItemTag = 1;
const AS_IS: InsertTextMode = 1;

/** What can stand at the cursor, best first. What an option is comes with `resolve`. */
export function completion(analysis: Analysis, { position, textDocument, context }: CompletionParams, view: ClientView): CompletionList | null {
  const trigger = context?.triggerKind === 2 ? context.triggerCharacter : undefined;
  const offset = analysis.lines.offsetAt(position);
  const { items, complete } = suggestionsAt(analysis, offset, { trigger, snippets: view.completion.snippets });
  if (items.length === 0) return null;
  // The order of the texts is that of the suggestions.
  return { isIncomplete: !complete, items: items.map((suggestion, order) => ({ ...itemOf(suggestion, order, analysis, textDocument.uri, view), filterText: filterOf(suggestion, analysis.text, offset, view) })) };
}

/**
 * What the editor compares with what is typed. VS Code sorts by how well that fits, letter by letter, before it looks at our order: keys and blocks that fit equally well keep it.
 * It asks anew with each letter, for the list is incomplete; other editors may go on with the list that they have.
 */
function filterOf({ kind, filter, range }: Suggestion, text: string, offset: number, { own }: ClientView): string {
  return (own && (kind === 'key' || kind === 'block') ? text.slice(range.start, offset) : '') || filter;
}

function itemOf(suggestion: Suggestion, order: number, analysis: Analysis, uri: string, { completion: can, own }: ClientView): CompletionItem {
  const { kind, label, text, snippet, range, variant, detail, explanation, key, deprecated, opensValue } = suggestion;
  const put = snippet ?? text;
  const isBlock = put.includes('\n');
  const indent = analysis.text.slice(analysis.lines.lineStart(analysis.lines.positionAt(range.start).line), range.start);
  // An editor that indents what is put in is given the indentation below the first line alone.
  const newText = isBlock && !can.asIs && can.indents ? put.replaceAll(`\n${indent}`, '\n') : put;
  const told = [variant, detail].filter(part => part !== undefined).join(', ');
  return {
    label, kind: KINDS[kind], sortText: order.toString().padStart(4, '0'),
    textEdit: { range: analysis.lines.rangeOf(range), newText },
    ...(can.labelDetails ? { labelDetails: { ...(variant === undefined ? {} : { detail: ` ${variant}` }), ...(detail === undefined ? {} : { description: detail }) } } : told === '' ? {} : { detail: told }),
    ...(explanation === undefined ? {} : { documentation: explanation }),
    ...(snippet === undefined ? {} : { insertTextFormat: SNIPPET }),
    ...(isBlock && can.asIs ? { insertTextMode: AS_IS } : {}),
    ...(deprecated === true && can.deprecatedTag ? { tags: [DEPRECATED] } : {}),
    ...(opensValue === true && own ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
    ...(key === undefined ? {} : { data: { uri, key } }),
  };
}

/** The item with what is known of its option: its facts, and for memory what is in force. */
export function resolveCompletion(analysis: Analysis, item: CompletionItem, view: ClientView): CompletionItem {
  const { key } = item.data as { readonly key?: unknown };
  if (typeof key !== 'string') return item;
  const match = analysis.match(key);
  const option = analysis.options.option(key) ?? valuedOption(match) ?? ('option' in match ? match.option : undefined);
  if (option === undefined) return item;
  const constant = view.words?.of(option)?.constants[item.label];
  const said = [...(typeof item.documentation === 'string' ? [item.documentation] : []), ...(constant === undefined ? [] : [plainWords(constant, view.level)])];
  const value = [...said, ...aboutOption(analysis, option, view)].join('\n\n');
  return { ...item, documentation: { kind: view.level === 'plaintext' ? 'plaintext' : 'markdown', value } };
}

function aboutOption(analysis: Analysis, option: Option, presentation: Presentation): readonly string[] {
  const markup = MARKUP[presentation.level];
  const role = memoryRole(option.key);
  const shown = role === undefined ? undefined : breakdown(derivationOf(role.process, analysis), focusOf(role, analysis.configuration.get(option.key) ?? ''), { ...presentation, pictures: false });
  const inForce = shown === undefined ? [] : [`Now: ${shown.title}`];
  const described = presentation.words?.of(option)?.text;
  const facts = [...additionalLines(option, markup), factsLine(option, markup), described === undefined ? undefined : plainWords(described, presentation.level), constantsLine(option, markup), otherNamesLine(option, markup), ...inForce, docsLink(option, analysis.version, presentation.level)];
  return facts.filter(text => text !== undefined);
}

function derivationOf(process: Process, { taskManager, jobManager }: Analysis): ProcessDerivation {
  return process === 'taskmanager' ? { process, derivation: taskManager } : { process, derivation: jobManager };
}
