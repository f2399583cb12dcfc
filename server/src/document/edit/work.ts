import type { Setting } from '../types.js';
import { additions } from './plans/add.js';
import { isAsWanted, valueOf, valuesOf, type Value, type Values } from './check.js';
import { Draft, withChanges } from './draft.js';
import { isNothing, isNull, settingsUnder, type Entry } from './layout/entries.js';
import { asList } from './spelling/list.js';
import type { Plan } from './plans/plan.js';
import { whyNotRemoved, whyNotRenamed, whyNotSet } from './reasons.js';
import { removals } from './plans/remove.js';
import { newNames } from './plans/rename.js';
import { newValues } from './plans/set.js';
import type { Source } from './types.js';
import { viewOf, type View } from './layout/view.js';

/** Why a step cannot be made, in one sentence. It is caught where the edit begins. */
export class Impossible extends Error {}

/** A text between two steps, and the ways to take it further. Each way is tried until one leaves exactly what is wanted; every method throws `Impossible` where none does. */
export class Work {
  readonly #source: Source;
  readonly draft: Draft;
  #view: View;

  constructor(source: Source) {
    this.#source = source;
    this.draft = new Draft(source.text);
    this.#view = viewOf(source, source.text);
  }

  /** The text as it is now. */
  get view(): View {
    return this.#view;
  }

  /** The written settings of a key, in the order of the text. */
  all(key: string): readonly Setting[] {
    return this.#view.file.settings.filter(setting => setting.key === key);
  }

  /** The entry of a setting of the text as it is now. */
  entryOf(setting: Setting): Entry {
    const entry = this.#view.entries.of.get(setting);
    if (entry === undefined) throw new Impossible(`\`${setting.key}\` is not written in this file.`);
    return entry;
  }

  /** A setting of the first text as it is now; undefined where an earlier step took it out. */
  now(first: Setting): Setting | undefined {
    const at = this.draft.now(first.keyRange.start);
    return this.#view.file.settings.find(({ key, keyRange }) => keyRange.start === at && key === first.key);
  }

  /** Gives a key its value, where the setting in force stands or as a new line. */
  set(key: string, value: string): void {
    const setting = this.all(key).at(-1);
    if (setting === undefined) this.#add(key, value);
    else this.setWritten(setting, value, true);
  }

