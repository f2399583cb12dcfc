// Runs the tests inside the real extension host of a workbench: Node, or a web worker.
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { at, OUT, ROOT, SAMPLES } from './paths.mjs';
import { serveScreen } from './screen.mjs';
import { testBundle } from './test-bundles.mjs';
import { address, launchBrowser, remote, runSettings, workbench } from './workbench.mjs';

const MARK = 'FLINK_CONFIG_RESULT ';
const PATIENCE_MS = 300_000;

/**
 * @param host  'node' or 'web'
 * @param suite  'suite' or 'control'
 * @param only  a regular expression: the tests with such titles, instead of all
 * @returns `code`, the exit code that VS Code gives, `results`, one entry a test, those too that came before a run was cut off, and `log`
 */
export async function runInHost(host, suite, { only } = {}) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'flink-config-run-')));
  const folder = join(work, 'samples');
  const file = join(work, 'results.json');
  cpSync(SAMPLES, folder, { recursive: true });
  let browser, extension, page;
  const screen = await serveScreen(() => page);
  const bench = workbench({ developer: true, env: { FLINK_CONFIG_RESULTS: file }, settings: runSettings({ screen: screen.address, only }) });
  const lines = [];
  const told = [];
  const results = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : told);
  try {
    const port = await bench.start();
    browser = await launchBrowser();
    // The page's content policy lets it load an extension from itself only.
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: host === 'web' });
    page.on('console', message => lines.push(message.text()));
    const ended = new Promise((resolve, reject) => {
      // VS Code calls these two where they exist, as it does for @vscode/test-web.
      page.exposeFunction('codeAutomationExit', code => resolve(code));
      page.exposeFunction('codeAutomationLog', (_type, [first]) => {
        if (typeof first === 'string' && first.includes(MARK)) told.push(JSON.parse(first.slice(first.indexOf(MARK) + MARK.length)));
      });
      page.on('crash', () => reject(new Error('the page crashed')));
      setTimeout(() => reject(new Error(`no result within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS).unref();
    });
    // Handled below; here only so that a crash during the set-up is not reported twice.
    ended.catch(() => undefined);
    const payload = { skipWelcome: 'true' };
    if (host === 'web') {
      extension = await serveExtension();
      await page.addInitScript(developWeb, webOptions(extension.address().port, suite));
    } else {
      payload.extensionDevelopmentPath = remote(port, ROOT);
      payload.extensionTestsPath = remote(port, testBundle('node', suite));
    }
    await page.goto(address(port, folder, payload));
    const code = await ended;
    return { code, results: results(), log: lines.slice(-40).join('\n') };
  } catch (error) {
    await page?.screenshot({ path: join(OUT, `workbench-${host}-error.png`) }).catch(() => undefined);
    const log = `${error}\n${lines.slice(-40).join('\n')}\n${bench.log()}`;
    return { code: 1, results: [...results(), { title: 'the run comes to its end', state: 'failed', error: log }], log };
  } finally {
    await browser?.close();
    extension?.close();
    screen.close();
    await bench.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Where the worker host finds the extension and its tests: an http address makes VS Code take the `browser` entry. */
function webOptions(port, suite) {
  const here = path => ({ scheme: 'http', authority: `localhost:${port}`, path });
  return { extensions: [here('/ext')], extensionTestsPath: here(`/ext/out/workbench/web/${suite}.js`) };
}

/**
 * Runs in the page before VS Code does: puts the options into the element it reads them from.
 * (Changing the document on its way would do too, were it not that Chromium then refuses the page its loopback sockets.)
 */
function developWeb(options) {
  if (window !== window.top) return;
  new MutationObserver((_, observer) => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    if (!element) return;
    observer.disconnect();
    const settings = JSON.parse(element.getAttribute('data-settings'));
    element.setAttribute('data-settings', JSON.stringify({ ...settings, developmentOptions: { ...settings.developmentOptions, ...options } }));
  }).observe(document, { childList: true, subtree: true });
}

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.md': 'text/markdown', '.png': 'image/png' };
/** All that an installed extension would have, and the tests. */
const SERVED = /^(package\.json|dist\/|out\/workbench\/|client\/language-configuration\.json|syntaxes\/|images\/|README\.md|CHANGELOG\.md)/;

/** Serves the extension on localhost by name: the worker host's content policy knows no other loopback address. */
function serveExtension() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).replace(/^\/ext\//, '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      if (!SERVED.test(path)) throw new Error('not served');
      const body = await readFile(at(path));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise(resolve => server.listen(0, 'localhost', () => resolve(server)));
}
