import { shortestRatio } from './decimal.js';

/**
 * The share of a size that a fraction option takes: `bytes` × `fraction`, truncated to whole bytes, as Flink's
 * `MemorySize.multiply(double)` does it with the shortest decimal text of the double.
 * `fraction` is what `readFloat` gives: options for fractions are of Java's type float, so 0.4 is 0.4000000059604645 here. It must be finite.
 */
export function fractionOf(bytes: bigint, fraction: number): bigint {
  const { numerator, denominator } = ratioOf(fraction);
  return (bytes * numerator) / denominator;
}

/**
 * The share of a whole that is not known yet, when `bytes` are what the fraction leaves over: `bytes` × f / (1 − f), truncated.
 * The quotient is computed in double, as Flink does in `ProcessMemoryUtils` (deriveWithInverseFraction), then multiplied like any fraction.
 */
export function inverseFraction(bytes: bigint, fraction: number): bigint {
  return fractionOf(bytes, fraction / (1 - fraction));
}

const ratios = new Map<number, ReturnType<typeof shortestRatio>>();

/** The ratios of the fractions seen last: whoever looks for a size takes the same few of them many times. */
function ratioOf(fraction: number): ReturnType<typeof shortestRatio> {
  let ratio = ratios.get(fraction);
  if (ratio === undefined) {
    if (ratios.size > 100) ratios.clear();
    ratios.set(fraction, (ratio = shortestRatio(fraction)));
  }
  return ratio;
}
