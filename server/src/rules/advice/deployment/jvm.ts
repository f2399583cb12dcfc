import { jvmFlags, type JvmProcess } from '../../../tune/jvmOptions.js';
import type { AdviceContext } from '../context.js';

/** The processes that the options of the JVM are for. */
export const PROCESSES: readonly JvmProcess[] = ['taskmanager', 'jobmanager'];

/** Where a flag stands that a process gets: of several of its kind the last one on the command line counts. */
export interface FoundFlag {
  readonly key: string;
  readonly flag: string;
}

/** The flags of a kind that a process gets, in the order of its command line (config.sh, taskmanager.sh, jobmanager.sh). */
export function flagsOf(context: AdviceContext, process: JvmProcess, kind: RegExp): readonly FoundFlag[] {
  return ['env.java.default-opts.all', 'env.java.opts.all', `env.java.default-opts.${process}`, `env.java.opts.${process}`]
    .filter(key => context.has(key) && context.isSet(key))
    .flatMap(key => jvmFlags(context.text(key) ?? '').filter(flag => kind.test(flag)).map(flag => ({ key, flag })));
}
