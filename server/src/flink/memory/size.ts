const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/**
 * A size for people: binary units, at most three significant figures: `4 GiB`, `1.34 GiB`, `1.80 GiB`, `85.8 MiB`, `17 bytes`, `0`.
 * A fraction is left out only where it is all zeros, so that sizes beside each other show the same precision.
 * Rounds half up from the exact bytes; what would round to four figures goes to the next unit (`1000m` is `0.977 GiB`).
 */
export function formatSize(bytes: bigint): string {
  if (bytes < 0n) return `-${formatSize(-bytes)}`;
  if (bytes === 0n) return '0';
  if (bytes === 1n) return '1 byte';
  if (bytes < 1000n) return `${bytes} bytes`;
  for (let unit = 1; unit < UNITS.length; unit++) {
    const text = threeFigures(bytes, 1n << BigInt(10 * unit));
    if (text !== undefined) return `${text} ${UNITS[unit] ?? ''}`;
  }
  return `${bytes >> 60n} EiB`;
}

/** `bytes / unit` with three significant figures; undefined where that takes four digits before the point. */
function threeFigures(bytes: bigint, unit: bigint): string | undefined {
  for (const decimals of [3, 2, 1, 0]) {
    const scale = 10n ** BigInt(decimals);
    const rounded = (2n * bytes * scale + unit) / (2n * unit);
    if (rounded < 1000n) return withPoint(rounded, decimals);
  }
  return undefined;
}

function withPoint(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`;
}
