// The page as a person has it: keys go in, what is to be seen comes back. The tests inside the extension hosts ask for it over HTTP, the pictures directly.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { OUT } from './paths.mjs';

/** Lists of the workbench: their rows, and what of a row is its text. */
const LISTS = {
  suggestions: ['.suggest-widget.visible .monaco-list-row', '.label-name'],
  fixes: ['.action-widget .monaco-list-row.action', '.title'],
  choices: ['.quick-input-widget .monaco-list-row', '.label-name'],
  lines: ['.monaco-editor .view-lines .view-line'],
};

/** Single texts of the workbench. */
const TEXTS = { documentation: '.suggest-details', question: '.quick-input-title', typed: '.quick-input-box input', reason: '.quick-input-message', name: '.rename-box input:focus' };

const MAC = process.platform === 'darwin';
/** Keys that are other ones on other systems, by what they do. */
const KEYS = {
  undo: ['ControlOrMeta+KeyZ'],
  'select all': ['ControlOrMeta+KeyA'],
  'quick fix': ['ControlOrMeta+Period'],
  format: [process.platform === 'linux' ? 'Control+Shift+KeyI' : 'Shift+Alt+KeyF'],
  'format selection': ['ControlOrMeta+KeyK', 'ControlOrMeta+KeyF'],
  fold: [MAC ? 'Meta+Alt+BracketLeft' : 'Control+Shift+BracketLeft'],
  unfold: [MAC ? 'Meta+Alt+BracketRight' : 'Control+Shift+BracketRight'],
};

/** How long keys rest between letters: a fast person. */
const DELAY_MS = 20;

/** What a person does at a page of the workbench, and sees there. */
export function screen(page) {
  return {
    /** Presses keys, one after the other: `Control+Space`, or by what they do: `undo`. */
    async press(...keys) {
      for (const key of keys.flatMap(name => KEYS[name] ?? [name])) await page.keyboard.press(key);
    },

    /** Types a text. */
    type: text => page.keyboard.type(text, { delay: DELAY_MS }),

    /** Clicks a text in the editor, which must be one word of one colour, with keys held: `['ControlOrMeta']`. */
    click: (text, modifiers = []) => page.locator('.view-line span span').getByText(text, { exact: true }).first().click({ modifiers }),

    /** The visible rows of a list from the top, labels without their icons, with the one that Enter would take: `[{ text, selected }]`. */
    rows: list => page.evaluate(([rows, text]) => [...document.querySelectorAll(rows)]
      .filter(row => row.checkVisibility())
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map(row => ({ text: (text === undefined ? row.textContent : (row.querySelector(text)?.textContent ?? '').trim()).replaceAll('\u00a0', ' '), selected: row.classList.contains('focused') })), LISTS[list]),

    /** A text, null while it is not there. */
    text: name => page.evaluate(selector => {
      const element = [...document.querySelectorAll(selector)].find(one => one.checkVisibility());
      return element === undefined ? null : element.value ?? element.innerText;
    }, TEXTS[name]),

    /** The colour of a word in the editor, null while it is not there. */
    colour: word => page.evaluate(text => {
      const element = [...document.querySelectorAll('.view-line span span')].find(one => one.textContent.replaceAll('\u00a0', ' ').trim() === text);
      return element === undefined ? null : window.getComputedStyle(element).color;
    }, word),

    /** Takes a picture into out/workbench/failures/. */
    async picture(name) {
      const folder = join(OUT, 'workbench/failures');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}.png`) });
    },
  };
}

/**
 * Serves a screen on localhost, for a test inside the extension host: a POST of `["press", "Control+Space"]` is answered with what the method gives, as JSON,
 * or with status 500 and the reason. (By name: the content policy of the worker host knows no other loopback address.)
 * @param pageOf  gives the page, or the promise of it
 * @returns its `address`, and `close`
 */
export async function serveScreen(pageOf) {
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      const [method, ...given] = JSON.parse(Buffer.concat(await request.toArray()).toString());
      response.end(JSON.stringify(await screen(await pageOf())[method](...given) ?? null));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  await new Promise(resolve => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${server.address().port}`, close: () => server.close() };
}
