import { anyCase, apart, rangeOf } from './shapes.mjs';

// Flink's value grammars as patterns, for tools that know no formats of ours. They tell what can be written; a number that is
// too large for its type passes a pattern and is caught by the server.
const SPACE = '[\\u0000-\\u0020]*';
const anyOf = labels => labels.map(anyCase).join('|');
const MEMORY_UNITS = ['b', 'bytes', 'k', 'kb', 'kibibytes', 'm', 'mb', 'mebibytes', 'g', 'gb', 'gibibytes', 't', 'tb', 'tebibytes'];
const TIME_UNITS = [
  'ns', 'nano', 'nanos', 'nanosecond', 'nanoseconds', 'µs', 'micro', 'micros', 'microsecond', 'microseconds', 'ms', 'milli', 'millis', 'millisecond', 'milliseconds',
  's', 'sec', 'secs', 'second', 'seconds', 'min', 'm', 'minute', 'minutes', 'h', 'hour', 'hours', 'd', 'day', 'days',
];
const ISO = '\\+?[Pp](?=[+\\-0-9Tt])(?:[+-]?[0-9]+[Dd])?(?:[Tt](?=[+\\-0-9.])(?:[+-]?[0-9]+[Hh])?(?:[+-]?[0-9]+[Mm])?(?:[+-]?[0-9]+(?:[.,][0-9]{0,9})?[Ss])?)?';
/** Java's parseInt takes the decimal digits of every script; a pattern for all tools has to list them. */
const WHOLE = `[+-]?[${digitRanges()}]+`;
const DECIMAL = '[+-]?(?:NaN|Infinity|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?|0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)[pP][+-]?[0-9]+[fFdD]?)';
const SCALAR = ['string', 'number', 'boolean'];

function digitRanges() {
  const unit = code => `\\u${code.toString(16).padStart(4, '0')}`;
  let ranges = '0-9';
  for (let code = 0x80; code < 0x10000; code++) if (/^\p{Nd}$/u.test(String.fromCharCode(code)) && !/^\p{Nd}$/u.test(String.fromCharCode(code - 1))) ranges += `${unit(code)}-${unit(code + 9)}`;
  return ranges;
}

/** The schema of each type in a release, as the definitions of the file. */
export function typeSchemas(version) {
  const iso = ['1.18', '1.19', '1.20', '2.0'].includes(version) ? '' : `|${ISO}`;
  const whole = (bits, description) => ({ description, type: ['integer', 'string'], minimum: -(2 ** (bits - 1)), maximum: 2 ** (bits - 1) - 1, pattern: `^${WHOLE}$` });
  return {
    String: { description: 'Any text', type: SCALAR },
    Boolean: { description: 'true or false', type: ['boolean', 'string'], pattern: `^(?:${anyOf(['true', 'false'])})$` },
    Integer: whole(32, 'A whole number'),
    Long: whole(64, 'A whole number'),
    Float: { description: 'A number', type: ['number', 'string'], pattern: `^${SPACE}${DECIMAL}${SPACE}$` },
    Double: { description: 'A number', type: ['number', 'string'], pattern: `^${SPACE}${DECIMAL}${SPACE}$` },
    Duration: { description: 'A whole number with a unit: d, h, min, s, ms, µs, ns; milliseconds without one', type: ['integer', 'string'], minimum: 0, pattern: `^${SPACE}(?:[0-9]+${SPACE}(?:${anyOf(TIME_UNITS)})?${iso})${SPACE}$` },
    MemorySize: { description: 'A whole number with a unit: k, m, g, t (powers of 1024); bytes without one', type: ['integer', 'string'], minimum: 0, pattern: `^${SPACE}[0-9]+${SPACE}(?:${anyOf(MEMORY_UNITS)})?${SPACE}$` },
    Map: { description: 'Entries as key:value,key:value or as a mapping', type: ['string', 'object'] },
    List: { description: 'Entries parted by ; or a YAML list', type: [...SCALAR, 'array'], items: { type: [...SCALAR, 'object', 'array'] } },
    Any: { description: 'Anything but null, which Flink refuses', type: [...SCALAR, 'object', 'array'] },
  };
}

