import { schemaTools } from './schemaTools/main.js';

// A script of its own, dist/server/schemaTools.browser.js: the worker loads it when a user's file is to be read, and finds it here.
(globalThis as { flinkConfigSchemaTools?: typeof schemaTools }).flinkConfigSchemaTools = schemaTools;
