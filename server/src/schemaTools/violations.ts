import type { ErrorObject } from 'ajv';
import type { Violation } from '../rules/types.js';
import { isObject, subschemas, type SchemaObject } from './subschemas.js';

/** What a schema, or one around it, says in place of the validator's words. */
export interface Words {
  readonly message: string | undefined;
  readonly severity: Violation['severity'];
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** The severity that a value of the keyword `severity` names. */
export function severityOf(value: unknown): Violation['severity'] {
  return SEVERITIES.find(severity => severity === value);
}

/** The words of each schema in a schema: its own, under the keyword `message` or another, or those of the nearest schema around it that has some. */
export function wordsOf(policy: SchemaObject, keyword = 'message'): ReadonlyMap<SchemaObject, Words> {
  const words = new Map<SchemaObject, Words>();
  for (const { schema, parent } of subschemas(policy)) {
    const around = parent === undefined ? undefined : words.get(parent);
    const own = schema[keyword];
    words.set(schema, { message: typeof own === 'string' ? own : around?.message, severity: severityOf(schema.severity) ?? around?.severity });
  }
  return words;
}

/** What the validator found, as it is shown: once for each key and sentence. Never holds a value of the configuration. */
export function violationsOf(errors: readonly ErrorObject[], policy: SchemaObject, words: ReadonlyMap<SchemaObject, Words>): readonly Violation[] {
  const found = new Map<string, Violation>();
  for (const error of reported(errors, policy)) {
    const { key, at } = placeOf(error);
    const own = isObject(error.parentSchema) ? words.get(error.parentSchema) : undefined;
    const message = own?.message ?? `Against the policy: ${sentence(error, key)}.`;
    found.set(`${key ?? ''}\n${message}`, { key, at, message, severity: own?.severity });
  }
  return [...found.values()];
}

/** Where none of several schemas fits, that is said once, and not what each of them misses; of `if` the consequence, unless the whole has a message. */
function reported(errors: readonly ErrorObject[], policy: SchemaObject): readonly ErrorObject[] {
  const left: ErrorObject[] = [];
  for (const error of errors) {
    const whole = isObject(error.parentSchema) ? error.parentSchema : {};
    if (error.keyword === 'propertyNames' || (error.keyword === 'if' && typeof whole.message !== 'string')) continue;
    const parts = error.keyword === 'if' ? [whole.then, whole.else] : error.keyword === 'anyOf' || error.keyword === 'oneOf' ? [whole[error.keyword]].flat() : [];
    if (parts.length > 0) {
      const within = reach(parts, policy);
      for (let last = left.at(-1); last !== undefined && within.has(last.parentSchema); last = left.at(-1)) left.pop();
    }
    left.push(error);
  }
  return left;
}

/** Some schemas with everything in them, what their references point to included. */
function reach(schemas: readonly unknown[], policy: SchemaObject, found = new Set<unknown>()): ReadonlySet<unknown> {
  for (const schema of schemas) {
    for (const { schema: part } of subschemas(schema)) {
      if (found.has(part)) continue;
      found.add(part);
      if (typeof part.$ref === 'string') reach([pointedTo(part.$ref, policy)], policy, found);
    }
  }
  return found;
}

function pointedTo(ref: string, policy: SchemaObject): unknown {
  if (!ref.startsWith('#/')) return ref === '#' ? policy : undefined;
  return ref.slice(2).split('/').reduce<unknown>((value, step) => (isObject(value) ? value[unescaped(decodeURIComponent(step))] : Array.isArray(value) ? (value as unknown[])[Number(step)] : undefined), policy);
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** The setting that an error is about; null where it is about the configuration as a whole. */
function placeOf({ instancePath, keyword, params, parentSchema, propertyName }: ErrorObject): Pick<Violation, 'key' | 'at'> {
  const [, first] = instancePath.split('/', 2);
  if (first !== undefined) return { key: unescaped(first), at: keyword === 'false schema' ? 'key' : 'value' };
  // `not` with a required key: the key that should not be there.
  const forbidden = keyword === 'not' && isObject(parentSchema) && isObject(parentSchema.not) && Array.isArray(parentSchema.not.required) ? (parentSchema.not.required as readonly unknown[])[0] : undefined;
  const named: unknown = [params.additionalProperty, params.unevaluatedProperty, propertyName, forbidden, params.property].find(name => typeof name === 'string');
  return { key: typeof named === 'string' ? named : null, at: 'key' };
}

function sentence({ keyword, message = 'does not fit', params, instancePath }: ErrorObject, key: string | null): string {
  const subject = key === null ? 'the configuration' : instancePath === '' ? key : [key, ...instancePath.split('/').slice(2).map(unescaped)].join(' › ');
  switch (keyword) {
    case 'false schema': case 'additionalProperties': case 'unevaluatedProperties': case 'not': return `${subject} is not allowed`;
    case 'required': return `${String(params.missingProperty)} is missing`;
    case 'dependentRequired': case 'dependencies': return `${String(params.property)} needs ${String(params.missingProperty)} beside it, which is missing`;
    case 'enum': return `${subject} must be one of ${(params.allowedValues as readonly unknown[]).map(value => JSON.stringify(value)).join(', ')}`;
    case 'const': return `${subject} must be ${JSON.stringify(params.allowedValue)}`;
    default: return `${subject} ${message}`;
  }
}
