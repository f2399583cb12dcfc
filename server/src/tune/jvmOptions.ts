import type { Draft } from './draft.js';

/** A process whose JVM gets options of its own. */
export type JvmProcess = 'jobmanager' | 'taskmanager';

/** One option among JVM options: what the JVM gets, without quotes, and where it stands in the text. */
interface Word {
  readonly flag: string;
  readonly start: number;
  readonly end: number;
}

/** A word as the shell makes one: quotes hold blanks together; a quote without its other half holds the rest. */
const WORD = /(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s"'])+/g;
/** Every quote has its other half. */
const CLOSED = /^(?:"[^"]*"|'[^']*'|[^"'])*$/;
/** What the launcher of Java takes together with the word behind it. */
const WITH_NEXT = /^--add-(?:opens|exports|modules|reads)$/;

/** The options in a text of JVM options, without their quotes, as the start scripts pass them on (config.sh and flink-console.sh). */
export function jvmFlags(text: string): readonly string[] {
  return wordsOf(text).map(({ flag }) => flag);
}

/** A text of JVM options with these among them: a flag of the same name gets the new value where it stands, others come to the end. The rest stays as it is written. */
export function withFlags(text: string, flags: readonly string[]): string {
  return flags.reduce((merged, flag) => {
    const words = wordsOf(merged);
    if (words.some(word => word.flag === flag)) return merged;
    const same = words.findLast(word => nameOf(word.flag) === nameOf(flag));
    return oneLine(same === undefined ? appended(merged, flag) : `${merged.slice(0, same.start)}${flag}${merged.slice(same.end)}`);
  }, text);
}

/** The flag of a name that a process gets: the last one on its command line. `-XX:HeapDumpPath`, `-Dkey`, `-Xlog:gc`. */
export function flagOfName(draft: Draft, process: JvmProcess, name: string): string | undefined {
  return where(draft, process, name)?.flag;
}

/** The value of a flag that has one, behind its `=`. */
export function flagValue(draft: Draft, process: JvmProcess, name: string): string | undefined {
  const flag = flagOfName(draft, process, name);
  const at = flag?.indexOf('=') ?? -1;
  return at < 0 ? undefined : flag?.slice(at + 1);
}

/** Gives a process flags: each in place of the last one of its name, whichever option has it, else behind the options of this process alone. Refuses options with a quote that is not closed. */
export function mergeFlags(draft: Draft, process: JvmProcess, flags: readonly string[]): void {
  for (const flag of flags) {
    const found = where(draft, process, nameOf(flag));
    if (found?.flag === flag) continue;
    const key = found?.key ?? `env.java.opts.${process}`;
    const text = draft.get(key) ?? '';
    if (!CLOSED.test(text)) { draft.refuse(`${key} has a quote without its other half: the JVM options end where nobody means it. Close it first.`); return; }
    draft.set(key, withFlags(text, [flag]));
  }
}

/** The options that a process gets, in the order of the command line (config.sh, taskmanager.sh, jobmanager.sh). */
function keysOf(process: JvmProcess): readonly string[] {
  return ['env.java.default-opts.all', 'env.java.opts.all', `env.java.default-opts.${process}`, `env.java.opts.${process}`];
}

function where(draft: Draft, process: JvmProcess, name: string): { readonly key: string; readonly flag: string } | undefined {
  for (const key of keysOf(process).filter(one => draft.has(one)).reverse()) {
    const flag = jvmFlags(draft.get(key) ?? '').findLast(one => nameOf(one) === name);
    if (flag !== undefined) return { key, flag };
  }
  return undefined;
}

/** What tells a flag from others: `-XX:+Foo` and `-XX:-Foo` have one name. What a module opens adds up, so that each of those is its own name. */
function nameOf(flag: string): string {
  if (/^-Xlog:gc|^-Xloggc:/.test(flag)) return '-Xlog:gc';
  const found = /^(-XX:)[+-]?(\w+)|^-D[^=]+|^-X(?:mx|ms|ss|mn)(?=\d)|^-Xlog:\w+/.exec(flag);
  return found === null ? flag : found[1] === undefined ? found[0] : `${found[1]}${found[2] ?? ''}`;
}

function wordsOf(text: string): readonly Word[] {
  // The scripts take quotes around the whole away; flink-conf.yaml keeps them.
  const whole = /^\s*"([^"]*)"\s*$/.exec(text)?.[1];
  const offset = whole === undefined ? 0 : text.indexOf('"') + 1;
  const words: Word[] = [];
  for (const match of (whole ?? text).matchAll(WORD)) {
    const word = { flag: match[0].replaceAll(/["']/g, ''), start: match.index + offset, end: match.index + offset + match[0].length };
    const before = words.at(-1);
    if (before !== undefined && WITH_NEXT.test(before.flag) && !word.flag.startsWith('-')) words.splice(-1, 1, { flag: `${before.flag}=${word.flag}`, start: before.start, end: word.end });
    else words.push(word);
  }
  return words;
}

function appended(text: string, flag: string): string {
  const rest = text.trimEnd();
  if (rest === '') return flag;
  return /^\s*"[^"]*"$/.test(rest) ? `${rest.slice(0, -1).trimEnd()} ${flag}"` : `${rest} ${flag}`;
}

/** The scripts drop options over several lines altogether. */
function oneLine(text: string): string {
  return text.trimEnd().replaceAll(/\s*[\r\n]+\s*/g, ' ');
}