const ref = name => ({ $ref: `#/definitions/${name}` });

/** The schema of an option's value: its type, its constants, the range that Flink checks; with what a reader wants to know. */
export function optionSchema(facts) {
  const schema = { description: describe(facts), ...typed(facts) };
  const value = defaultOf(facts);
  if (value !== undefined) schema.default = value;
  if (facts.deprecatedSince !== undefined) schema.deprecated = true;
  return schema;
}

function typed(facts) {
  if (facts.list) {
    const items = facts.enum === undefined ? ref(facts.type === 'Map' ? 'Any' : facts.type) : constants(facts.enum);
    return { allOf: [ref('List')], items };
  }
  if (facts.enum !== undefined) return constants(facts.enum);
  if (facts.names !== undefined) return named(facts.names);
  return { allOf: [ref(facts.type)], ...bounds(facts) };
}

/** The constants for completion, and a pattern for their other spellings: Flink takes any case. */
const constants = names => ({ anyOf: [{ enum: names }, { type: 'string', pattern: `^(?:${names.map(anyCase).join('|')})$` }] });

/** Names that Flink compares itself, in any case or as they are; a class has dots in its name. */
function named({ names, also = [], exact = false, class: takesClass = false }) {
  if (exact) return { enum: names };
  const { anyOf: [listed, pattern] } = constants([...names, ...also]);
  return { anyOf: [{ ...listed, enum: names }, pattern, ...(takesClass ? [{ type: 'string', pattern: '\\.' }] : [])] };
}

/** A range as numbers; JSON Schema cannot compare texts such as `10 ms`, so units other than the type's own are left to the server. */
function bounds(facts) {
  const range = rangeOf(facts.key);
  if (range === undefined) return {};
  if (range.format !== undefined) return facts.type === 'String' ? FORMATS[range.format] : {};
  const number = text => (text === undefined ? undefined : Number(/^-?[0-9.]+/.exec(text)[0]));
  const limits = { minimum: number(range.min), exclusiveMinimum: number(range.above), maximum: number(range.max), exclusiveMaximum: number(range.below) };
  const set = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  const singles = apart(range).map(text => ({ const: Number(text) }));
  return singles.length === 0 ? set : { anyOf: [set, ...singles] };
}

/** Grammars of options whose type is a text. */
const FORMATS = {
  'port-range': { anyOf: [{ type: 'integer', minimum: 0, maximum: 65535 }, { type: 'string', pattern: '^[0-9, -]+$' }] },
  'hocon-size': { type: ['integer', 'string'], minimum: 0, pattern: '^\\s*[0-9.]+\\s*[A-Za-z]*\\s*$' },
  Duration: { allOf: [ref('Duration')] },
};

function defaultOf({ type, list, default: text }) {
  if (text === undefined || text === null) return undefined;
  if (list || !['Boolean', 'Integer', 'Long', 'Float', 'Double'].includes(type)) return text;
  if (type === 'Boolean') return text === 'true';
  return Number.isSafeInteger(Number(text)) || type === 'Float' || type === 'Double' ? Number(text) : text;
}

function describe(facts) {
  const words = { MemorySize: 'memory size', Integer: 'whole number', Long: 'whole number', Float: 'number', Double: 'number', Boolean: 'true or false', String: 'text', Duration: 'duration', Map: 'map', Enum: 'one of' };
  const type = facts.enum === undefined ? words[facts.type] : `one of ${facts.enum.join(', ')}`;
  const shown = facts.docDefault ?? (facts.default === '' ? undefined : facts.default);
  const parts = [`${facts.list ? 'List: ' : ''}${type}`];
  if (shown !== undefined && shown !== null && String(shown).length <= 80) parts.push(`default ${shown}`);
  if (facts.deprecatedSince !== undefined) parts.push('on its way out');
  const text = parts.join('; ');
  return text[0].toUpperCase() + text.slice(1);
}
