/** What must not be negative, and where the way of the margins turns: see `Balance`. */
export interface Margins {
  readonly margins: readonly bigint[];
  readonly bend: number;
}

/**
 * The whole number nearest to `from`, on the way to `to`, at which no margin is negative; undefined where there is none.
 * Between two turns each margin only rises or only falls, so it is inverted there exactly: by halving, since Flink's truncating
 * arithmetic has no formula for its inverse.
 */
export function nearest(from: bigint, to: bigint, at: (value: bigint) => Margins): bigint | undefined {
  const down = to < from;
  const look = (step: bigint): Margins => at(down ? from - step : from + step);
  const last = down ? from - to : to - from;
  for (let start = 0n; start <= last;) {
    const { bend } = look(start);
    const end = look(last).bend === bend ? last : first(start, last, step => look(step).bend !== bend) - 1n;
    const found = within(start, end, look);
    if (found !== undefined) return down ? from - found : from + found;
    start = end + 1n;
  }
  return undefined;
}

/** The first step of a stretch at which no margin is negative. */
function within(start: bigint, end: bigint, look: (step: bigint) => Margins): bigint | undefined {
  const [ahead, behind] = [look(start).margins, look(end).margins];
  let low = start;
  let high = end;
  for (const [index, margin] of ahead.entries()) {
    const isNegative = margin < 0n;
    const endsNegative = (behind[index] ?? 0n) < 0n;
    if (isNegative && endsNegative) return undefined;
    if (isNegative) low = largest(low, first(start, end, step => (look(step).margins[index] ?? 0n) >= 0n));
    if (endsNegative) high = smallest(high, first(start, end, step => (look(step).margins[index] ?? 0n) < 0n) - 1n);
  }
  return low <= high ? low : undefined;
}

/** The first step for which something holds that does not hold at `low`, does at `high`, and never stops to hold. */
function first(low: bigint, high: bigint, holds: (step: bigint) => boolean): bigint {
  let [without, upTo] = [low, high];
  while (upTo - without > 1n) {
    const middle = (without + upTo) / 2n;
    if (holds(middle)) upTo = middle;
    else without = middle;
  }
  return upTo;
}

const largest = (one: bigint, other: bigint): bigint => (one > other ? one : other);
const smallest = (one: bigint, other: bigint): bigint => (one < other ? one : other);
