import { YamlFailure } from './failure.js';
import { resolved, type AliasNode, type MappingEntry, type Node, type ScalarNode } from './nodes.js';
import { Scanner, type Stretch } from './scanner.js';
import { TokenKind, type ScannedComment, type Token } from './tokens.js';

/** So many levels are read; a little further Flink's parser runs out of stack. */
export const DEEPEST = 1000;

/** So many aliases may stand for lists and mappings. */
const MOST_ALIASES = 50;

const STANDARD_TAGS: ReadonlyMap<string, string> = new Map([['!', '!'], ['!!', 'tag:yaml.org,2002:']]);

interface Properties {
  mark: number | undefined;
  end: number;
  anchor: string | undefined;
  tag: string | undefined;
  tagged: boolean;
}

interface Growing {
  end: number;
}

/**
 * Puts the tokens together to nodes, by the grammar of Flink's YAML parser and in its order, so that the first error is the same.
 * Every method can throw a `YamlFailure`.
 */
export class Parser {
  /** Nodes by their anchors; an anchor can be given again. */
  #anchors: Map<string, Node> | undefined;
  readonly #scanner: Scanner;
  #handles = STANDARD_TAGS;
  #depth = 0;
  /** The brackets and braces that are open. */
  readonly #openFlow: Token[] = [];
  /** Whether an anchor or an alias was met: then entries depend on each other. */
  shared = false;
  /** The first alias of a collection that is one too many. */
  excessAlias: AliasNode | undefined;
  #collectionAliases = 0;

  constructor(text: string, stretch: Stretch) {
    this.#scanner = new Scanner(text, stretch);
  }

  get comments(): readonly ScannedComment[] {
    return this.#scanner.comments;
  }

  /** Reads a whole file: its node, or undefined where it has none. */
  document(): Node | undefined {
    const scanner = this.#scanner;
    let root: Node | undefined;
    let kind = scanner.peekKind();
    if (kind === TokenKind.Directive || kind === TokenKind.DocumentStart || kind === TokenKind.StreamEnd) {
      if (!this.#documentStart()) return undefined;
      kind = scanner.peekKind();
      if (kind === TokenKind.Directive || kind === TokenKind.DocumentStart || kind === TokenKind.DocumentEnd || kind === TokenKind.StreamEnd) {
        root = emptyScalar(scanner.peek().start);
      } else {
        root = this.#node(true, false);
      }
    } else {
      root = this.#node(true, false);
    }
    this.#documentEnd();
    return root;
  }

  /**
   * Reads entries of the root mapping to the end of the text, or to the first key at `stopAt` or behind it: `next` is where that begins.
   * `ends` tells that the document ends before the text, with a marker.
   */
  rootEntries(stopAt = Infinity): { readonly entries: readonly MappingEntry[]; readonly ends: boolean; readonly next: number | undefined } {
    const entries: MappingEntry[] = [];
    const from = this.#scanner.peek().start;
    for (let next = this.#scanner.peek(); next.kind === TokenKind.Key; next = this.#scanner.peek()) {
      if (next.start >= stopAt && entries.length > 0) return { entries, ends: false, next: next.start };
      entries.push(this.#blockEntry());
    }
    const end = this.#scanner.next();
    if (end.kind !== TokenKind.BlockEnd) throw new YamlFailure('not-in-mapping', end.start, from);
    if (this.#scanner.peekKind() === TokenKind.StreamEnd) return { entries, ends: false, next: undefined };
    this.#documentEnd();
    return { entries, ends: true, next: undefined };
  }

  /** Reads directives and a `---`; false at the end of the stream. */
  #documentStart(): boolean {
    const scanner = this.#scanner;
    while (scanner.peekKind() === TokenKind.DocumentEnd) scanner.next();
    if (scanner.peekKind() === TokenKind.StreamEnd) return false;
    this.#directives();
    const start = scanner.peek();
    if (start.kind !== TokenKind.DocumentStart) throw new YamlFailure('no-document-start', start.start);
    scanner.next();
    return true;
  }

  #directives(): void {
    const handles = new Map<string, string>();
    let version = false;
    while (this.#scanner.peekKind() === TokenKind.Directive) {
      const { handle, text, start } = this.#scanner.next();
      if (handle === 'YAML') {
        if (version) throw new YamlFailure('repeated-directive', start);
        version = true;
        if (Number.parseInt(text, 10) !== 1) throw new YamlFailure('version', start);
      } else if (handle !== undefined) {
        if (handles.has(handle)) throw new YamlFailure('repeated-directive', start);
        handles.set(handle, text);
      }
    }
    this.#handles = new Map([...STANDARD_TAGS, ...handles]);
  }

  #documentEnd(): void {
    const scanner = this.#scanner;
    const end = scanner.peek();
    if (end.kind === TokenKind.DocumentEnd) scanner.next();
    else if (end.kind === TokenKind.Directive) throw new YamlFailure('directive-in-document', end.start);
    while (scanner.peekKind() === TokenKind.DocumentEnd) scanner.next();
    const second = scanner.peek().start;
    if (this.#documentStart()) throw new YamlFailure('second-document', second);
  }

  #node(inBlock: boolean, allowIndentless: boolean): Node {
    const scanner = this.#scanner;
    if (scanner.peekKind() === TokenKind.Alias) return this.#alias(scanner.next());
    const properties = this.#properties();
    const next = scanner.peek();
    const mark = properties.mark ?? next.start;
    if (allowIndentless && next.kind === TokenKind.BlockEntry) return this.#collection(properties, mark, next, 'indentless');
    switch (next.kind) {
      case TokenKind.Scalar: {
        scanner.next();
        const { start, end, text, style } = next;
        const plain = style === 'plain' && !properties.tagged;
        return this.#named(properties, { kind: 'scalar', mark, start, end, tag: properties.tag, text, style, plain });
      }
      case TokenKind.FlowSequenceStart:
      case TokenKind.FlowMappingStart:
        return this.#collection(properties, mark, next, next.kind === TokenKind.FlowSequenceStart ? 'flow-list' : 'flow-mapping');
      case TokenKind.BlockSequenceStart:
        if (inBlock) return this.#collection(properties, mark, next, 'list');
        break;
      case TokenKind.BlockMappingStart:
        if (inBlock) return this.#collection(properties, mark, next, 'mapping');
        break;
      default:
    }
    if (properties.mark === undefined) throw this.#missingNode(next, mark);
    const empty = emptyScalar(properties.end);
    return this.#named(properties, { ...empty, mark, tag: properties.tag, plain: !properties.tagged });
  }

