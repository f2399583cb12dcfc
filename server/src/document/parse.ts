import type { FlinkVersion } from '../flink/version.js';
import { parseLegacy } from './legacy.js';
import { parseStandard } from './standard.js';
import type { ParsedFile } from './types.js';

/** Whether a file is read line by line, as `flink-conf.yaml` was until 2.0; told by its name, with or without folders. */
export function isLegacyName(name: string): boolean {
  return /(?:^|[\\/])flink-conf\.yaml$/.test(name);
}

/**
 * Reads a file in the grammar that its name tells: `flink-conf.yaml` line by line, anything else as YAML. Never throws.
 * `previous` is the file of an earlier text, of which what is unchanged is taken over.
 */
export function parseFile(name: string, text: string, version: FlinkVersion, previous?: ParsedFile): ParsedFile {
  return isLegacyName(name) ? parseLegacy(text, version) : parseStandard(text, previous);
}
