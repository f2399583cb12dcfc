import type { Analysis } from '../analysis.js';
import { loadYaml } from '../flink/yaml/load.js';
import type { ValuePlace } from './context.js';

/** A text as it has to be written at a place so that Flink sees it unchanged; undefined where it cannot be written there. */
export function writtenAt(place: ValuePlace, text: string, dialect: Analysis['file']['dialect']): string | undefined {
  if (/[\r\n]/.test(text)) return undefined;
  if (dialect === 'legacy') return text === '' || text.includes('#') || text !== text.trim() ? undefined : text;
  if (place.form === 'block') return text;
  if (place.quote !== '') return text.includes(place.quote) || text.includes('\\') ? undefined : text;
  return isPlain(text) && (place.form !== 'flow-item' || !/[,[\]{}]/.test(text)) ? text : `'${text.replaceAll('\'', '\'\'')}'`;
}

/** Whether YAML reads a text without quotes as just this text. */
function isPlain(text: string): boolean {
  if (/^[a-z][\w.-]*$/i.test(text) && !/^(?:true|false|null)$/i.test(text)) return true;
  const value = loadYaml(text);
  return value?.kind === 'scalar' && value.text === text && !text.includes(': ') && !text.includes(' #') && !text.endsWith(':');
}
