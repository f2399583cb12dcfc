import type { Path } from './json.js';

/** A JSON Schema that is no boolean. */
export type SchemaObject = Readonly<Record<string, unknown>>;

const ONE = ['not', 'if', 'then', 'else', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'contains', 'additionalItems', 'unevaluatedItems', 'items'];
const SEVERAL = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'];
const NAMED = ['properties', 'patternProperties', 'dependentSchemas', 'dependencies', '$defs', 'definitions'];

/** A schema and all schemas in it, the outer ones first, each with its path and the schema around it. */
export function* subschemas(schema: unknown, path: Path = [], parent?: SchemaObject): Generator<{ readonly schema: SchemaObject; readonly path: Path; readonly parent: SchemaObject | undefined }> {
  if (!isObject(schema)) return;
  yield { schema, path, parent };
  for (const keyword of ONE) yield* subschemas(schema[keyword], [...path, keyword], schema);
  for (const keyword of SEVERAL) {
    const list: unknown = schema[keyword];
    if (Array.isArray(list)) for (const [at, one] of list.entries()) yield* subschemas(one, [...path, keyword, at], schema);
  }
  for (const keyword of NAMED) {
    const named = schema[keyword];
    if (isObject(named)) for (const [name, one] of Object.entries(named)) yield* subschemas(one, [...path, keyword, name], schema);
  }
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
