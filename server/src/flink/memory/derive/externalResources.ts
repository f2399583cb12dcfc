import { readListText } from '../../values/collection.js';
import { readLong } from '../../values/integer.js';
import { read } from '../../values/read.js';
import { refused, sentence } from '../refusals/told.js';
import { inJavaMapOrder } from './javaMap.js';
import type { OptionReader } from './reader.js';

const LIST_KEY = 'external-resources';

/** The external resources that are enabled and have an amount, in Flink's order: `ExternalResourceUtils.getExternalResourceAmountMap`. */
export function readExternalResources(reader: OptionReader): ReadonlyMap<string, bigint> {
  const amounts = new Map<string, bigint>();
  for (const name of enabledResources(reader)) {
    const amount = readAmount(reader, name);
    if (amount !== undefined && amount > 0n) amounts.set(name, amount);
    else reader.note({ code: 'external-resource-ignored', message: `The external resource ${name} is ignored: ${amount === undefined ? 'it has no amount' : `its amount is ${amount}`}.` });
  }
  return amounts;
}

function enabledResources(reader: OptionReader): readonly string[] {
  const text = reader.configuration.get(LIST_KEY);
  if (text === undefined || text === 'none') return [];
  const names = readListText(text, reader.dialect, item => read(item.text));
  if (!names.ok) throw refused(reader, { code: 'unreadable-value', happens: `${LIST_KEY} has no list that Flink can read`, sum: sentence(names.error.reason), option: LIST_KEY, flinkOption: LIST_KEY });
  return inJavaMapOrder([...new Set(names.value)]);
}

function readAmount(reader: OptionReader, name: string): bigint | undefined {
  const key = `external-resource.${name}.amount`;
  const text = reader.configuration.get(key);
  if (text === undefined) return undefined;
  const amount = readLong(text);
  if (amount.ok) return amount.value;
  throw refused(reader, { code: 'unreadable-value', happens: `${key} has no amount that Flink can read`, sum: sentence(amount.error.reason), option: key, flinkOption: key });
}
