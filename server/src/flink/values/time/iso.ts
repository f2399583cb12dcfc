const ISO = /^([-+]?)P(?:([-+]?[0-9]+)D)?(T(?:([-+]?[0-9]+)H)?(?:([-+]?[0-9]+)M)?(?:([-+]?[0-9]+)(?:[.,]([0-9]{0,9}))?S)?)?$/i;
const MAX_LONG = 2n ** 63n - 1n;
const NANOS_PER_SECOND = 1_000_000_000n;

/** Reads an ISO-8601 duration as `java.time.Duration.parse` does, in nanoseconds, negative ones too; undefined where Java refuses it. Weeks, months and years are not read. */
export function parseIsoDuration(text: string): bigint | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [, sign, days, time, hours, minutes, seconds, fraction] = found;
  if (time === 'T' || (days ?? hours ?? minutes ?? seconds) === undefined) return undefined;
  const parts = [part(days, 86_400n), part(hours, 3600n), part(minutes, 60n), part(seconds, 1n)];
  // Java adds from the right, and gives up as soon as a sum leaves 64 bits.
  let total = 0n;
  for (const seconds64 of parts.toReversed()) {
    if (seconds64 === undefined || !isLong(total + seconds64)) return undefined;
    total += seconds64;
  }
  const nanos = BigInt((fraction ?? '').padEnd(9, '0')) * (seconds?.startsWith('-') === true ? -1n : 1n);
  const length = total * NANOS_PER_SECOND + nanos;
  const signed = sign === '-' ? -length : length;
  return isLong(floorSeconds(length)) && isLong(floorSeconds(signed)) ? signed : undefined;
}

/** Prints a duration as `java.time.Duration.toString` does: `PT1H30M`, `PT0.01S`, `PT0S`. Nanoseconds in. */
export function toIso(nanos: bigint): string {
  const size = nanos < 0n ? -nanos : nanos;
  const sign = nanos < 0n ? '-' : '';
  const total = size / NANOS_PER_SECOND;
  const fraction = (size % NANOS_PER_SECOND).toString().padStart(9, '0').replace(/0+$/, '');
  const [hours, minutes, seconds] = [total / 3600n, (total % 3600n) / 60n, total % 60n];
  const front = `${hours === 0n ? '' : `${sign}${hours}H`}${minutes === 0n ? '' : `${sign}${minutes}M`}`;
  if (seconds === 0n && fraction === '') return front === '' ? 'PT0S' : `PT${front}`;
  return `PT${front}${sign}${seconds}${fraction === '' ? '' : `.${fraction}`}S`;
}

/** A part in seconds; undefined where it leaves 64 bits, zero where it is not written. */
function part(text: string | undefined, seconds: bigint): bigint | undefined {
  if (text === undefined) return 0n;
  const number = text.length > 40 ? MAX_LONG + 1n : BigInt(text.replace('+', ''));
  return isLong(number) && isLong(number * seconds) ? number * seconds : undefined;
}

function isLong(value: bigint): boolean {
  return value >= -MAX_LONG - 1n && value <= MAX_LONG;
}

function floorSeconds(nanos: bigint): bigint {
  const seconds = nanos / NANOS_PER_SECOND;
  return nanos < 0n && seconds * NANOS_PER_SECOND !== nanos ? seconds - 1n : seconds;
}
