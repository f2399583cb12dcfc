import type { Setting } from '../types.js';
import { additions } from './add.js';
import { isAsWanted, valueOf, valuesOf, type Value } from './check.js';
import { Draft, withChanges } from './draft.js';
import { isNothing, isNull, type Entry } from './outline.js';
import { isNested } from './place.js';
import type { Plan } from './plan.js';
import { removals } from './remove.js';
import { newNames } from './rename.js';
import { newValues, replacement } from './set.js';
import type { Edited, Source, Step } from './types.js';
import { viewOf, type View } from './view.js';

/** Why a step cannot be made: caught where the edit begins. */
class Impossible extends Error {}

/**
 * Makes the steps one after the other, each with the smallest change that keeps comments, order and style. What each one leaves is read again: it must hold exactly the
 * settings that were wanted, every comment, and nothing more that Flink refuses; else another way is taken, or the answer is why there is none. Never throws.
 */
export function edit(source: Source, steps: readonly Step[]): Edited {
  const work = new Work(source);
  try {
    for (const step of steps) work.take(step);
  } catch (error) {
    if (error instanceof Impossible) return { impossible: error.message };
    throw error;
  }
  const changes = work.draft.changes();
  return { changes, text: withChanges(source.text, changes) };
}

/** A text between two steps. */
class Work {
  readonly draft: Draft;
  #view: View;

  constructor(readonly source: Source) {
    this.draft = new Draft(source.text);
    this.#view = viewOf(source, source.text);
  }

  take(step: Step): void {
    switch (step.kind) {
      case 'set': {
        const setting = this.#all(step.key).at(-1);
        if (setting !== undefined) this.#set(setting, step.value, true);
        else this.#add(step.key, step.value);
        return;
      }
      case 'remove':
        this.#remove(step.key);
        return;
      case 'rename':
        this.#rename(step.key, step.to);
        return;
      case 'merge':
        this.#merge(step.key);
        return;
      case 'set-written':
        this.#set(this.#now(step.setting), step.value, false);
        return;
      case 'remove-written':
        this.#removeEntry(this.#entryOf(this.#now(step.setting)));
        return;
      case 'rename-written': {
        const setting = this.#now(step.setting);
        if (setting.key !== step.to) this.#renameOne(setting, step.to);
      }
    }
  }

