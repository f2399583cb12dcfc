import type { FlinkValue } from './value.js';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value as JSON: bytes for memory, milliseconds for a duration; lists and maps as such. */
export function valueJson(value: FlinkValue): Json {
  switch (value.kind) {
    case 'memory': return integer(value.bytes);
    case 'duration': return duration(value.nanos);
    case 'integer': return integer(value.value);
    case 'float': return float(value.value);
    case 'boolean':
    case 'string':
    case 'enum': return value.value;
    case 'list': return value.items.map(valueJson);
    case 'map': return Object.fromEntries(value.entries.map(([key, text]) => [key, text]));
  }
}

/** An integer as a JSON number, or as a decimal string where a number would lose digits. */
export function integer(value: bigint): number | string {
  return value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER) ? value.toString() : Number(value);
}

/** A floating-point number; those that JSON does not have become their Java names. */
function float(value: number): number | string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  return value === -Infinity ? '-Infinity' : value;
}

/** A duration as milliseconds, with the rest apart where there is one. */
function duration(nanos: bigint): Json {
  const milliseconds = nanos / 1_000_000n;
  const rest = nanos % 1_000_000n;
  return rest === 0n ? integer(milliseconds) : { milliseconds: integer(milliseconds), nanos: integer(rest) };
}
