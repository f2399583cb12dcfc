/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An integer as a JSON number, or as a decimal string where a number would lose digits. */
export function integer(value: bigint): number | string {
  return value > BigInt(Number.MAX_SAFE_INTEGER) || value < -BigInt(Number.MAX_SAFE_INTEGER) ? value.toString() : Number(value);
}

/** A floating-point number; those that JSON does not have become their Java names. */
export function float(value: number): number | string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return 'Infinity';
  return value === -Infinity ? '-Infinity' : value;
}

/** A duration as milliseconds, with the rest apart where there is one. */
export function duration(nanos: bigint): Json {
  const milliseconds = nanos / 1_000_000n;
  const rest = nanos % 1_000_000n;
  return rest === 0n ? integer(milliseconds) : { milliseconds: integer(milliseconds), nanos: integer(rest) };
}

/** The text of a JSON document, with a line break at its end. */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
