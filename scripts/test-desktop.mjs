// Runs the workbench tests in a desktop VS Code, through @vscode/test-electron.
//   npm run test:desktop -- [--brief] [--no-build] [--results=file]
// Which one: the executable that VSCODE_EXECUTABLE names, else a downloaded one, else the stand-in (workbench/code.mjs).
// --brief gives a download little time.
import { runTests } from '@vscode/test-electron';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './lib/bundles.mjs';
import { installBrowser, installWorkbench } from './lib/install.mjs';
import { at, node, ROOT, SAMPLES } from './lib/paths.mjs';
import { report } from './lib/report.mjs';
import { freePort, Hindrance, main, onPath, run } from './lib/run.mjs';
import { serveScreen } from './lib/screen.mjs';
import { buildTests, testBundle } from './lib/test-bundles.mjs';
import { debuggedPage, runSettings } from './lib/workbench.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { brief: { type: 'boolean' }, 'no-build': { type: 'boolean' }, results: { type: 'string' } } });
  if (!hasDisplay() && onPath('xvfb-run')) return (await run('xvfb-run', ['-a', node(), ...process.argv.slice(1)])).code ?? 1;
  const { executable, name } = await findVSCode(values.brief);
  await Promise.all([values['no-build'] ? undefined : buildAll(), buildTests()]);
  const results = report(`desktop, ${name}`, await runSuite(executable));
  if (values.results) writeFileSync(values.results, JSON.stringify(results));
  return results.some(({ state }) => state === 'failed') ? 1 : 0;
});

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

async function findVSCode(brief) {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Hindrance(`VSCODE_EXECUTABLE names ${named}, and there is no such file.`);
    return { executable: named, name: named };
  }
  const standIn = async why => {
    await installWorkbench();
    await installBrowser();
    return { executable: at('workbench/code.mjs'), name: `stand-in (${why})` };
  };
  if (!hasDisplay()) return standIn('no display for a desktop VS Code');
  const { code, output } = await run(node(), [at('scripts/lib/vscode-download.mjs'), at('.workbench/vscode'), brief ? '3000' : '30000'], { quiet: true, timeout: brief ? 90_000 : 600_000 });
  const executable = output.trim().split('\n').at(-1);
  return code === 0 && executable && existsSync(executable) ? { executable, name: 'VS Code downloaded' } : standIn('VS Code cannot be downloaded');
}

async function runSuite(vscodeExecutablePath) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'flink-config-desktop-')));
  const file = join(work, 'results.json');
  const folder = join(work, 'samples');
  cpSync(SAMPLES, folder, { recursive: true });
  const port = await freePort();
  const debugged = debuggedPage(port);
  const screen = await serveScreen(debugged.page);
  const data = join(work, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify(runSettings({ screen: screen.address })));
  let code;
  let log = '';
  try {
    code = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: testBundle('node', 'suite'),
      extensionTestsEnv: { FLINK_CONFIG_RESULTS: file },
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--disable-gpu', '--no-sandbox', `--remote-debugging-port=${port}`, `--user-data-dir=${data}`],
    });
  } catch (error) {
    log = String(error);
    code = 1;
  } finally {
    await debugged.close();
    screen.close();
  }
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  return { code, results, log };
}
