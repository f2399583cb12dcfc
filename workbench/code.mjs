#!/usr/bin/env node
// Stands in for the executable of a desktop VS Code where none can be had: takes the arguments that @vscode/test-electron gives it,
// runs the tests in the workbench, and ends with their exit code.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { address, launchBrowser, remote, workbench } from '../scripts/lib/workbench.mjs';
import { main } from '../scripts/lib/run.mjs';

const PATIENCE_MS = 300_000;
const path = text => (text.startsWith('file:') ? fileURLToPath(text) : resolve(text));

await main(async () => {
  const options = new Map(process.argv.slice(2).filter(text => text.startsWith('--')).map(text => /^--([^=]+)=?(.*)$/s.exec(text).slice(1)));
  const folder = process.argv.slice(2).find(text => !text.startsWith('-')) ?? '.';
  const settings = JSON.parse(readFileSync(join(options.get('user-data-dir'), 'User/settings.json'), 'utf8'));
  const bench = workbench({ developer: true, settings });
  let browser;
  try {
    const port = await bench.start();
    browser = await launchBrowser([`--remote-debugging-port=${options.get('remote-debugging-port')}`]);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = new Promise((done, reject) => {
      page.exposeFunction('codeAutomationExit', code => done(code));
      page.exposeFunction('codeAutomationLog', () => undefined);
      page.on('crash', () => reject(new Error('the page crashed')));
      setTimeout(() => reject(new Error(`no result within ${PATIENCE_MS / 1000} s\n${bench.log()}`)), PATIENCE_MS).unref();
    });
    const under = name => remote(port, path(options.get(name)));
    await page.goto(address(port, path(folder), { extensionDevelopmentPath: under('extensionDevelopmentPath'), extensionTestsPath: under('extensionTestsPath'), skipWelcome: 'true' }));
    return await ended;
  } finally {
    await browser?.close();
    await bench.stop();
  }
});
