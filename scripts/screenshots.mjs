// Takes the pictures of the README from the running workbench, with the packaged extension: images/*.png.   --no-build: with the bundles as they are
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser, installWorkbench } from './lib/install.mjs';
import { at, SAMPLES } from './lib/paths.mjs';
import { main } from './lib/run.mjs';
import { screen } from './lib/screen.mjs';
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
    await takeWords(page);
    await takeTuning(page, open);
    await takeCompletion(page, open);
    await takeProblems(page, open);
    await takeFixes(page);
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

/** The suggestions for a few letters, with what the first one is. */
async function takeCompletion(page, open) {
  await open('flat/config.yaml');
  await page.waitForSelector('text=heap 1.55', { timeout: 60_000 });
  await closeSideBar(page);
  await page.locator('.view-line', { hasText: 'managed.fraction' }).click({ position: { x: 5, y: 5 } });
  const { press, type } = screen(page);
  await press('End', 'Enter');
  await type('tmms');
  await page.waitForSelector('.suggest-widget.visible .monaco-list-row');
  await press('Control+Space');
  await page.waitForSelector('.suggest-details');
  await shot(page, 'completion.png');
  await press('Escape', 'Escape', 'undo');
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

/** The fixes of memory that does not fit. */
async function takeFixes(page) {
  const { press } = screen(page);
  await press('Control+Shift+M');
  await page.locator('.view-line span span', { hasText: '2g' }).first().click();
  // Asked for while the editor looks for a light bulb, the menu may not come.
  await page.waitForSelector('.codicon-gutter-lightbulb-auto-fix, .codicon-light-bulb, .lightBulbWidget');
  await press('quick fix');
  await page.waitForSelector('.action-widget .monaco-list-row.action');
  await shot(page, 'fixes.png');
}

/** The words on an option, with what is to be known of it in practice. */
async function takeWords(page) {
  const { press } = screen(page);
  await page.locator('.view-line', { hasText: 'fraction' }).locator('span span', { hasText: 'fraction' }).first().click();
  for (let line = 0; line < 17; line++) await press('ArrowDown');
  await page.locator('.view-line', { hasText: 'min-pause' }).locator('span span', { hasText: 'min-pause' }).first().click();
  await press('Control+KeyK', 'Control+KeyI');
  await page.waitForSelector('.monaco-hover:not(.hidden) .codicon-lightbulb', { timeout: 20_000 });
  await shot(page, 'words.png');
  await press('Escape', 'Control+Home');
}

/** The goals with what they do, and the file beside what it would be for the HashMap backend, with the hover that compares both. */
async function takeTuning(page, open) {
  await open('config.yaml');
  await page.waitForSelector('text=heap 1.55', { timeout: 60_000 });
  await closeSideBar(page);
  await page.locator('.codelens-decoration a', { hasText: 'Tune' }).first().click();
  await page.waitForSelector('.quick-input-widget .monaco-list-row');
  await page.mouse.move(5, 5);
  await shot(page, 'goals.png');
  const { press } = screen(page);
  await press('Escape');
  await page.locator('.view-line span span', { hasText: 'fraction' }).first().click();
  // Asked for while the editor looks for a light bulb, the menu may not come.
  await page.waitForSelector('.codicon-gutter-lightbulb, .codicon-light-bulb, .lightBulbWidget');
  await press('quick fix');
  const action = page.locator('.action-widget .monaco-list-row.action', { hasText: 'Tune for HashMap' });
  await action.waitFor();
  await shot(page, 'tune.png');
  await action.click();
  const after = page.locator('.editor.modified');
  await after.locator('.view-line', { hasText: 'in the task heap' }).waitFor({ timeout: 20_000 });
  await after.locator('.view-line', { hasText: 'size: 0' }).locator('span span', { hasText: 'size' }).first().hover();
  await page.waitForSelector('.monaco-hover:not(.hidden) img', { timeout: 20_000 });
  await shot(page, 'tuning.png');
}

async function closeSideBar(page) {
  if (await page.locator('.part.sidebar').isVisible()) await page.keyboard.press('Control+B');
}
