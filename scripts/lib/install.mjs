// Installs what a script needs, and only what is missing. Uses nothing but Node itself: it runs before the first `npm ci`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, CODE_SERVER, node, WORKBENCH } from './paths.mjs';
import { Hindrance, must, onPath, run, sha256 } from './run.mjs';

const json = file => JSON.parse(readFileSync(file, 'utf8'));

/** Whether every package of the lock stands in node_modules in its version (packages for other platforms may be missing). */
function upToDate() {
  const installed = at('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = json(installed).packages;
  return Object.entries(json(at('package-lock.json')).packages)
    .filter(([path, wanted]) => path.includes('node_modules/') && !wanted.link && !wanted.optional && !wanted.peer)
    .every(([path, wanted]) => present[path]?.version === wanted.version);
}

/** `npm ci` where node_modules is missing or not what the lock says. */
export async function installPackages(say = console.log) {
  if (upToDate()) return;
  say('Installing packages (npm ci) …');
  await must('Installing the packages', 'npm', ['ci']);
}

/** code-server in workbench/, without any install script: nothing is compiled, nothing downloaded beside the registry. */
export async function installWorkbench(say = console.log) {
  const stamp = join(WORKBENCH, 'node_modules/.installed');
  const wanted = sha256(readFileSync(join(WORKBENCH, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { output: version } = await run(node(), ['--version'], { quiet: true });
  if (!version.startsWith('v24.')) throw new Hindrance(`The workbench needs Node 24; this is ${version.trim()}.`);
  say('Installing the workbench (code-server, about 600 MB, half a minute) …');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await must('Installing the workbench', 'npm', ['ci', ...options], { cwd: WORKBENCH });
  // Its VS Code is a package inside the package, pinned by a shrinkwrap that has no dev part: `npm ci` refuses it.
  await must('Installing the workbench', 'npm', ['install', '--omit=dev', ...options], { cwd: join(CODE_SERVER, 'lib/vscode') });
  writeFileSync(stamp, wanted);
}

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** The browser that drives the workbench: $CHROMIUM, else one that is installed; undefined where there is none. */
export function chromium() {
  return [process.env.CHROMIUM, ...CHROMIUMS].find(path => path !== undefined && path !== '' && existsSync(path));
}

/** Makes sure there is a browser: apt-get on a Debian where we are root, else a sentence that says what to install. */
export async function installBrowser(say = console.log) {
  if (process.env.CHROMIUM && !existsSync(process.env.CHROMIUM)) throw new Hindrance(`CHROMIUM names ${process.env.CHROMIUM}, and there is no such file.`);
  const present = chromium();
  if (present) return present;
  const missing = 'The workbench runs need a Chromium: install the packages chromium and fonts-dejavu-core, or set CHROMIUM to the path of one.';
  if (!onPath('apt-get') || process.getuid?.() !== 0) throw new Hindrance(missing);
  say('Installing a browser (apt-get: chromium, fonts-dejavu-core) …');
  try {
    await must('apt-get update', 'apt-get', ['update']);
    await must('apt-get install', 'apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  } catch (error) {
    throw new Hindrance(`${missing} (${error.message.split('\n').filter(Boolean).at(-1)})`, { cause: error });
  }
  const installed = chromium();
  if (!installed) throw new Hindrance(missing);
  return installed;
}
