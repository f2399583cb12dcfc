import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

const folder = new URL('../../schemas/descriptions/', import.meta.url);
/** Files that describe something else than options. */
const OTHERS = ['families', 'reporter-arguments'];

/** One file of descriptions as it is written; throws at what is no YAML, or stands there twice. */
function read(name) {
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(`schemas/descriptions/${name}.yaml: ${document.errors[0].message}`);
  return { about: /^#\s*(.*)/.exec(text)?.[1] ?? '', entries: document.toJS() ?? {} };
}

/** The areas, each with its options in the order of its file. */
export function areas() {
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml')).map(name => name.slice(0, -'.yaml'.length)).filter(name => !OTHERS.includes(name)).sort();
  return names.map(name => ({ name, ...read(name) }));
}

/** Families of keys, and the arguments of reporters, as their files have them. */
export const families = () => read('families').entries;
export const reporterArguments = () => read('reporter-arguments').entries;

/** schemas/words.json: all descriptions, as the server reads them. */
export function wordsFile() {
  const numbers = new Map();
  const number = source => numbers.get(source) ?? numbers.set(source, numbers.size).get(source);
  const options = {};
  const put = (key, { text, guidance, constants }) => {
    if (key in options) throw new Error(`${key} is described twice`);
    options[key] = {
      text: text.trim(),
      ...(guidance === undefined ? {} : { guidance: guidance.map(({ source = [], ...said }) => [...Object.entries(said)[0], ...[source].flat().map(number)]) }),
      ...(constants === undefined ? {} : { constants }),
    };
  };
  for (const { entries } of areas()) for (const [key, words] of Object.entries(entries)) put(key, words);
  for (const [factory, parameters] of Object.entries(reporterArguments())) for (const [name, words] of Object.entries(parameters)) put(`${factory} ${name}`, words);
  const shown = Object.fromEntries(Object.entries(families()).map(([keys, { text }]) => [keys.replace('**', '*'), text]));
  const lines = entries => entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n');
  return `{\n"sources":${JSON.stringify([...numbers.keys()])},\n"families":{\n${lines(Object.entries(shown))}\n},\n"options":{\n${lines(Object.entries(options).sort(([one], [other]) => (one < other ? -1 : 1)))}\n}}\n`;
}
