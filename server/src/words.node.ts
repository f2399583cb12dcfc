/** A bundle of its own, dist/server/words.node.js: the server loads it when it is first asked to explain an option. */
export { wordsData } from './words/data.js';