  /** A bracket that is never closed shows as a missing value at the end of the text. */
  #missingNode({ kind, start }: Token, mark: number): YamlFailure {
    const open = this.#openFlow.at(-1);
    if (kind !== TokenKind.StreamEnd || open === undefined) return new YamlFailure('no-node', start, mark);
    return new YamlFailure(open.kind === TokenKind.FlowSequenceStart ? 'flow-list' : 'flow-mapping', start, open.start);
  }

  #alias({ start, end, text }: Token): AliasNode {
    this.shared = true;
    const target = this.#anchors?.get(text);
    if (target === undefined) throw new YamlFailure('undefined-alias', start);
    const alias: AliasNode = { kind: 'alias', mark: start, start, end, tag: undefined, name: text, target };
    if (resolved(target).kind !== 'scalar' && ++this.#collectionAliases > MOST_ALIASES) this.excessAlias ??= alias;
    return alias;
  }

  #named<T extends Node>({ anchor }: Properties, node: T): T {
    if (anchor !== undefined) {
      this.shared = true;
      (this.#anchors ??= new Map<string, Node>()).set(anchor, node);
    }
    return node;
  }

  #properties(): Properties {
    const scanner = this.#scanner;
    const properties: Properties = { mark: undefined, end: 0, anchor: undefined, tag: undefined, tagged: false };
    const take = (kind: TokenKind): Token | undefined => {
      if (scanner.peekKind() !== kind) return undefined;
      const taken = scanner.next();
      properties.mark ??= taken.start;
      properties.end = taken.end;
      return taken;
    };
    properties.anchor = take(TokenKind.Anchor)?.text;
    const tag = take(TokenKind.Tag);
    if (tag !== undefined) {
      properties.anchor ??= take(TokenKind.Anchor)?.text;
      const prefix = tag.handle === undefined ? '' : this.#handles.get(tag.handle);
      if (prefix === undefined) throw new YamlFailure('tag-handle', tag.start, properties.mark);
      const full = prefix + tag.text;
      properties.tagged = true;
      properties.tag = full === '!' ? undefined : full;
    }
    return properties;
  }

  #collection(properties: Properties, mark: number, first: Token, form: 'list' | 'indentless' | 'mapping' | 'flow-list' | 'flow-mapping'): Node {
    if (++this.#depth > DEEPEST) throw new YamlFailure('too-deep', first.start);
    const base = { mark, start: first.start, end: first.end, tag: properties.tag, flow: form === 'flow-list' || form === 'flow-mapping' };
    let node: Node & Growing;
    if (form === 'mapping' || form === 'flow-mapping') {
      const entries: MappingEntry[] = [];
      node = this.#named(properties, { ...base, kind: 'mapping', entries });
      node.end = form === 'mapping' ? this.#blockMapping(entries) : this.#flowMapping(entries);
    } else {
      const items: Node[] = [];
      node = this.#named(properties, { ...base, kind: 'sequence', items });
      node.end = form === 'list' ? this.#blockList(items) : form === 'indentless' ? this.#indentlessList(items) : this.#flowList(items);
    }
    this.#depth--;
    return node;
  }

  #blockMapping(entries: MappingEntry[]): number {
    const { start } = this.#scanner.next();
    while (this.#scanner.peekKind() === TokenKind.Key) entries.push(this.#blockEntry());
    const end = this.#scanner.peek();
    if (end.kind !== TokenKind.BlockEnd) throw new YamlFailure('not-in-mapping', end.start, start);
    this.#scanner.next();
    return entries.at(-1)?.value.end ?? start;
  }

  #blockEntry(): MappingEntry {
    const scanner = this.#scanner;
    const { end } = scanner.next();
    const key = this.#endsBlockPart() ? emptyScalar(end) : this.#node(true, true);
    const next = scanner.peek();
    if (next.kind === TokenKind.Value) {
      scanner.next();
      return { key, value: this.#endsBlockPart() ? emptyScalar(next.end) : this.#node(true, true) };
    }
    return { key, value: next.kind === TokenKind.Scalar ? this.#node(true, true) : emptyScalar(key.end, next.start) };
  }

  #endsBlockPart(): boolean {
    const kind = this.#scanner.peekKind();
    return kind === TokenKind.Key || kind === TokenKind.Value || kind === TokenKind.BlockEnd;
  }

  #blockList(items: Node[]): number {
    const { start } = this.#scanner.next();
    let end = start;
    while (this.#scanner.peekKind() === TokenKind.BlockEntry) {
      const dash = this.#scanner.next();
      const kind = this.#scanner.peekKind();
      const item = kind === TokenKind.BlockEntry || kind === TokenKind.BlockEnd ? emptyScalar(dash.end) : this.#node(true, false);
      items.push(item);
      end = item.end;
    }
    const last = this.#scanner.peek();
    if (last.kind !== TokenKind.BlockEnd) throw new YamlFailure('not-in-list', last.start, start);
    this.#scanner.next();
    return end;
  }

  #indentlessList(items: Node[]): number {
    let end = this.#scanner.peek().end;
    while (this.#scanner.peekKind() === TokenKind.BlockEntry) {
      const dash = this.#scanner.next();
      const item = this.#scanner.peekKind() === TokenKind.BlockEntry || this.#endsBlockPart() ? emptyScalar(dash.end) : this.#node(true, false);
      items.push(item);
      end = item.end;
    }
    return end;
  }

  #flowList(items: Node[]): number {
    const scanner = this.#scanner;
    const open = scanner.next();
    const { start } = open;
    this.#openFlow.push(open);
    for (let first = true; scanner.peekKind() !== TokenKind.FlowSequenceEnd; first = false) {
      if (!first) {
        const comma = scanner.peek();
        if (comma.kind !== TokenKind.FlowEntry) throw new YamlFailure('flow-list', comma.start, start);
        scanner.next();
        if (scanner.peekKind() === TokenKind.FlowSequenceEnd) break;
      }
      items.push(scanner.peekKind() === TokenKind.Key ? this.#flowPair() : this.#node(false, false));
    }
    this.#openFlow.pop();
    return scanner.next().end;
  }

  /** A mapping of one entry without braces, inside a list in brackets. */
  #flowPair(): Node {
    const { start, end } = this.#scanner.next();
    if (++this.#depth > DEEPEST) throw new YamlFailure('too-deep', start);
    const key = this.#endsFlowPart(TokenKind.FlowSequenceEnd) ? emptyScalar(end) : this.#node(false, false);
    const value = this.#flowValue(TokenKind.FlowSequenceEnd);
    this.#depth--;
    return { kind: 'mapping', mark: start, start, end: Math.max(key.end, value.end), tag: undefined, flow: true, entries: [{ key, value }] };
  }

  #flowMapping(entries: MappingEntry[]): number {
    const scanner = this.#scanner;
    const open = scanner.next();
    const { start } = open;
    this.#openFlow.push(open);
    for (let first = true; scanner.peekKind() !== TokenKind.FlowMappingEnd; first = false) {
      if (!first) {
        const comma = scanner.peek();
        if (comma.kind !== TokenKind.FlowEntry) throw new YamlFailure('flow-mapping', comma.start, start);
        scanner.next();
        if (scanner.peekKind() === TokenKind.FlowMappingEnd) break;
      }
      const next = scanner.peek();
      if (next.kind === TokenKind.Key) {
        scanner.next();
        const key = scanner.peekKind() === TokenKind.FlowEntry || this.#endsFlowPart(TokenKind.FlowMappingEnd) ? emptyScalar(next.end) : this.#node(false, false);
        entries.push({ key, value: this.#flowValue(TokenKind.FlowMappingEnd) });
      } else {
        const key = this.#node(false, false);
        entries.push({ key, value: emptyScalar(key.end, scanner.peek().start) });
      }
    }
    this.#openFlow.pop();
    return scanner.next().end;
  }

  #endsFlowPart(close: TokenKind): boolean {
    const kind = this.#scanner.peekKind();
    return kind === TokenKind.Value || kind === TokenKind.FlowEntry || kind === close;
  }

  #flowValue(close: TokenKind): Node {
    const next = this.#scanner.peek();
    if (next.kind !== TokenKind.Value) return emptyScalar(next.start);
    this.#scanner.next();
    const kind = this.#scanner.peekKind();
    return kind === TokenKind.FlowEntry || kind === close ? emptyScalar(next.end) : this.#node(false, false);
  }
}

/** What stands where nothing is written. */
function emptyScalar(at: number, mark = at): ScalarNode {
  return { kind: 'scalar', mark, start: at, end: at, tag: undefined, text: '', style: 'plain', plain: true };
}
