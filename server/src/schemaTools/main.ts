import type { SchemaTools } from '../userFiles/types.js';
import { readOptions } from './options.js';
import { readPolicy } from './policy.js';

/** Everything in this folder. It is a file of its own in dist/, which is loaded when the first user's file is to be read. */
export const schemaTools: SchemaTools = { readOptions, readPolicy };
