// The extension in a real VS Code, with a sample open.
//   npm start                the embedded workbench, in your browser: http://127.0.0.1:3000 (PORT=… for another port)
//   npm start -- --desktop   the VS Code on the PATH
// Runs on any Node from 20, before anything is installed: what needs packages is imported after they are there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, installWorkbench } from './lib/install.mjs';
import { at, SAMPLES } from './lib/paths.mjs';
import { freePort, Hindrance, main, must, onPath } from './lib/run.mjs';

const SAMPLE = join(SAMPLES, 'config.yaml');
const LOOK = `Look at:
  - the lines above jobmanager and taskmanager, and the numbers behind the memory settings: what Flink makes of them
  - the hover on any key: its facts, and on memory settings where every byte of the process goes
  - broken/config.yaml, flat/config.yaml and legacy/flink-conf.yaml in the explorer: mistakes, the other style, the old format`;

await main(async () => {
  const { desktop } = options();
  if (desktop && !onPath('code')) throw new Hindrance('There is no "code" on the PATH: run "Shell Command: Install \'code\' command in PATH" in VS Code, or take the embedded workbench with npm start.');
  const port = desktop ? undefined : await wantedPort();
  await installPackages();
  if (!desktop) await installWorkbench();
  const vsix = await buildPackage();
  await (desktop ? openDesktop(vsix) : serveWorkbench(vsix, port));
});

function options() {
  try {
    return parseArgs({ options: { desktop: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new Hindrance(`${error.message.split('. ')[0]}. The only option is --desktop.`);
  }
}

async function wantedPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Hindrance(`PORT is ${text}, and that is no port.`);
  try {
    return await freePort(port);
  } catch (error) {
    throw new Hindrance(error.code === 'EADDRINUSE' ? `Port ${port} is in use: choose another with PORT=3001 npm start.` : `Port ${port} cannot be listened on (${error.code}): choose another with PORT=3001 npm start.`, { cause: error });
  }
}

async function buildPackage() {
  console.log('Building and packaging the extension …');
  const [{ buildAll }, { packageVsix }] = await Promise.all([import('./lib/bundles.mjs'), import('./lib/vsix.mjs')]);
  await buildAll();
  return packageVsix();
}

async function openDesktop(vsix) {
  await must('Installing the extension into VS Code', 'code', ['--install-extension', vsix, '--force']);
  await must('Opening VS Code', 'code', [SAMPLES, '--goto', `${SAMPLE}:1`]);
  console.log(`VS Code opens ${SAMPLE} with Flink Config ${JSON.parse(readFileSync(at('package.json'), 'utf8')).version}.\n${LOOK}`);
}

async function serveWorkbench(vsix, port) {
  const { address, remote, workbench } = await import('./lib/workbench.mjs');
  const bench = workbench({ home: at('.workbench'), port });
  await bench.install(vsix);
  await bench.start();
  console.log(`\nFlink Config in VS Code:\n\n  ${address(port, SAMPLES, { openFile: remote(port, SAMPLE) })}\n\n${LOOK}\n\nCtrl+C ends it.`);
  const stop = async () => {
    await bench.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal).once(signal, stop);
  await bench.ended();
  await bench.stop();
}
