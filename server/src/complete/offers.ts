import type { Analysis } from '../analysis.js';
import { formatSize } from '../flink/memory/size.js';
import { reporterFacts } from '../flink/options/catalog.js';
import { familyListedBy } from '../flink/options/chosenNames.js';
import type { Option } from '../flink/options/types.js';
import { parseMemorySize, writeMemorySize } from '../flink/values/memorySize.js';
import { durationsAround, durationsContinuing, sizesAround, sizesContinuing } from './amounts.js';
import { isJvmOptions } from './jvmFlags.js';
import { KNOWN_ITEMS, knownValuesOf, PROCESS_SIZES, type KnownValue } from './knownValues.js';
import { namesIn } from './names.js';
import type { Offer } from './types.js';
import { WhatIf } from './whatIf.js';

/** Values that an option can be given; `typed` is what of one stands before the cursor. */
export function offersOf(analysis: Analysis, key: string, option: Option, typed: string): readonly Offer[] {
  const { version } = analysis;
  const known = knownValuesOf(option, version);
  const preset: readonly Offer[] = option.default === null || option.default === '' ? [] : [{ kind: 'value', text: option.default, detail: 'default' }];
  switch (option.type) {
    // What is not the default comes first: it is what one writes into a file.
    case 'Boolean': return (option.default === 'true' ? ['false', 'true'] : ['true', 'false']).map(value => constant({ value }, option));
    case 'Enum': return option.enum?.map(value => constant({ value }, option)) ?? preset;
    case 'String': return [...factories(key), ...known.map(value => constant(value, option)), ...preset];
    case 'MemorySize': return sizes(analysis, option, typed, preset);
    case 'Duration': return /\d/.test(typed) ? durationsContinuing(typed, option.default, version) : [...preset, ...durationsAround(option.default, version)];
    default: return withMemory(WhatIf.of(analysis, option), [...known.map(({ value }): Offer => ({ kind: 'value', text: value })), ...preset]);
  }
}

/** Items of an option whose value lists several; undefined where it does not, or where none are known. */
export function itemsOf(analysis: Analysis, option: Option): readonly Offer[] | undefined {
  const family = familyListedBy(option.key);
  if (family !== undefined) return namesIn(analysis, family.prefix).map(text => ({ kind: 'name', text, detail: family.what }));
  const known = KNOWN_ITEMS[option.key] ?? (option.list ? listed(option)?.map(value => ({ value })) : undefined);
  return known?.map(value => constant(value));
}

/** Whether values can be offered for a key, so that it is worth asking for them. */
export function hasOffers(analysis: Analysis, key: string, option: Option): boolean {
  if (isJvmOptions(key)) return true;
  const items = itemsOf(analysis, option);
  if (items !== undefined || option.list) return items !== undefined && items.length > 0;
  if (option.type === 'Map') return key !== option.key;
  return ALWAYS_OFFERED.has(option.type) || (option.default ?? '') !== '' || knownValuesOf(option, analysis.version).length > 0 || factories(key).length > 0;
}

const ALWAYS_OFFERED: ReadonlySet<Option['type']> = new Set(['Boolean', 'Enum', 'MemorySize', 'Duration']);

/** Constants, or what Flink itself lists: classes and beginnings of their names. */
function listed(option: Option): readonly string[] | undefined {
  return option.enum ?? (/\.(?:factory\.classes|parent-first-patterns\.default)$/.test(option.key) ? option.default?.split(';') : undefined);
}

function constant({ value, says }: KnownValue, option?: Option): Offer {
  const isDefault = option?.default?.toLowerCase() === value.toLowerCase();
  const detail = [...(isDefault ? ['default'] : []), ...(says === undefined ? [] : [says])].join(': ');
  return { kind: 'constant', text: value, ...(detail === '' ? {} : { detail }) };
}

/** The factories of one kind of reporters. */
function factories(key: string): readonly Offer[] {
  const kind = /^(\w+)\.reporter\.[^.]+\.factory\.class$/.exec(key)?.[1];
  return kind === undefined ? [] : reporterFacts.filter(facts => facts.kind === kind).map(({ factory }) => ({ kind: 'constant', text: factory }));
}

function sizes(analysis: Analysis, option: Option, typed: string, preset: readonly Offer[]): readonly Offer[] {
  const whatIf = WhatIf.of(analysis, option);
  const inForce = whatIf?.inForce;
  const byDefault = option.default === null ? undefined : bytesOf(option.default);
  const usual = inForce ?? byDefault;
  if (/\d/.test(typed)) return sizesContinuing(typed, usual);
  const ofProcess = PROCESS_SIZES[option.key];
  if (ofProcess !== undefined) return withMemory(whatIf, ofProcess.map(text => ({ kind: 'amount', text })));
  const around = sizesAround(usual === undefined ? undefined : wholeMebibytes(usual)).filter(({ text }) => bytesOf(text) !== byDefault);
  const now: readonly Offer[] = inForce === undefined ? [] : [{ kind: 'amount', text: writeMemorySize(wholeMebibytes(inForce)), detail: `${formatSize(inForce)} in force` }];
  const largest = whatIf?.largest;
  const most: readonly Offer[] = largest === undefined ? [] : [{ kind: 'amount', text: writeMemorySize(largest), detail: `${formatSize(largest)} at most` }];
  return [...now, ...withMemory(whatIf, [...preset, ...around]), ...most];
}

function bytesOf(text: string): bigint | undefined {
  const size = parseMemorySize(text);
  return size.ok ? size.value : undefined;
}

/** Cut down to whole MiB, from one MiB on: what is in force is seldom a round number. */
function wholeMebibytes(bytes: bigint): bigint {
  return bytes < 1n << 20n ? bytes : (bytes >> 20n) << 20n;
}

/** Values with what the memory of the process would be; those that Flink would refuse only where it refuses all of them. */
function withMemory(whatIf: WhatIf | undefined, offers: readonly Offer[]): readonly Offer[] {
  if (whatIf === undefined) return offers;
  const taken = offers.flatMap((offer): Offer[] => {
    const comesTo = whatIf.comesTo(offer.text);
    if (comesTo === undefined) return [];
    return comesTo === '' || offer.detail === 'default' ? [offer] : [{ ...offer, detail: comesTo }];
  });
  return taken.length === 0 ? offers : taken;
}
