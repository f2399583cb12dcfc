/** A bundle of its own, dist/server/schemaTools.node.js: the server loads it when a user's file is to be read. */
export { schemaTools } from './schemaTools/main.js';
