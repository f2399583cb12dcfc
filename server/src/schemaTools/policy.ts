import { Ajv, MissingRefError, type ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Policy } from '../rules/types.js';
import type { Mistake } from '../userFiles/types.js';
import { readJson, type JsonText, type Path } from './json.js';
import { patternEngine, refusedPattern } from './patterns.js';
import { isObject, subschemas, type SchemaObject } from './subschemas.js';
import { severityOf, violationsOf, wordsOf } from './violations.js';

/** A validator whose patterns take linear time. It knows no network: what a reference does not find in the schema itself, it refuses. */
const OPTIONS = { allErrors: true, strict: false, verbose: true, validateFormats: false, validateSchema: false, ownProperties: true, logger: false, code: { regExp: patternEngine } } as const;
const DRAFT_2020 = 'https://json-schema.org/draft/2020-12/schema';
const DRAFT_07 = /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/;
/** The words of our own in a policy. */
const OWN_KEYWORDS = ['message', 'severity'];

/** Reads a text as a policy: a JSON Schema, draft 2020-12 or 07, over the flat settings. Every mistake in it is placed; with an error it is not applied. */
export function readPolicy(text: string): { readonly policy: Policy | undefined; readonly mistakes: readonly Mistake[] } {
  const json = readJson(text);
  const { value } = json;
  if (value === undefined) return { policy: undefined, mistakes: json.mistakes };
  const none = (mistakes: readonly Mistake[]) => ({ policy: undefined, mistakes });
  if (!isObject(value)) return none([mistake(json, [], 'A policy is a JSON Schema: an object such as { "required": ["execution.checkpointing.interval"] }.')]);
  const ajv = validatorFor(value.$schema);
  if (ajv === undefined) return none([mistake(json, ['$schema'], `This draft of JSON Schema is not known here. Write "${DRAFT_2020}" or "http://json-schema.org/draft-07/schema#".`)]);
  try {
    const mistakes = [...malformed(ajv, value, json), ...[...subschemas(value)].flatMap(({ schema, path }) => mistakesIn(schema, path, ajv, json))];
    if (mistakes.some(({ severity }) => severity === 'error')) return none(mistakes);
    const policy = compiled(ajv, value);
    return { policy, mistakes };
  } catch (error) {
    return none([refusal(error, value, json)]);
  }
}

/** Validators of both drafts. */
type Validator = Ajv | Ajv2020;

function validatorFor(draft: unknown): Validator | undefined {
  const ajv = draft === undefined || (typeof draft === 'string' && draft.replace(/#$/, '') === DRAFT_2020) ? new Ajv2020(OPTIONS) : typeof draft === 'string' && DRAFT_07.test(draft) ? new Ajv(OPTIONS) : undefined;
  ajv?.addVocabulary(OWN_KEYWORDS);
  return ajv;
}

function mistake(json: JsonText, path: Path, message: string, part?: 'key' | 'value', severity: Mistake['severity'] = 'error'): Mistake {
  return { range: json.rangeOf(path, part), severity, message };
}

/** Where the text is no JSON Schema: the first thing that is wrong at each place. */
function malformed(ajv: Validator, schema: SchemaObject, json: JsonText): readonly Mistake[] {
  if (ajv.validateSchema(schema) === true) return [];
  const byPlace = new Map<string, ErrorObject>();
  for (const error of ajv.errors ?? []) if (!byPlace.has(error.instancePath)) byPlace.set(error.instancePath, error);
  return [...byPlace.values()].map(({ instancePath, message = 'does not fit', params }) => {
    const path = pathOf(instancePath, schema);
    const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.join(', ')}` : '';
    return mistake(json, path, `This is no JSON Schema: ${path.length === 0 ? 'it' : `"${String(path.at(-1))}"`} ${message}${allowed}.`);
  });
}

/** The steps of a JSON Pointer through a value: numbers in lists. */
function pathOf(pointer: string, root: unknown): Path {
  let value = root;
  return pointer.split('/').slice(1).map(step => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = Array.isArray(value) ? Number(name) : name;
    value = Array.isArray(value) ? (value as unknown[])[Number(name)] : isObject(value) ? value[name] : undefined;
    return next;
  });
}

/** What is wrong with the words of one schema, those in it aside. */
function mistakesIn(schema: SchemaObject, path: Path, ajv: Validator, json: JsonText): readonly Mistake[] {
  const found: Mistake[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const at = [...path, keyword];
    if (keyword === '$async') found.push(mistake(json, at, 'A policy answers at once: `$async` is not allowed.', 'key'));
    else if (keyword === '$dynamicRef' && typeof value === 'string' && !value.startsWith('#')) found.push(mistake(json, at, outside(value)));
    else if (keyword === 'message' && typeof value !== 'string') found.push(mistake(json, at, 'A message is a text.'));
    else if (keyword === 'severity' && severityOf(value) === undefined) found.push(mistake(json, at, 'A severity is "error", "warning", "info" or "hint".'));
    else if (keyword === 'pattern' && typeof value === 'string') found.push(...patternMistakes(value, at, json, 'value'));
    else if (keyword === 'patternProperties' && isObject(value)) for (const pattern of Object.keys(value)) found.push(...patternMistakes(pattern, [...at, pattern], json, 'key'));
    if (!keyword.startsWith('x-') && !ANNOTATIONS.has(keyword) && ajv.RULES.keywords[keyword] !== true) found.push(mistake(json, at, `JSON Schema has no "${keyword}": it has no effect.`, 'key', 'warning'));
  }
  return found;
}

/** Words that the validator takes without a rule for them. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['$async', '$anchor', '$vocabulary', 'then', 'else', 'markdownDescription']);

function patternMistakes(pattern: string, path: Path, json: JsonText, part: 'key' | 'value'): readonly Mistake[] {
  const reason = refusedPattern(pattern);
  return reason === undefined ? [] : [mistake(json, path, `This pattern cannot be used: ${reason}.`, part)];
}

function compiled(ajv: Validator, schema: SchemaObject): Policy {
  const validate = ajv.compile(schema);
  const words = wordsOf(schema);
  validate({}); // a schema that refers to itself without end is found here
  return {
    check: settings => {
      try {
        return validate(settings) ? [] : violationsOf(validate.errors ?? [], schema, words);
      } catch (error) {
        return [{ key: null, at: 'key', message: `The policy cannot be applied: ${error instanceof Error ? error.message : String(error)}.`, severity: undefined }];
      }
    },
  };
}

/** Why a schema cannot be compiled, at the place that is to blame. */
function refusal(error: unknown, schema: SchemaObject, json: JsonText): Mistake {
  if (error instanceof MissingRefError) {
    for (const { schema: part, path } of subschemas(schema)) {
      const { $ref: ref } = part;
      if (typeof ref !== 'string' || !`${error.missingRef} ${error.message} `.includes(`${ref} `)) continue;
      return mistake(json, [...path, '$ref'], ref.startsWith('#') ? `The schema has no ${ref}.` : outside(ref));
    }
  }
  return { range: json.rangeOf([]), severity: 'error', message: compilerRefusal(error) };
}

function outside(ref: string): string {
  return `"${ref}" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.`;
}

/** What is said where a schema cannot be compiled for a reason that has no place. */
export function compilerRefusal(error: unknown): string {
  if (error instanceof EvalError) return 'This editor forbids making code at run time (its Content Security Policy), which checking with a JSON Schema needs. The file is not used here.';
  if (error instanceof RangeError) return 'The schema refers to itself without end.';
  return `The schema cannot be compiled: ${error instanceof Error ? error.message : String(error)}.`;
}
