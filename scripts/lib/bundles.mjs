// The esbuild bundles of the extension, the server and the command line.
import { chmod, readFile } from 'node:fs/promises';
import { context, build } from 'esbuild';
import { at } from './paths.mjs';

/** JSON becomes `JSON.parse('…')`: engines read that several times faster than an object literal. */
const jsonParse = {
  name: 'json-parse',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]schemas[\\/].*\.json$/ }, async ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(await readFile(path, 'utf8'))))});`,
    }));
  },
};

/** The protocol's library asks for these at once, copies all they have, and uses them for pipes and sockets only: each is loaded when something of it is first asked for. */
const laterModules = {
  name: 'later-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:child_process|crypto|fs|net|os|path|url)$/ }, ({ path, namespace, importer }) => {
      if (namespace === 'later') return { path, external: true };
      return importer.includes('node_modules') ? { path, namespace: 'later' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || require(${JSON.stringify(path)})[name] });`, resolveDir: at('.'),
    }));
  },
};

/** esbuild writes no file mode. */
const executable = {
  name: 'executable',
  setup({ onEnd, initialOptions }) {
    onEnd(async ({ errors }) => { if (errors.length === 0) await chmod(initialOptions.outfile, 0o755); });
  },
};

/** Packages written as ES modules ask for their own address, which a CommonJS bundle does not have. */
const IMPORT_META_URL = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

const node = { platform: 'node', format: 'cjs', target: 'node20' };
const web = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** Its main file for Node hides from bundlers what it loads. */
const alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };

/** All bundles that go into dist/. ASCII only (esbuild's default): engines keep such a source in half the memory. */
function bundles(production) {
  const common = { bundle: true, minify: production, sourcemap: production ? false : 'linked', external: ['vscode'], logLevel: 'warning', plugins: [jsonParse] };
  return [
    { ...common, ...node, entryPoints: [at('client/src/extension.ts')], outfile: at('dist/client/extension.js') },
    { ...common, ...web, format: 'cjs', entryPoints: [at('client/src/extension.web.ts')], outfile: at('dist/client/extension.web.js') },
    // The entry turns the compile cache on before it loads the server: two files.
    { ...common, ...node, entryPoints: [at('server/src/main.node.ts')], outfile: at('dist/server/main.node.js'), external: ['./serve.node.js'], supported: { 'dynamic-import': false } },
    { ...common, ...node, entryPoints: [at('server/src/serve.node.ts')], outfile: at('dist/server/serve.node.js'), plugins: [jsonParse, laterModules], external: ['./schemaTools.node.js', './words.node.js'], supported: { 'dynamic-import': false } },
    // The words on options are loaded when the first is asked for.
    { ...common, ...node, entryPoints: [at('server/src/words.node.ts')], outfile: at('dist/server/words.node.js') },
    { ...common, ...web, format: 'iife', entryPoints: [at('server/src/words.browser.ts')], outfile: at('dist/server/words.browser.js') },
    // What compiles a user's schemas is loaded when one is named.
    { ...common, ...node, entryPoints: [at('server/src/schemaTools.node.ts')], outfile: at('dist/server/schemaTools.node.js'), alias },
    { ...common, ...web, format: 'iife', entryPoints: [at('server/src/schemaTools.browser.ts')], outfile: at('dist/server/schemaTools.browser.js') },
    { ...common, ...web, format: 'iife', entryPoints: [at('server/src/main.browser.ts')], outfile: at('dist/server/main.browser.js') },
    { ...common, ...node, entryPoints: [at('server/src/cli/main.ts')], outfile: at('dist/flink-config.js'), banner: { js: `#!/usr/bin/env node\n${IMPORT_META_URL}` }, define: { 'import.meta.url': 'importMetaUrl' }, alias, plugins: [jsonParse, executable] },
  ];
}

/** Builds everything once. */
export const buildAll = ({ production = true } = {}) => Promise.all(bundles(production).map(options => build(options)));

/** Builds everything again at each change, until the process ends. */
export async function watchAll() {
  const tell = { name: 'tell', setup({ onStart, onEnd }) { onStart(() => console.log('build started')); onEnd(() => console.log('build finished')); } };
  for (const options of bundles(false)) await (await context({ ...options, plugins: [...options.plugins, tell] })).watch();
}