  /** Gives a setting another value; where that cannot be in its place, and `elsewhere` allows it, in a further line that goes before it. */
  setWritten(setting: Setting, text: string, elsewhere: boolean): void {
    const { key } = setting;
    const value = asList(setting, text);
    if (setting.value === value && !isNull(setting)) return;
    if (this.try(newValues(this.#view, this.entryOf(setting), setting, value), this.valuesWith(setting, { text: value }))) return;
    const more = [...this.#others(key), { text: value }];
    if (elsewhere && this.try(additions(this.#view, key, value), new Map([...valuesOf(this.#view.file), [key, more]]))) return;
    throw new Impossible(whyNotSet(this.#view, key, value));
  }

  /** Takes every setting of a key out. */
  remove(key: string): void {
    for (let left = this.all(key).length; left > 0; left--) this.#removeFirst(key);
    for (let nothing = this.#nothing(key); nothing !== undefined; nothing = this.#nothing(key)) this.removeEntry(nothing);
  }

  /** Takes one written key out. */
  removeEntry(entry: Entry): void {
    const { setting, key } = entry;
    const wanted = new Map([...valuesOf(this.#view.file), [key, this.#others(key, setting)]]);
    if (!this.try(removals(this.#view, entry), wanted)) throw new Impossible(whyNotRemoved(this.#view, entry));
  }

  /** Gives every setting of a key another name; where there is none, every key that begins with it another beginning. */
  rename(key: string, to: string): void {
    if (key === to) return;
    const count = this.all(key).length;
    if (count === 0) this.#renameBeginning(key, to);
    else this.#expectFree(setting => setting.key === to);
    // Two spellings of the old name can be one of the new one: then only the setting in force is left.
    if (count > 1 && !this.#tried(() => this.#renameAll(key, to))) {
      for (let overridden = count - 1; overridden > 0; overridden--) this.#removeFirst(key);
    }
    this.#renameAll(key, to);
  }

  /** Gives one written setting another name. */
  renameWritten(setting: Setting, to: string): void {
    if (setting.key === to) return;
    this.#expectFree(({ key }) => key === to);
    this.#renameEntry(this.entryOf(setting), to);
  }

  /** Takes the first way that leaves the wanted values; false where none does. */
  try(plans: Iterable<Plan>, wanted: Values): boolean {
    for (const plan of plans) {
      const text = plan.reduce<string>((now, changes) => withChanges(now, changes), this.#view.text);
      if (text === this.#view.text) continue;
      const after = viewOf(this.#source, text, this.#view);
      if (!isAsWanted(this.#view, after, wanted)) continue;
      for (const changes of plan) this.draft.apply(changes);
      this.#view = after;
      return true;
    }
    return false;
  }

  /** The values of the file with another one for a setting. */
  valuesWith(setting: Setting, value: Value): Values {
    const values = this.all(setting.key).filter(one => one === setting || !isNull(one)).map(one => (one === setting ? value : valueOf(one)));
    return new Map([...valuesOf(this.#view.file), [setting.key, values]]);
  }

  #add(key: string, value: string): void {
    const wanted = new Map([...valuesOf(this.#view.file), [key, [{ text: value }]]]);
    const nothing = this.#nothing(key) ?? this.#view.entries.all.find(entry => entry.key === key && entry.braces !== undefined);
    if (nothing !== undefined && this.try(newValues(this.#view, nothing, undefined, value), wanted)) return;
    if (!this.try(additions(this.#view, key, value), wanted)) throw new Impossible(whyNotSet(this.#view, key, value));
  }

  #renameEntry(entry: Entry, to: string): void {
    const wanted = new Map<string, readonly Value[]>(valuesOf(this.#view.file));
    for (const [key, gone] of valuesOf({ settings: settingsUnder(entry) })) {
      wanted.set(key, this.#others(key, ...settingsUnder(entry)));
      const name = to + key.slice(entry.key.length);
      wanted.set(name, [...(wanted.get(name) ?? []), ...gone]);
    }
    if (!this.try(newNames(this.#view, entry, to), wanted)) throw new Impossible(whyNotRenamed(this.#view, entry, to));
  }

  #renameAll(key: string, to: string): void {
    for (let setting = this.all(key)[0]; setting !== undefined; setting = this.all(key)[0]) this.#renameEntry(this.entryOf(setting), to);
  }

  #renameBeginning(key: string, to: string): void {
    const begins = (entry: Pick<Entry, 'key'>, prefix: string): boolean => entry.key === prefix || entry.key.startsWith(`${prefix}.`);
    const next = (): Entry | undefined => this.#view.entries.all.find(entry => begins(entry, key) && !begins(entry, to) && entry.parent !== undefined && !begins(entry.parent, key));
    if (next() !== undefined) this.#expectFree(setting => begins(setting, to));
    for (let entry = next(); entry !== undefined; entry = next()) this.#renameEntry(entry, to + entry.key.slice(key.length));
  }

  #expectFree(isTaken: (setting: Setting) => boolean): void {
    const taken = this.#view.file.settings.find(isTaken);
    if (taken !== undefined) throw new Impossible(`\`${taken.key}\` is set already. Remove one of both.`);
  }

  #removeFirst(key: string): void {
    const [setting] = this.all(key);
    if (setting !== undefined) this.removeEntry(this.entryOf(setting));
  }

  /** Whether all of a work could be done; nothing of it is, where it could not. */
  #tried(work: () => void): boolean {
    const before = { view: this.#view, state: this.draft.state };
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      this.#view = before.view;
      this.draft.state = before.state;
      return false;
    }
  }

  /** The entry of a key that stands there without a value. */
  #nothing(key: string): Entry | undefined {
    return this.#view.entries.all.find(entry => entry.key === key && entry.setting === undefined && isNothing(entry));
  }

  /** The values of a key without those of some settings. */
  #others(key: string, ...without: readonly (Setting | undefined)[]): readonly Value[] {
    return this.all(key).filter(one => !without.includes(one) && !isNull(one)).map(valueOf);
  }
}
