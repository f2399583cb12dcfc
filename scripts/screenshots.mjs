// Takes the pictures of the README from the running workbench, with the packaged extension: images/*.png.   --no-build: with the bundles as they are
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser, installWorkbench } from './lib/install.mjs';
import { at, SAMPLES } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { buildAll } from './lib/bundles.mjs';
import { packageVsix } from './lib/vsix.mjs';
import { address, launchBrowser, remote, workbench } from './lib/workbench.mjs';

/** Nothing but the editor. */
const PLAIN = { 'workbench.activityBar.location': 'hidden', 'workbench.sideBar.location': 'right', 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false, 'editor.fontSize': 14, 'editor.renderLineHighlight': 'none' };

await main(async () => {
  await installWorkbench();
  await installBrowser();
  if (!process.argv.includes('--no-build')) await buildAll();
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'flink-config-shots-'))), 'samples');
  cpSync(SAMPLES, folder, { recursive: true });
  const bench = workbench({ settings: PLAIN });
  let browser;
  try {
    await bench.install(await packageVsix());
    const port = await bench.start();
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1100, height: 700 }, deviceScaleFactor: 1.5 });
    const page = await context.newPage();
    const open = file => page.goto(address(port, folder, { openFile: remote(port, join(folder, file)) }));
    await takeEditor(page, open);
    await takeHover(page);
    await takeProblems(page, open);
  } finally {
    await browser?.close();
    await bench.stop();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
});

async function shot(page, name) {
  // Let what fades in or slides end.
  await page.waitForTimeout(800);
  await page.screenshot({ path: at('images', name) });
  console.log(`images/${name}`);
}

/** The sample with its lenses and hints. */
async function takeEditor(page, open) {
  await open('config.yaml');
  await page.waitForSelector('text=heap 1.55', { timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector('.view-lines')?.textContent?.includes('1.34'), undefined, { timeout: 20_000 });
  await closeSideBar(page);
  await shot(page, 'editor.png');
}

/** The hover of managed memory. */
async function takeHover(page) {
  await page.locator('.view-line', { hasText: 'fraction' }).locator('span span', { hasText: 'fraction' }).first().hover();
  await page.waitForSelector('.monaco-hover:not(.hidden) img', { timeout: 20_000 });
  await shot(page, 'hover.png');
  await page.mouse.move(5, 5);
}

/** The sample with mistakes, and the list of its problems. */
async function takeProblems(page, open) {
  await open('broken/config.yaml');
  await page.waitForSelector('.squiggly-error', { timeout: 60_000 });
  await closeSideBar(page);
  await page.keyboard.press('Control+Shift+M');
  await page.waitForSelector('.markers-panel .monaco-list-row');
  await shot(page, 'problems.png');
}

async function closeSideBar(page) {
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
}
