import { formatDouble, readDouble } from '../float.js';
import type { JavaType } from '../read.js';

/** The class that Flink's YAML reader gives a scalar; `Null` is no value at all. */
export type YamlType = JavaType | 'Null';

/** A scalar as Flink's YAML reader understands it. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly type: YamlType;
  /** The text that Flink writes for it: `017` is `17`, `1e3` is `1000.0`, `.INF` is `.inf`. */
  readonly text: string;
}

const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const INTEGER = /^(?:([-+]?)([0-9]+)|0o([0-7]+)|0x([0-9a-fA-F]+))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const NULL = /^(?:|~|null|Null|NULL)$/;

/** What an unquoted scalar is by YAML's core schema, as Flink's parser applies it. */
export function resolvePlain(text: string): YamlScalar {
  if (NULL.test(text)) return scalar('Null', 'null');
  if (BOOLEAN.test(text)) return scalar('Boolean', text.toLowerCase());
  const integer = INTEGER.exec(text);
  if (integer !== null) return integerScalar(integer);
  if (INFINITY.test(text)) return scalar('Double', text.startsWith('-') ? '-.inf' : '.inf');
  if (NOT_A_NUMBER.test(text)) return scalar('Double', '.nan');
  return FLOAT.test(text) ? floatScalar(text) : scalar('String', text);
}

/** A scalar that is text whatever it looks like. */
export function textScalar(text: string): YamlScalar {
  return scalar('String', text);
}

function scalar(type: YamlType, text: string): YamlScalar {
  return { kind: 'scalar', type, text };
}

function integerScalar([, sign = '', decimal, octal, hexadecimal]: RegExpExecArray): YamlScalar {
  const size = BigInt(decimal ?? (octal === undefined ? `0x${hexadecimal ?? '0'}` : `0o${octal}`));
  const value = sign === '-' ? -size : size;
  if (value >= -(2n ** 31n) && value < 2n ** 31n) return scalar('Integer', value.toString());
  return scalar(value >= -(2n ** 63n) && value < 2n ** 63n ? 'Long' : 'BigInteger', value.toString());
}

function floatScalar(text: string): YamlScalar {
  const value = readDouble(text);
  if (!value.ok) return scalar('String', text);
  return scalar('Double', Number.isFinite(value.value) ? formatDouble(value.value) : value.value < 0 ? '-.inf' : '.inf');
}