  #all(key: string): readonly Setting[] {
    return this.#view.file.settings.filter(setting => setting.key === key);
  }

  /** The entry of a key that stands there without a value. */
  #nothing(key: string): Entry | undefined {
    return this.#view.outline.entries.find(entry => entry.key === key && entry.setting === undefined && isNothing(entry));
  }

  #entryOf(setting: Setting): Entry {
    const entry = this.#view.outline.entryOf.get(setting);
    if (entry === undefined) throw new Impossible(`\`${setting.key}\` is not written in this file.`);
    return entry;
  }

  /** A setting of the first text as it is now. */
  #now(first: Setting): Setting {
    const at = this.draft.now(first.keyRange.start);
    const setting = this.#view.file.settings.find(({ key, keyRange }) => keyRange.start === at && key === first.key);
    if (setting === undefined) throw new Impossible(`\`${first.key}\` is no longer where it was.`);
    return setting;
  }

  #set(setting: Setting, value: string, elsewhere: boolean): void {
    if (setting.value === value && !isNull(setting)) return;
    const written = this.#all(setting.key).filter(one => !isNull(one));
    const wanted = (values: readonly Value[]) => new Map([...valuesOf(this.#view.file), [setting.key, values]]);
    const at = written.indexOf(setting);
    const inPlace = isNull(setting) ? valuesWith(this.#all(setting.key), setting, value) : written.map((one, index) => (index === at ? { text: value } : valueOf(one)));
    if (this.#try(newValues(this.#view, this.#entryOf(setting), setting, value), wanted(inPlace))) return;
    if (elsewhere && this.#try(additions(this.#view, setting.key, value), wanted([...written.map(valueOf), { text: value }]))) return;
    throw this.#cannot(setting.key, value);
  }

  #add(key: string, value: string): void {
    const wanted = new Map([...valuesOf(this.#view.file), [key, [{ text: value }]]]);
    const nothing = this.#nothing(key);
    if (nothing !== undefined && this.#try(newValues(this.#view, nothing, undefined, value), wanted)) return;
    if (!this.#try(additions(this.#view, key, value), wanted)) throw this.#cannot(key, value);
  }

  #cannot(key: string, value: string): Impossible {
    if (this.#view.legacy && /[#\r\n]|^\s|\s$|^$/.test(value)) {
      return new Impossible(`A flink-conf.yaml cannot hold this value of \`${key}\`: it is one line, without blanks around it, and ends at a \`#\`.`);
    }
    return new Impossible(`\`${key}\` cannot be given this value here without changing something else; write it by hand.`);
  }

  #remove(key: string): void {
    for (let setting = this.#all(key)[0]; setting !== undefined; setting = this.#all(key)[0]) this.#removeEntry(this.#entryOf(setting));
    for (let nothing = this.#nothing(key); nothing !== undefined; nothing = this.#nothing(key)) this.#removeEntry(nothing);
  }

  #removeEntry(entry: Entry): void {
    const { setting, key } = entry;
    const wanted = valuesOf(this.#view.file);
    wanted.set(key, this.#all(key).filter(one => one !== setting && !isNull(one)).map(valueOf));
    if (!this.#try(removals(this.#view, entry), wanted)) throw new Impossible(`\`${key}\` cannot be taken out here without changing something else; remove it by hand.`);
  }

  #rename(key: string, to: string): void {
    if (key === to) return;
    const count = this.#all(key).length;
    if (count === 0) throw new Impossible(`\`${key}\` is not set in this file.`);
    if (this.#all(to).length > 0) throw new Impossible(`\`${to}\` is set already. Remove one of both.`);
    for (let left = count; left > 0; left--) {
      const setting = this.#all(key)[0];
      if (setting !== undefined) this.#renameOne(setting, to, count > left);
    }
  }

  #renameOne(setting: Setting, to: string, again = false): void {
    if (!again && this.#all(to).length > 0) throw new Impossible(`\`${to}\` is set already. Remove one of both.`);
    const values = valuesOf(this.#view.file);
    values.set(setting.key, this.#all(setting.key).filter(one => one !== setting && !isNull(one)).map(valueOf));
    values.set(to, [...this.#all(to).filter(one => !isNull(one)).map(valueOf), ...(isNull(setting) ? [] : [valueOf(setting)])]);
    if (!this.#try(newNames(this.#view, this.#entryOf(setting), setting, to), values)) throw new Impossible(`\`${setting.key}\` cannot become \`${to}\` here without changing something else; rename it by hand.`);
  }

  #merge(prefix: string): void {
    const keys = this.#view.file.settings.map(({ key }) => key).filter(key => key === prefix || key.startsWith(`${prefix}.`));
    for (const key of new Set(keys)) this.#mergeOne(key);
  }

  #mergeOne(key: string): void {
    const all = this.#all(key);
    const inForce = all.findLast(setting => !isNull(setting));
    const kept = all.findIndex(setting => setting === keeperOf(this.#view, all, inForce));
    const keeper = all[kept];
    if (all.length < 2 || inForce === undefined || keeper === undefined) return;
    if (keeper !== inForce && (keeper.value !== inForce.value || isNull(keeper))) {
      const wanted = valuesOf(this.#view.file);
      wanted.set(key, all.filter(one => one === keeper || !isNull(one)).map(one => (one === keeper ? { text: inForce.value } : valueOf(one))));
      const entry = this.#entryOf(keeper);
      const written = this.#view.text.slice(inForce.valueRange.start, inForce.valueRange.end);
      const plans = [...(inForce.style === 'alias' ? [] : [[replacement(this.#view, entry, keeper, written)]]), ...newValues(this.#view, entry, keeper, inForce.value)];
      if (!this.#try(plans, wanted)) throw this.#cannot(key, inForce.value);
    }
    for (let index = all.length - 1; index >= 0; index--) {
      const other = this.#all(key)[index];
      if (index !== kept && other !== undefined) this.#removeEntry(this.#entryOf(other));
    }
  }

  /** Takes the first way that comes out right; false where none does. */
  #try(plans: Iterable<Plan>, wanted: ReadonlyMap<string, readonly Value[]>): boolean {
    for (const plan of plans) {
      const text = plan.reduce<string>((now, changes) => withChanges(now, changes), this.#view.text);
      if (text === this.#view.text) continue;
      const after = viewOf(this.source, text);
      if (!isAsWanted(this.#view.file, after.file, wanted)) continue;
      for (const changes of plan) this.draft.apply(changes);
      this.#view = after;
      return true;
    }
    return false;
  }
}

/** The values of a key where one that was none gets one. */
function valuesWith(settings: readonly Setting[], setting: Setting, value: string): readonly Value[] {
  return settings.filter(one => one === setting || !isNull(one)).map(one => (one === setting ? { text: value } : valueOf(one)));
}

/** Which of several settings of a key stays: in a nested file a nested one, else the first; the one in force where its value has several lines. */
function keeperOf({ text, outline }: View, all: readonly Setting[], inForce: Setting | undefined): Setting | undefined {
  if (inForce !== undefined && (inForce.style === 'block-list' || /[\r\n]/.test(text.slice(inForce.valueRange.start, inForce.valueRange.end)))) return inForce;
  if (!isNested(outline)) return all[0];
  const nested = all.filter(({ path }) => path.length > 1);
  return nested.find(setting => setting === inForce) ?? nested.at(-1) ?? all[0];
}
