import { NULL, resolvePlain, type Value } from './values.js';

/** From this length on, tag included, a key is written with `? ` in front. */
const LONGEST_SIMPLE_KEY = 128;
const TAG_LENGTHS = { String: 5, Integer: 5, Long: 5, BigInteger: 5, Double: 7, Boolean: 6 } as const;

/** From this column on the writer puts the value of a `? key` on a line of its own. */
const WIDTH = 80;

/**
 * Writes values on one line as Flink does with lists when it flattens a file (`YamlParserUtils.toYAMLString`): `[a, '1', {b: c}]`.
 * A collection that stands in a list twice gets an anchor. Anchors are numbered in the order in which they appear, from list to list of a file, so one writer serves a whole file;
 * the numbers that a running process shows depend on what it wrote before.
 */
export class ListWriter {
  #lastAnchor = 0;
  /** Collections that are met twice, with the names of their anchors once these are written. */
  #anchors = new Map<Value, string>();
  #seen = new Set<Value>();
  #written = new Set<Value>();
  #out = '';
  #level = 0;

  /** The text of one value. */
  write(value: Value): string {
    if (value.kind === 'bytes') return value.base64 === '' ? '!!binary ""' : `!!binary |-\n  ${value.base64}`;
    this.#anchors = new Map();
    this.#seen = new Set();
    this.#written = new Set();
    this.#out = '';
    this.#level = 0;
    this.#findRepeated(value);
    this.#write(value);
    return this.#out;
  }

  #findRepeated(value: Value): void {
    if (value.kind === 'scalar' || value.kind === 'null' || value.kind === 'bytes') return;
    if (this.#seen.has(value)) {
      this.#anchors.set(value, '');
      return;
    }
    this.#seen.add(value);
    for (const child of childrenOf(value)) this.#findRepeated(child);
  }

  #write(value: Value): void {
    switch (value.kind) {
      case 'null':
        this.#out += 'null';
        return;
      case 'bytes':
        this.#out += `!!binary "${value.base64}"`;
        return;
      case 'scalar':
        this.#out += value.type === 'String' ? flowText(value.text) : value.text;
        return;
      default:
    }
    if (this.#isAlias(value)) {
      this.#out += `*${this.#anchors.get(value) ?? ''}`;
      return;
    }
    this.#written.add(value);
    if (this.#anchors.has(value)) {
      const name = `id${String(++this.#lastAnchor).padStart(3, '0')}`;
      this.#anchors.set(value, name);
      this.#out += `&${name} `;
    }
    this.#level++;
    if (value.kind === 'list') {
      this.#separated('[', value.items, item => this.#write(item), ']');
    } else if (value.kind === 'map') {
      this.#separated('{', value.entries, ([key, item]) => this.#entry(key, item), '}');
    } else {
      this.#separated('!!set {', value.items, item => this.#entry(item, NULL), '}');
    }
    this.#level--;
  }

  #separated<T>(open: string, items: readonly T[], write: (item: T) => void, close: string): void {
    this.#out += open;
    items.forEach((item, index) => {
      if (index > 0) this.#out += ', ';
      write(item);
    });
    this.#out += close;
  }

  #entry(key: Value, value: Value): void {
    if (this.#isSimple(key)) {
      this.#write(key);
      this.#out += ': ';
    } else {
      this.#out += '? ';
      this.#write(key);
      const column = this.#out.length - this.#out.lastIndexOf('\n') - 1;
      this.#out += column > WIDTH ? `\n${'  '.repeat(this.#level)}: ` : ' : ';
    }
    this.#write(value);
  }

  #isSimple(key: Value): boolean {
    switch (key.kind) {
      case 'null': return true;
      case 'bytes': return key.base64 !== '' && key.base64.length + '!!binary'.length < LONGEST_SIMPLE_KEY;
      case 'scalar': return key.text !== '' && !key.text.includes('\n') && key.text.length + TAG_LENGTHS[key.type] < LONGEST_SIMPLE_KEY;
      default: return this.#isAlias(key) || childrenOf(key).length === 0;
    }
  }

  /** Whether the collection stands there already, and is only named here. */
  #isAlias(value: Value): boolean {
    return this.#written.has(value) && this.#anchors.has(value);
  }
}

function childrenOf(value: Value): readonly Value[] {
  if (value.kind === 'list' || value.kind === 'set') return value.items;
  return value.kind === 'map' ? value.entries.flat() : [];
}

/** A text within brackets: plain where it reads back as the same text, else in single quotes, else in double quotes. */
function flowText(text: string): string {
  const several = /[\n\u0085\u2028\u2029]/.test(text);
  const special = /[^\n\x20-\x7e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text);
  // Texts of several lines are meant for a block, and within brackets there is none: they are never plain, nor single-quoted.
  if (several || special) return doubleQuoted(text);
  if (text !== '' && !/^ | $/.test(text) && !hasIndicator(text) && resolvePlain(text) === 'str') return text;
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether a character would be taken for YAML's own within brackets. */
function hasIndicator(text: string): boolean {
  return /^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`?:]/.test(text) || /[,?[\]{}:]/.test(text.slice(1)) || /^-(?:[\0 \t\r\n]|$)/.test(text) || /[\0 \t\n]#/.test(text);
}

/**
 * Whether Flink writes a text without quotes where it flattens a file for the start scripts, each setting on a line of its own
 * (`YamlParserUtils.toYAMLString`). Outside of brackets fewer characters are YAML's own.
 */
export function isWrittenPlain(text: string): boolean {
  if (text === '' || /^ | $|[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) return false;
  if (/^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[-?:](?: |$))|:(?: |$)| #/.test(text)) return false;
  return resolvePlain(text) === 'str';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0', '\x07': 'a', '\b': 'b', '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r', '\x1b': 'e', '"': '"', '\\': '\\',
  '\u0085': 'N', '\u00a0': '_', '\u2028': 'L', '\u2029': 'P',
};

function doubleQuoted(text: string): string {
  const written = Array.from(text, character => {
    const escape = ESCAPES[character];
    if (escape !== undefined) return `\\${escape}`;
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000) return character;
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${written.join('')}"`;
}
