/** A decimal that is not negative: `0.digits` × 10^exponent, with no zero at either end of the digits; zero has none. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

/** The decimal that a text such as `12`, `.5` or `1.25e-3` stands for, however long. */
export function decimalOf(text: string): Decimal {
  const [mantissa = '', exponentText = '0'] = text.toLowerCase().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  return normalised(whole + decimals, Number(exponentText) + whole.length);
}

/** The whole decimal expansion of a finite, positive double. */
export function exactDecimal(value: number): Decimal {
  const { numerator, denominator } = exactRatio(value);
  const twos = denominator.toString(2).length - 1;
  return normalisedInteger(numerator * 5n ** BigInt(twos), twos);
}

/** Less than, equal to, or greater than zero: how `a` stands to `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a.digits === '' || b.digits === '') return a.digits.length - b.digits.length;
  if (a.exponent !== b.exponent) return a.exponent - b.exponent;
  return a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0;
}

/** A finite double as a ratio, exactly; the denominator is a power of two. */
export function exactRatio(value: number): { readonly numerator: bigint; readonly denominator: bigint } {
  let scaled = value;
  let twos = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    twos++;
  }
  return { numerator: BigInt(scaled), denominator: 1n << BigInt(twos) };
}

/** The shortest decimal text of a finite double as a ratio: what Java's `BigDecimal.valueOf(double)` stands for. */
export function shortestRatio(value: number): { readonly numerator: bigint; readonly denominator: bigint } {
  const [mantissa = '0', exponentText = '0'] = value.toExponential().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const exponent = Number(exponentText) - decimals.length;
  const digits = BigInt(whole + decimals);
  return exponent < 0 ? { numerator: digits, denominator: 10n ** BigInt(-exponent) } : { numerator: digits * 10n ** BigInt(exponent), denominator: 1n };
}

function normalised(digits: string, exponent: number): Decimal {
  const significant = digits.replace(/^0+/, '');
  return { digits: significant.replace(/0+$/, ''), exponent: exponent - (digits.length - significant.length) };
}

function normalisedInteger(value: bigint, decimals: number): Decimal {
  const digits = value.toString();
  return normalised(digits, digits.length - decimals);
}
