import type { DocumentProblem } from './types.js';

/** A file's bytes as a text. */
export interface Decoded {
  /** The text without its byte-order mark; where bytes are malformed, with a mark in their place. */
  readonly text: string;
  /** What is wrong with the bytes: Flink refuses the file then. */
  readonly problem: DocumentProblem | undefined;
  /** Whether these are no text at all: a NUL, and no byte-order mark. */
  readonly binary: boolean;
}

type Encoding = 'utf-8' | 'utf-16be' | 'utf-16le' | 'utf-32be' | 'utf-32le';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]], ['utf-32le', [0xff, 0xfe, 0x00, 0x00]], ['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16be', [0xfe, 0xff]], ['utf-16le', [0xff, 0xfe]],
];

/**
 * Decodes a file as Flink does: a `config.yaml` by its byte-order mark, as UTF-8 without one, and malformed bytes are refused (snakeyaml-engine's `YamlUnicodeReader`);
 * a `flink-conf.yaml` always as UTF-8, its byte-order mark being part of the first key, and malformed bytes becoming U+FFFD.
 */
export function decode(bytes: Uint8Array, dialect: 'standard' | 'legacy' = 'standard'): Decoded {
  const [encoding, mark] = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte)) ?? (['utf-8', []] as const);
  if (mark.length === 0 && bytes.includes(0)) return { text: lenient('utf-8', bytes), problem: undefined, binary: true };
  if (dialect === 'legacy') return { text: lenient('utf-8', bytes), problem: undefined, binary: false };
  const content = bytes.subarray(mark.length);
  const text = strict(encoding, content);
  return text === undefined ? { text: lenient(encoding, content), problem: malformed(encoding, lenient(encoding, content)), binary: false } : { text, problem: undefined, binary: false };
}

function malformed(encoding: Encoding, text: string): DocumentProblem {
  const start = Math.max(text.indexOf('\ufffd'), 0);
  return {
    code: 'yaml-encoding', message: `These bytes are no ${encoding.toUpperCase()}: Flink refuses the whole file. Save the file as UTF-8.`, refuses: true,
    range: { start, end: Math.min(start + 1, text.length) }, flink: { kind: 'rejected', exception: 'MalformedInputException' },
  };
}

function strict(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return decodeAs(encoding, bytes, true);
  } catch {
    return undefined;
  }
}

function lenient(encoding: Encoding, bytes: Uint8Array): string {
  return decodeAs(encoding, bytes, false);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, fatal: boolean): string {
  if (encoding === 'utf-32be' || encoding === 'utf-32le') return decodeWide(bytes, encoding === 'utf-32le', fatal);
  return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
}

function decodeWide(bytes: Uint8Array, littleEndian: boolean, fatal: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const malformedCode = code > 0x10ffff || (code >= 0xd800 && code < 0xe000);
    if (malformedCode && fatal) throw new RangeError('not a character');
    text += String.fromCodePoint(malformedCode ? 0xfffd : code);
  }
  if (bytes.length % 4 !== 0) {
    if (fatal) throw new RangeError('not a whole character');
    text += '\ufffd';
  }
  return text;
}
