import { createRequire } from 'node:module';
import { catalog, inRelease, VERSIONS } from './facts.mjs';
import { anyCase, apart, rangeKeys, rangeName, rangeOf } from './shapes.mjs';

// these three are CommonJS, and are read as such everywhere
const load = createRequire(import.meta.url);
const { Ajv, _ } = load('ajv');
const limit = load('ajv-formats/dist/limit.js').default;
const standaloneCode = load('ajv/dist/standalone/index.js').default;

const BASICS = ['String', 'Boolean', 'Integer', 'Long', 'Float', 'Double', 'Duration', 'MemorySize', 'Map', 'Enum'];

/** Each distinct shape of a value with its schema: type, constants, range. The schema speaks of the text that Flink sees. */
function shapes() {
  const found = new Map();
  for (const option of catalog()) {
    for (const version of VERSIONS) {
      const facts = inRelease(option, version);
      if (facts === undefined) continue;
      const range = rangeOf(facts.key)?.derived ? undefined : rangeOf(facts.key);
      const format = facts.type + (facts.list ? '*' : '');
      const name = [format, facts.enum?.join() ?? '', rangeName(range)].join('|');
      found.set(name, schemaOf(format, facts, range));
    }
  }
  for (const type of BASICS) found.set(`${type}||`, schemaOf(type, {}, undefined));
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function schemaOf(format, facts, range) {
  if (facts.enum !== undefined && !facts.list) return { type: 'string', pattern: `^(?:${facts.enum.map(anyCase).join('|')})$` };
  // A grammar is for texts: a release in which the option has a type of its own reads that type.
  if (range?.format !== undefined) return { type: 'string', format: format === 'String' ? range.format : format };
  const schema = { type: 'string', format };
  const keywords = { formatMinimum: range?.min, formatExclusiveMinimum: range?.above, formatMaximum: range?.max, formatExclusiveMaximum: range?.below };
  for (const [keyword, value] of Object.entries(keywords)) if (value !== undefined) schema[keyword] = value;
  // -1 or from 1 up: a number apart, and those above the gap
  const singles = range === undefined ? [] : apart(range).map(number => ({ type: 'string', format, formatMinimum: number, formatMaximum: number }));
  return singles.length === 0 ? schema : { anyOf: [schema, ...singles] };
}

/** Validators compiled ahead of time, so that no schema is compiled when the server starts. */
export function validatorsFile() {
  const all = [...shapes()];
  const ajv = new Ajv({ code: { source: true, esm: true, lines: true, formats: _`formats` }, schemas: all.map(([, schema], number) => ({ $id: `v${number}`, ...schema })), messages: false });
  limit(ajv);
  const grammar = { type: 'string', validate: () => true, compare: () => 0 };
  for (const format of new Set(all.flatMap(([, schema]) => [schema, ...(schema.anyOf ?? [])]).map(schema => schema.format))) if (format !== undefined) ajv.addFormat(format, grammar);
  const names = Object.fromEntries(all.map((_shape, number) => [`v${number}`, `v${number}`]));
  const code = standaloneCode(ajv, names).replace('"use strict";', '');
  const lookup = all.map(([name], number) => `${JSON.stringify(name)}: v${number}`).join(',\n');
  const keys = rangeKeys().filter(key => !rangeOf(key).derived).map(key => `${JSON.stringify(key)}: ${JSON.stringify(rangeName(rangeOf(key)))}`).join(',\n');
  return `// Written by scripts/generate/validators.mjs from schemas/: npm run generate.\nimport { formats } from './formats.js';\n${code}\nexport const validators = {\n${lookup},\n};\nexport const ranges = {\n${keys},\n};\n`;
}

/** The types of the module above. */
export function validatorTypes() {
  return `// Written by scripts/generate/validators.mjs: npm run generate.
/** Whether a text fits a shape; what fails is left in \`errors\`. */
export interface Validator {
  (text: string): boolean;
  errors?: readonly { readonly keyword: string }[] | null;
}
/** Validators by shape: type (\`*\` for a list), constants and range, parted by bars. */
export const validators: Readonly<Record<string, Validator>>;
/** Ranges that Flink checks, by key: \`>=0 <=65535\`. */
export const ranges: Readonly<Record<string, string>>;
`;
}
