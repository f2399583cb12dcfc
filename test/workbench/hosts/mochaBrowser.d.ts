/** The browser build defines the globals that @types/mocha declares. */
declare module 'mocha/mocha.js';
