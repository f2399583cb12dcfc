const MIB = 1n << 20n;
/** No process is larger: 64 TiB. */
const LARGEST = 1n << 26n;

/** The next larger size that a person would write, in mebibytes: a multiple of 16, of 64, of 256. */
function rounded(mib: bigint): bigint {
  const grain = mib > 4096n ? 256n : mib > 1024n ? 64n : mib > 128n ? 16n : 1n;
  return ((mib + grain - 1n) / grain) * grain;
}

/** The least plain size above `bytes` that is enough; undefined where none is. */
export function enoughAbove(bytes: bigint, isEnough: (bytes: bigint) => boolean): bigint | undefined {
  const enough = (mib: bigint): boolean => isEnough(mib * MIB);
  let low = bytes / MIB;
  let step = 1n;
  while (!enough(low + step)) {
    step *= 2n;
    if (low + step > LARGEST) return undefined;
  }
  let high = low + step;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  const plain = rounded(high);
  return (enough(plain) ? plain : high) * MIB;
}

/** The most whole mebibytes below `bytes` that fit; undefined where none do. Too little may not fit either: there is a minimum then. */
export function mostBelow(bytes: bigint, fits: (bytes: bigint) => boolean): bigint | undefined {
  let high = (bytes + MIB - 1n) / MIB;
  let low = 0n;
  while (low < high && !fits(low * MIB)) low = low === 0n ? 1n : low * 2n;
  if (low >= high) return undefined;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (fits(middle * MIB)) low = middle;
    else high = middle;
  }
  return low * MIB;
}

/** The greatest hundredth below a fraction that fits; undefined where none does. */
export function fractionBelow(fraction: number, fits: (text: string) => boolean): string | undefined {
  for (let hundredths = Math.min(99, Math.ceil(fraction * 100) - 1); hundredths >= 0; hundredths--) {
    const text = String(hundredths / 100);
    if (fits(text)) return text;
  }
  return undefined;
}
