import { catalog, families, gone, inRelease, names, reporters, successors, VERSIONS } from './facts.mjs';

/** Numbers texts in the order in which they are first met. */
function table() {
  const numbers = new Map();
  return { texts: numbers, number: text => numbers.get(text) ?? numbers.set(text, numbers.size).get(text) };
}

/**
 * The facts as the server reads them: one line of text for each stretch of releases in which no fact of an option changes,
 * its fields parted by tabs. Lines are taken apart only when they are asked for (server/src/flink/options/catalog.ts).
 */
export function optionsFile() {
  const classes = table(), sections = table();
  const rows = [];
  const oldKeys = {}, fallbackKeys = {};
  const note = (names, keys, key) => {
    for (const name of keys ?? []) if (name !== key && !(names[name] ?? []).includes(key)) (names[name] ??= []).push(key);
  };
  for (const option of catalog()) {
    let open; // the stretch that may go on: [first, last, fields]
    VERSIONS.forEach((version, index) => {
      const facts = inRelease(option, version);
      const fields = facts && fieldsOf(facts, classes, sections);
      note(oldKeys, facts?.deprecatedKeys, option.key);
      note(fallbackKeys, facts?.fallbackKeys, option.key);
      if (open !== undefined && open.fields === fields) open.last = index;
      else {
        if (open?.fields !== undefined) rows.push(line(option, open));
        open = { first: index, last: index, fields };
      }
    });
    if (open?.fields !== undefined) rows.push(line(option, open));
  }
  const file = { versions: VERSIONS, classes: [...classes.texts.keys()], sections: [...sections.texts.keys()], families: families(), reporters: reporters(), successors: successors(), gone: gone(), names: names().map(({ check, ...facts }) => facts), oldKeys, fallbackKeys, rows };
  const { rows: lines, ...rest } = file;
  const head = Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',\n');
  return `{\n${head},\n"rows":[\n${lines.map(row => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

const line = (option, { first, last, fields }) => `${option.key}\t${first}${last}\t${fields}`;

function fieldsOf(facts, classes, sections) {
  const fields = [
    facts.scope[0],
    facts.type + (facts.list ? '*' : '') + (facts.prefixMap ? '+' : ''),
    facts.default === undefined || facts.default === null ? '' : `=${facts.default}`,
    classes.number(facts.class.split('.').at(-1)),
    facts.field,
    (facts.stability ?? '').replace('PublicEvolving', 'E').replace('Experimental', 'X').replace('Internal', 'I').replace('Public', 'P'),
    (facts.sections ?? []).map(section => sections.number(section)).join(),
    (facts.enum ?? []).join(),
    (facts.deprecatedKeys ?? []).join(),
    (facts.fallbackKeys ?? []).join(),
    facts.deprecatedSince ?? '',
    facts.docDefault ?? '',
  ];
  const text = fields.join('\t').replace(/\t+$/, '');
  if (/[\n\r]/.test(text) || fields.some(field => String(field).includes('\t'))) throw new Error(`${facts.key}: a field holds a tab or a line break`);
  return text;
}
