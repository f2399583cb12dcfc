import type { SchemaTools } from '../userFiles/types.js';

/** Loads what reads a user's JSON files. */
export async function loadSchemaTools(): Promise<SchemaTools> {
  const { schemaTools } = await import('../schemaTools/main.js');
  return schemaTools;
}
