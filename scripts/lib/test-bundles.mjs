// The tests for the extension hosts, as VS Code loads them: one bundle for each host and suite, in out/workbench/.
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { at, OUT } from './paths.mjs';

/** mocha's browser build is a UMD script in a package of ES modules: left as it is, it would take the bundle's own exports. */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup({ onLoad }) {
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, async ({ path }) => ({ contents: `(function (exports, module, define) {\n${await readFile(path, 'utf8')}\n}).call(globalThis);`, loader: 'js' }));
  },
};

/** The web host has its own runner. */
const webRunner = {
  name: 'web-runner',
  setup({ onResolve }) {
    onResolve({ filter: /hosts\/node\.js$/ }, () => ({ path: at('test/workbench/hosts/web.ts') }));
  },
};

/** The file that VS Code is to load as `extensionTestsPath`. */
export const testBundle = (host, suite) => `${OUT}/workbench/${host}/${suite}.js`;

export async function buildTests() {
  const common = { bundle: true, format: 'cjs', target: 'es2022', sourcemap: 'inline', logLevel: 'warning', entryPoints: [at('test/workbench/suite.ts'), at('test/workbench/control.ts')] };
  await Promise.all([
    build({ ...common, platform: 'node', external: ['vscode', 'mocha'], outdir: `${OUT}/workbench/node` }),
    build({ ...common, platform: 'browser', external: ['vscode'], plugins: [mochaAsGlobal, webRunner], outdir: `${OUT}/workbench/web` }),
  ]);
}
