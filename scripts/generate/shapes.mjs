import { ranges } from './facts.mjs';

const rangeOfKey = new Map(ranges().flatMap(range => range.keys.map(key => [key, range])));

/** The range that Flink checks for an option of this key, or undefined. */
export const rangeOf = key => rangeOfKey.get(key);
export const rangeKeys = () => [...rangeOfKey.keys()];

/** A range in one line: `>=1`, `>=0 <1`, `-1 or >=1`, `-2, -1 or >=1`, `port-range`; the name under which the server looks its validator up. */
export function rangeName(range) {
  if (range === undefined) return '';
  if (range.format !== undefined) return range.format;
  const parts = [['>=', range.min], ['>', range.above], ['<=', range.max], ['<', range.below]];
  const bounds = parts.filter(([, value]) => value !== undefined).map(part => part.join('')).join(' ');
  return apart(range).length === 0 ? bounds : `${apart(range).join(', ')} or ${bounds}`;
}

/** Numbers that are taken although they lie outside of the bounds. */
export const apart = range => [range.apart ?? []].flat();

/** Upper and lower case of each letter alike, as a pattern: Flink takes the constants of an enum in any case. */
export const anyCase = text => text.replace(/[a-z]/gi, letter => `[${letter.toUpperCase()}${letter.toLowerCase()}]`).replace(/[.$]/g, '\\$&');
