import { integer, type Json } from '../flink/values/json.js';

export { integer, type Json };

/** The text of a JSON document, with a line break at its end. */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
