// A real VS Code in a browser: code-server from the registry, on a home of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './install.mjs';
import { CODE_SERVER, environment, node } from './paths.mjs';
import { freePort, Hindrance, must, sleep } from './run.mjs';

const ENTRY = join(CODE_SERVER, 'out/node/entry.js');

/** Quiet, and the same on every machine. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.inlayHints.enabled': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What the tests of a run are told: settings that nobody else knows are the way into both hosts. `screen` is the address of scripts/lib/screen.mjs, `only` a regular expression of titles. */
export const runSettings = ({ screen, only }) => ({ 'flinkConfigTests.screen': screen, ...(only === undefined ? {} : { 'flinkConfigTests.only': only }) });

/** A location inside the workbench that serves on `port`. */
export const remote = (port, path) => `vscode-remote://127.0.0.1:${port}${path}`;

/** The address of the workbench with a folder open. The payload is VS Code's own: extension under development, file to open. */
export function address(port, folder, payload = {}) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', folder);
  if (Object.keys(payload).length > 0) url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return url.href;
}

/** A browser without a window. */
export async function launchBrowser(args = []) {
  const { chromium: engine } = await import('playwright-core');
  return engine.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu', ...args] });
}

/**
 * The page of a VS Code that was started with `--remote-debugging-port`, as soon as it is asked for.
 * @returns `page`, and `close`, which leaves VS Code alone
 */
export function debuggedPage(port) {
  let browser;
  return {
    async page() {
      const { chromium: engine } = await import('playwright-core');
      browser ??= await engine.connectOverCDP(`http://127.0.0.1:${port}`);
      return browser.contexts().flatMap(context => context.pages()).find(page => page.url().includes('workbench') || page.url().includes('folder='));
    },
    close: () => browser?.close(),
  };
}

/**
 * A workbench that is not started yet.
 * @param home  a folder for its data, kept; without one a new folder, removed by `stop`
 * @param developer  takes extensions under development and test runs from the page's address
 */
export function workbench({ home, port: wanted, env = {}, settings = {}, developer = false, args = [] } = {}) {
  const place = home ?? mkdtempSync(join(tmpdir(), 'flink-config-workbench-'));
  const data = join(place, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(join(place, 'extensions'), { recursive: true });
  const settingsFile = join(data, 'User/settings.json');
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  writeFileSync(join(place, 'config.yaml'), 'auth: none\n');
  const common = [ENTRY, '--user-data-dir', data, '--extensions-dir', join(place, 'extensions'), '--config', join(place, 'config.yaml')];
  // No gallery to ask, and a home of its own: nothing of the user's editor is read or written.
  const own = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', HOME: place, XDG_CONFIG_HOME: place, XDG_DATA_HOME: place, XDG_CACHE_HOME: place, PORT: undefined, ...env };
  let child;
  let log = '';
  const isRunning = () => child !== undefined && child.exitCode === null && child.signalCode === null;
  /** The server and all it started: they are a process group. */
  const signal = name => { if (isRunning()) process.kill(-child.pid, name); };
  process.once('exit', () => signal('SIGKILL'));

  return {
    data,
    /** Installs a packaged extension. */
    install: vsix => must('Installing the extension into the workbench', node(), [...common, '--install-extension', vsix, '--force'], { env: own }),

    /** Starts serving; answers the port. */
    async start() {
      const port = wanted ?? (await freePort());
      const serve = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened'];
      const develop = developer ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
      child = spawn(node(), [...common, ...serve, ...develop, ...args], { env: environment(own), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { log = (log + data).slice(-20_000); });
      for (const end = Date.now() + 30_000; ; await sleep(50)) {
        if (await fetch(`http://127.0.0.1:${port}/healthz`).then(answer => answer.ok, () => false)) return port;
        if (!isRunning() || Date.now() > end) throw new Hindrance(`The workbench did not start:\n${log.trim()}`);
      }
    },

    /** Resolves when the server ends by itself. */
    ended: () => new Promise(resolve => { child.once('exit', resolve); }),

    log: () => log,

    /** Ends the server and all it started; removes its folder unless that was given. */
    async stop() {
      if (isRunning()) {
        const gone = new Promise(resolve => child.once('exit', resolve));
        signal('SIGTERM');
        const hard = setTimeout(() => signal('SIGKILL'), 5000);
        await gone;
        clearTimeout(hard);
      }
      if (home === undefined) rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
    },
  };
}
