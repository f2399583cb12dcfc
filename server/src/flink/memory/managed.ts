import { readMapText } from '../values/collection.js';
import { readInteger } from '../values/integer.js';
import { isAtLeast, type FlinkVersion } from '../version.js';
import { OptionReader } from './derive/reader.js';
import { attempt, type Attempt } from './refusals/refused.js';
import { refused, sentence } from './refusals/told.js';
import type { Configuration } from './types.js';

/** What managed memory is used for: Flink's `ManagedMemoryUseCase`. */
export type UseCase = 'OPERATOR' | 'STATE_BACKEND' | 'PYTHON';

/** The use cases in Flink's order. */
export const USE_CASES: readonly UseCase[] = ['OPERATOR', 'STATE_BACKEND', 'PYTHON'];

/** The option with the weights; a map, so `key.OPERATOR: 70` is read too. */
export const CONSUMER_WEIGHTS_KEY = 'taskmanager.memory.managed.consumer-weights';

const DEFAULT_WEIGHTS: ReadonlyMap<string, string> = new Map([['OPERATOR', '70'], ['STATE_BACKEND', '70'], ['PYTHON', '30']]);

/** What one use case gets of a slot's managed memory. */
export interface ManagedShare {
  readonly weights: ReadonlyMap<UseCase, number>;
  /** Of the slot, 0 to 1. */
  readonly fractionOfSlot: number;
  /** Undefined where the use case gets nothing: asking for it fails. */
  readonly bytes: bigint | undefined;
}

/** Which use case asks, and which are there in the slot. */
export interface ShareQuery {
  /** Managed memory of the slot, bytes. */
  readonly slotManaged: bigint;
  readonly useCase: UseCase;
  /** The part of the use case's share that is asked for, 0 to 1. */
  readonly fraction: number;
  /** Every use case of the job's slot sharing group. */
  readonly allUseCases: readonly UseCase[];
  /** Whether the state backend of the job uses managed memory; undefined: by the settings. */
  readonly stateBackendUsesManaged: boolean | undefined;
}

/**
 * The share of a slot's managed memory that one use case gets, or the refusal where the weights cannot be read.
 * Follows Flink's `ManagedMemoryUtils.convertToFractionOfSlot` and `MemoryManager.computeMemorySize`.
 */
export function managedShare(configuration: Configuration, version: FlinkVersion, query: ShareQuery): Attempt<ManagedShare> {
  return attempt(() => {
    const weights = readWeights(new OptionReader(configuration, version, 'managed memory'));
    const fractionOfSlot = fractionOf(weights, query, query.stateBackendUsesManaged ?? usesManagedByDefault(configuration));
    const bytes = fractionOfSlot > 0 ? BigInt(Math.floor(Number(query.slotManaged) * fractionOfSlot)) : undefined;
    return { weights, fractionOfSlot, bytes };
  });
}

/** The weights of the consumers of managed memory, or the refusal where they cannot be read. A use case without one gets nothing. */
export function managedWeights(configuration: Configuration, version: FlinkVersion): Attempt<ReadonlyMap<UseCase, number>> {
  return attempt(() => readWeights(new OptionReader(configuration, version, 'managed memory')));
}

function fractionOf(weights: ReadonlyMap<UseCase, number>, query: ShareQuery, stateBackendUsesManaged: boolean): number {
  const counts = (useCase: UseCase) => useCase !== 'STATE_BACKEND' || stateBackendUsesManaged;
  if (!counts(query.useCase)) return 0;
  const total = [...new Set(query.allUseCases)].filter(counts).reduce((sum, useCase) => (sum + (weights.get(useCase) ?? 0)) | 0, 0);
  return total > 0 ? query.fraction * ratioRoundedDown(weights.get(query.useCase) ?? 0, total) : 0;
}

/** A quotient with sixteen decimals, rounded down, as a double: Flink's `getFractionRoundedDown`. */
function ratioRoundedDown(dividend: number, divisor: number): number {
  const scaled = (BigInt(dividend) * 10n ** 16n) / BigInt(divisor);
  return Number(`${scaled}e-16`);
}

function readWeights(reader: OptionReader): ReadonlyMap<UseCase, number> {
  const configured = configuredWeights(reader);
  const weights = new Map<UseCase, number>();
  for (const useCase of USE_CASES) {
    // Until 1.20 one name stood for operators and state backend together.
    const names = useCase === 'PYTHON' || isAtLeast(reader.version, '2.0') ? [useCase] : [useCase, 'DATAPROC'];
    const name = names.find(candidate => configured.has(candidate));
    if (name !== undefined) weights.set(useCase, readWeight(reader, name, configured.get(name) ?? ''));
  }
  return weights;
}

function readWeight(reader: OptionReader, name: string, text: string): number {
  const weight = readInteger(text);
  const written = reader.configuration.has(CONSUMER_WEIGHTS_KEY) ? CONSUMER_WEIGHTS_KEY : `${CONSUMER_WEIGHTS_KEY}.${name}`;
  if (!weight.ok) {
    throw refused(reader, { code: 'unreadable-value', happens: `the weight of ${name} is no whole number`, sum: sentence(weight.error.reason), option: written, flinkOption: CONSUMER_WEIGHTS_KEY });
  }
  if (weight.value < 0) throw refused(reader, { code: 'negative-weight', happens: `the weight of ${name} is ${weight.value}, but must not be negative`, option: written });
  return weight.value;
}

/** The map as Flink reads it: under its own key, or entry by entry under the key as a prefix. */
function configuredWeights(reader: OptionReader): ReadonlyMap<string, string> {
  const text = reader.configuration.get(CONSUMER_WEIGHTS_KEY);
  if (text !== undefined) {
    const map = readMapText(text, reader.dialect);
    if (map.ok) return new Map(map.value);
    throw refused(reader, { code: 'unreadable-value', happens: `${CONSUMER_WEIGHTS_KEY} has no map that Flink can read`, sum: sentence(map.error.reason), option: CONSUMER_WEIGHTS_KEY, flinkOption: CONSUMER_WEIGHTS_KEY });
  }
  const prefix = `${CONSUMER_WEIGHTS_KEY}.`;
  const weights = new Map<string, string>();
  for (const key of reader.configuration.keys()) if (key.startsWith(prefix)) weights.set(key.slice(prefix.length), reader.configuration.get(key) ?? '');
  return weights.size === 0 ? DEFAULT_WEIGHTS : weights;
}

/** Whether the state backend of the settings takes its memory from the managed one: RocksDB and ForSt do. */
function usesManagedByDefault(configuration: Configuration): boolean {
  const type = (configuration.get('state.backend.type') ?? configuration.get('state.backend') ?? '').toLowerCase();
  return type === 'rocksdb' || type === 'forst' || /\.(?:embeddedrocksdb|rocksdb|forst)statebackendfactory$/.test(type);
}
