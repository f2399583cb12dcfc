import { wordsData } from './words/data.js';

// A script of its own, dist/server/words.browser.js: the worker loads it when it is first asked to explain an option, and finds it here.
(globalThis as { flinkConfigWords?: unknown }).flinkConfigWords = wordsData;
