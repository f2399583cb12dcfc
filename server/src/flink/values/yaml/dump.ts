import type { YamlMap, YamlValue } from './load.js';
import { resolvePlain } from './scalar.js';

/** From this length on, tag included, a key is written with a `?` in front. */
const LONG_KEY = 128;
/** From this column on the value of such a key begins on a line of its own. */
const WIDTH = 80;
const TAG_LENGTHS = { Null: 6, Boolean: 6, Integer: 5, Long: 5, BigInteger: 5, Double: 7, String: 5 } as const;

/**
 * Writes a value on one line, as Flink does with lists and maps within values (`YamlParserUtils.toYAMLString`): `[a, '1']`, `{a: b}`.
 * A collection that stands there twice gets an anchor and an alias.
 */
export function dumpYaml(value: YamlValue): string {
  return new Writer(value).text();
}

class Writer {
  /** Collections that stand there more than once, with the names of their anchors once written. */
  private readonly repeated = new Map<YamlValue, string>();
  private readonly seen = new Set<YamlValue>();
  private anchors = 0;
  private depth = 0;
  private out = '';

  constructor(private readonly root: YamlValue) {}

  text(): string {
    this.findRepeated(this.root);
    this.seen.clear();
    this.write(this.root);
    return this.out;
  }

  private write(value: YamlValue): void {
    if (value.kind === 'scalar') {
      this.out += value.type === 'String' ? writeText(value.text) : value.text;
      return;
    }
    if (this.isAlias(value)) {
      this.out += `*${this.repeated.get(value) ?? ''}`;
      return;
    }
    this.seen.add(value);
    if (this.repeated.has(value)) {
      const name = `id${String(++this.anchors).padStart(3, '0')}`;
      this.repeated.set(value, name);
      this.out += `&${name} `;
    }
    this.depth++;
    if (value.kind === 'list') this.separated('[', value.items, item => this.write(item), ']');
    else this.separated('{', value.entries, entry => this.writeEntry(entry), '}');
    this.depth--;
  }

  private separated<T>(open: string, items: readonly T[], write: (item: T) => void, close: string): void {
    this.out += open;
    for (const [index, item] of items.entries()) {
      if (index > 0) this.out += ', ';
      write(item);
    }
    this.out += close;
  }

  private writeEntry([key, value]: YamlMap['entries'][number]): void {
    const simple = isSimpleKey(key) || this.isAlias(key);
    if (!simple) this.out += '? ';
    this.write(key);
    const column = this.out.length - this.out.lastIndexOf('\n') - 1;
    if (!simple && column > WIDTH) this.out += `\n${'  '.repeat(this.depth)}`;
    else if (!simple) this.out += ' ';
    this.out += ': ';
    this.write(value);
  }

  /** Whether the collection stands there already, and is only named here. */
  private isAlias(value: YamlValue): boolean {
    return this.repeated.has(value) && this.seen.has(value);
  }

  private findRepeated(value: YamlValue): void {
    if (value.kind === 'scalar') return;
    if (this.seen.has(value)) {
      this.repeated.set(value, '');
      return;
    }
    this.seen.add(value);
    for (const child of value.kind === 'list' ? value.items : value.entries.flat()) this.findRepeated(child);
  }
}

function isSimpleKey(key: YamlValue): boolean {
  if (key.kind === 'list') return key.items.length === 0;
  if (key.kind === 'map') return key.entries.length === 0;
  return key.text !== '' && !key.text.includes('\n') && key.text.length + TAG_LENGTHS[key.type] < LONG_KEY;
}

/** A text within brackets: plain where it reads back as the same text, else in single quotes, else in double quotes. */
function writeText(text: string): string {
  const { plain, singleQuoted, lineBreaks } = analyse(text);
  // Texts of several lines are never plain, nor single-quoted: the writer meant a block for them, and has none here.
  if (lineBreaks || /[\u0085\u2028\u2029]/.test(text)) return doubleQuoted(text);
  if (plain && resolvePlain(text).type === 'String') return text;
  return singleQuoted ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** What a text may be written as within brackets. */
function analyse(text: string): { readonly plain: boolean; readonly singleQuoted: boolean; readonly lineBreaks: boolean } {
  const characters = Array.from(text);
  const special = characters.some(character => character !== '\n' && !isPrintable(character));
  const spaceAtBreak = / \n|\n /.test(text);
  const lineBreaks = text.includes('\n');
  const spaceAtEnd = /^[ \n]|[ \n]$/.test(text);
  return {
    plain: text !== '' && !special && !spaceAtEnd && !lineBreaks && !hasIndicator(characters),
    singleQuoted: !special && !spaceAtBreak,
    lineBreaks,
  };
}

/** Whether a character would be taken for YAML's own within brackets. */
function hasIndicator(characters: readonly string[]): boolean {
  const text = characters.join('');
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`?:]/.test(text) || /[,?[\]{}:]/.test(text.slice(1))) return true;
  return /^-(?:[\0 \t\r\n]|$)/.test(text) || /[\0 \t\n]#/.test(text);
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || code === 0x85 || (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0', '\u0007': 'a', '\b': 'b', '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r', '\u001b': 'e', '"': '"', '\\': '\\', '\u0085': 'N', '\u00a0': '_', '\u2028': 'L', '\u2029': 'P',
};

function doubleQuoted(text: string): string {
  const written = Array.from(text, character => {
    const code = character.codePointAt(0) ?? 0;
    const escape = ESCAPES[character];
    if (escape !== undefined) return `\\${escape}`;
    if (isPrintable(character)) return character;
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${written.join('')}"`;
}
