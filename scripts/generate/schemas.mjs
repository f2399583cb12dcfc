import { catalog, families, inRelease, VERSIONS } from './facts.mjs';
import { optionSchema, typeSchemas } from './valueSchemas.mjs';

/** The releases that a JSON Schema is written for. */
export const SCHEMA_VERSIONS = ['1.20', '2.0', '2.1', '2.2', '2.3'];
/** Placeholders that stand for all that is left of a key. */
const REST = /^(?:\*\*|<(?:parameter|param|key|factory-class)>)$/;

/**
 * The JSON Schema of a release's `config.yaml`: every key flat, nested, and in part flat (`taskmanager.memory: {process.size: 4g}`). Each
 * prefix of a key is a definition that lists what can stand below it; a prefix that is an option too takes both.
 */
export function schemaFile(version) {
  const root = tree(version);
  const definitions = { ...typeSchemas(version) };
  const names = new Map(); // a schema's text → its name, so that equal ones are written once
  const named = (kind, schema) => {
    const text = JSON.stringify(schema);
    if (!names.has(text)) {
      names.set(text, `${kind}${names.size.toString(36)}`);
      definitions[names.get(text)] = schema;
    }
    return { $ref: `#/definitions/${names.get(text)}` };
  };
  const body = parted(nodeSchema(root, node => valueOf(node, named)), definitions);
  const file = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Apache Flink ${version} configuration`,
    description: `What config.yaml of Flink ${version} can hold: keys flat, nested or both. Keys that Flink does not know have no effect, and are reported.`,
    ...body,
    definitions,
  };
  return `{\n${members(file)}\n}\n`;
}

/**
 * The root with its flat keys moved into one mapping for each first part: a validator that nests the check of a property in the one
 * before it cannot take all of them at once. The root itself only names them, as a pattern, so that a misspelt key is still found.
 */
function parted({ properties, patternProperties, ...root }, definitions) {
  const flat = new Map(), short = {};
  for (const [key, schema] of Object.entries(properties)) {
    const [first] = key.split('.');
    if (first === key) short[key] = schema;
    else flat.set(first, { ...flat.get(first), [key]: schema });
  }
  const names = {};
  for (const [first, keys] of flat) {
    definitions[`keys-${first}`] = { properties: keys };
    names[`^${escape(first)}\\.(?:${Object.keys(keys).map(key => escape(key.slice(first.length + 1))).join('|')})$`] = true;
  }
  const refs = [...flat.keys()].map(first => ({ $ref: `#/definitions/keys-${first}` }));
  return { ...root, properties: short, patternProperties: { ...patternProperties, ...names }, allOf: refs };
}

const escape = part => part.replace(/[.$*+?()[\]{}|^\\]/g, '\\$&');

/** One member a line, and one definition or property a line, so that changes can be read. */
function members(object) {
  return Object.entries(object).map(([name, value]) => `${JSON.stringify(name)}:${OPEN.test(name) ? `{\n${members(value)}\n}` : JSON.stringify(value)}`).join(',\n');
}
const OPEN = /^(?:properties|patternProperties|definitions|keys-.*)$/;

/** The keys of a release as a tree of their parts: `parts` by name, `wild` for a placeholder, `rest` where anything may follow. */
function tree(version) {
  const root = newNode();
  for (const option of catalog()) {
    const facts = inRelease(option, version);
    if (facts === undefined || (facts.scope === 'reporter' && !facts.key.includes('<'))) continue;
    const schema = optionSchema(facts);
    const node = at(root, facts.key);
    node.option = schema;
    if (facts.prefixMap) node.rest = true;
    for (const old of [...(facts.deprecatedKeys ?? []), ...(facts.fallbackKeys ?? [])]) {
      const other = at(root, old);
      other.option ??= { ...schema, description: `Old name of ${facts.key}`, default: undefined, deprecated: true };
      if (facts.prefixMap) other.rest = true;
    }
  }
  for (const { keys, since } of families()) if (VERSIONS.indexOf(since ?? VERSIONS[0]) <= VERSIONS.indexOf(version)) at(root, keys);
  return root;
}

const newNode = () => ({ parts: new Map(), wild: undefined, rest: false, option: undefined });

function at(root, key) {
  let node = root;
  for (const part of key.split('.')) {
    if (REST.test(part)) {
      node.rest = true;
      return newNode(); // below a rest nothing is told apart
    }
    if (part.startsWith('<')) node = node.wild ??= newNode();
    else {
      if (!node.parts.has(part)) node.parts.set(part, newNode());
      node = node.parts.get(part);
    }
  }
  return node;
}

const hasChildren = node => node.parts.size > 0 || node.wild !== undefined || node.rest;

/** What a node's value can be: the option's value, a mapping of what stands below, or both. */
function valueOf(node, named) {
  return (node.value ??= makeValue(node, named));
}

function makeValue(node, named) {
  const below = hasChildren(node) ? named('n', { type: 'object', ...nodeSchema(node, child => valueOf(child, named)) }) : undefined;
  if (node.option === undefined) return below;
  const value = named('o', node.option);
  return below === undefined || node.rest ? value : { anyOf: [value, below] };
}

/** The mapping below a node: every path down to an option or a prefix is a key, for keys may hold dots. */
function nodeSchema(node, value) {
  const properties = {}, patternProperties = {};
  const walk = (child, key, pattern, wild) => {
    if (child !== node) {
      // What a placeholder stands for may be a name that is listed beside it, with a value of its own: no type is asked for there.
      const schema = wild && child.option === undefined ? { $ref: '#/definitions/Any' } : value(child);
      if (wild) patternProperties[`^${pattern}$`] ??= schema;
      else properties[key] = schema;
    }
    const join = key === '' ? '' : '.', joined = pattern === '' ? '' : '\\.';
    for (const [part, next] of child.parts) walk(next, `${key}${join}${part}`, `${pattern}${joined}${escape(part)}`, wild);
    if (child.wild !== undefined) walk(child.wild, `${key}${join}*`, `${pattern}${joined}[^.]+`, true);
    if (child.rest) patternProperties[`^${pattern}${joined}.+$`] = { $ref: '#/definitions/Any' };
  };
  walk(node, '', '', false);
  const schema = { type: 'object', properties };
  if (Object.keys(patternProperties).length > 0) schema.patternProperties = patternProperties;
  return { ...schema, additionalProperties: false };
}
