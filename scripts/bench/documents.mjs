// The benchmark's inputs: flat configuration files of a given number of lines, and a JSON Schema of the same options for a general YAML server.
import { readFileSync } from 'node:fs';

const VERSION = '2.2';
const number = version => Number(version.split('.')[0]) * 100 + Number(version.split('.')[1]);
/** What changed between releases is written down by the release that brought it. */
const inRelease = value => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value[Object.keys(value).filter(since => number(since) <= number(VERSION)).at(-1)] : value);
const MEMORY = '^\\s*\\d+\\s*(b|bytes|k|kb|kibibytes|m|mb|mebibytes|g|gb|gibibytes|t|tb|tebibytes)?\\s*$';
const DURATION = '^\\s*\\d+\\s*(d|h|min|m|s|ms|micros|ns|milli|second|minute|hour|day)?s?\\s*$';

const options = JSON.parse(readFileSync(new URL('../../schemas/catalog.json', import.meta.url), 'utf8'))
  .filter(({ scope, key, since, until }) => ['cluster', 'table'].includes(scope) && key.includes('.') && !key.includes('<') && (!since || number(since) <= number(VERSION)) && (!until || number(until) >= number(VERSION)))
  .map(option => ({ key: option.key, type: inRelease(option.type), default: inRelease(option.default), enum: inRelease(option.enum), list: inRelease(option.list) }));

/** The JSON Schema that the general server is given. */
export function schema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', additionalProperties: false,
    properties: Object.fromEntries(options.map(option => [option.key, { description: `What ${option.key} does`, default: option.default ?? undefined, ...shape(option) }])),
    patternProperties: { '^metrics\\.reporter\\.[^.]+\\..+$': { type: ['string', 'integer'] } },
  };
}

function shape({ type, list, enum: constants }) {
  if (list) return { type: ['array', 'string'] };
  if (constants) return { enum: constants };
  if (type === 'Integer' || type === 'Long') return { type: 'integer' };
  if (type === 'Boolean') return { type: 'boolean' };
  if (type === 'Double' || type === 'Float') return { type: 'number' };
  if (type === 'MemorySize') return { type: ['string', 'integer'], pattern: MEMORY };
  return type === 'Duration' ? { type: ['string', 'integer'], pattern: DURATION } : { type: ['string', 'number', 'boolean'] };
}

function value({ type, list, enum: constants, default: preset }) {
  if (list) return '[]';
  if (constants) return constants.includes(preset) ? preset : constants[0];
  if (type === 'Integer' || type === 'Long') return /^-?\d+$/.test(preset ?? '') ? preset : '1';
  if (type === 'Boolean') return String(preset ?? 'false');
  if (type === 'Double' || type === 'Float') return '0.5';
  if (type === 'MemorySize') return '64 mb';
  return type === 'Duration' ? '10 s' : 'text';
}

/** The line that is edited, and what it holds; the file's last line is one problem that every server finds. */
export const EDITED = { prefix: 'parallelism.default: ', good: '4', bad: 'x' };

/** A flat configuration of `count` lines: every fifth a comment, then all options, then metrics reporters. */
export function configuration(count) {
  const ordered = options.filter(({ key }) => key !== 'parallelism.default' && !/fraction|memory/.test(key));
  const lines = ['taskmanager.memory.process.size: 4g'];
  for (let option = 0, reporter = 0; lines.length < count - 2;) {
    if (lines.length % 5 === 1) lines.push(`# why the next setting is what it is (${lines.length})`);
    else if (option < ordered.length) lines.push(`${ordered[option].key}: ${value(ordered[option++])}`);
    else lines.push(`metrics.reporter.r${reporter}.port: ${9000 + (reporter++ % 1000)}`);
  }
  lines.splice(Math.floor(lines.length / 2), 0, EDITED.prefix + EDITED.good);
  return `${[...lines, 'taskmanager.unknown.option: 1'].join('\n')}\n`;
}
