import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import form from '../../../schemas/additional-options.schema.json';
import type { AdditionalOption } from '../flink/options/additional.js';
import type { Mistake, PlacedOption } from '../userFiles/types.js';
import { readJson, type JsonText, type Path } from './json.js';
import { compilerRefusal } from './policy.js';
import { patternEngine } from './patterns.js';
import { wordsOf } from './violations.js';

let validator: ValidateFunction | undefined;
const words = wordsOf(form, 'errorMessage');

/** Reads a text as a list of options in the form of schemas/additional-options.schema.json. Entries with a mistake are left out, the others are not harmed. */
export function readOptions(text: string): { readonly options: readonly PlacedOption[]; readonly mistakes: readonly Mistake[] } {
  const json = readJson(text);
  const { value } = json;
  if (value === undefined) return { options: [], mistakes: json.mistakes };
  try {
    validator ??= new Ajv({ allErrors: true, strict: false, verbose: true, ownProperties: true, logger: false, code: { regExp: patternEngine } }).compile(form);
  } catch (error) {
    return { options: [], mistakes: [{ range: json.rangeOf([]), severity: 'error', message: compilerRefusal(error) }] };
  }
  const errors = validator(value) ? [] : (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
  const wrong = new Set(errors.map(({ instancePath }) => Number(instancePath.split('/')[1])));
  const list = Array.isArray(value) ? (value as readonly AdditionalOption[]) : [];
  return {
    options: list.flatMap((option, at) => (wrong.has(at) ? [] : [{ option: withTexts(option), rangeOf: (...path: Path) => json.rangeOf([at, ...path]) }])),
    mistakes: errors.map(error => mistakeOf(error, json)),
  };
}

/** Bounds as texts of the option's type, however they are written. */
function withTexts({ min, above, max, below, ...option }: AdditionalOption): AdditionalOption {
  const bounds = Object.entries({ min, above, max, below }).filter(([, bound]) => bound !== undefined).map(([name, bound]) => [name, String(bound)]);
  return { ...option, ...Object.fromEntries(bounds) as object };
}

function mistakeOf(error: ErrorObject, json: JsonText): Mistake {
  const { instancePath, keyword, params, message = 'does not fit', propertyName } = error;
  const path = instancePath.split('/').slice(1).map((step, at) => (at === 0 || /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
  const at = (range: readonly (string | number)[], text: string, part?: 'key'): Mistake => ({ range: json.rangeOf(range, part), severity: 'error', message: text });
  if (keyword === 'required') return at(path, `The option has no "${String(params.missingProperty)}".`);
  if (keyword === 'additionalProperties') return at([...path, String(params.additionalProperty)], `"${String(params.additionalProperty)}" is nothing that an option has. Known are ${Object.keys(facts).join(', ')}.`, 'key');
  const own = words.get(error.parentSchema as Readonly<Record<string, unknown>>)?.message ?? `This ${message}.`;
  return propertyName === undefined ? at(path, own) : at([...path, propertyName], own, 'key');
}

const facts = (form.definitions as { readonly option: { readonly properties: object } }).option.properties;
