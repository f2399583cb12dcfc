import { isAtLeast, type FlinkVersion } from '../../../flink/version.js';
import { JAVA_COMPATIBILITY } from '../../../tune/guides.js';
import { withFlags } from '../../../tune/jvmOptions.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';
import { flagsOf, PROCESSES } from './jvm.js';

const OPTIONS = 'env.java.opts.all';
const DEFAULTS = 'env.java.default-opts.all';

/** What shows that the Kubernetes operator starts the processes: it has the flags among its defaults for `env.java.default-opts.all`. */
const OPERATOR = ['kubernetes.operator.', 'job.autoscaler.'];

const EXPORTED = [
  'java.rmi/sun.rmi.registry', 'jdk.compiler/com.sun.tools.javac.api', 'jdk.compiler/com.sun.tools.javac.file', 'jdk.compiler/com.sun.tools.javac.parser', 'jdk.compiler/com.sun.tools.javac.tree',
  'jdk.compiler/com.sun.tools.javac.util', 'java.security.jgss/sun.security.krb5',
];
const OPENED = [
  'java.lang', 'java.net', 'java.io', 'java.nio', 'sun.nio.ch', 'java.lang.reflect', 'java.text', 'java.time', 'java.util', 'java.util.concurrent', 'java.util.concurrent.atomic', 'java.util.concurrent.locks',
].map(name => `java.base/${name}`);

/** JVM options of the file in place of those that Flink is delivered with: no default brings the flags back that newer JDKs ask for (config.yaml of the distribution, config.sh). */
export const addOpensLost: AdviceRule = {
  kind: {
    code: 'add-opens-lost',
    severity: 'info',
    title: 'Flags for newer JDKs that the JVM options lost',
    explanation: 'From Java 16 on a program must be told which inner packages of Java it may look into. The configuration that Flink is delivered with has these flags in `env.java.opts.all`; they are in no default, so that options written in their place take them away, and neither the start scripts nor `env.java.default-opts.all` bring them back. Kryo, closures and connectors then fail with "InaccessibleObjectException", often only once a record of some type comes along. Java 17 is what Flink 2 runs on by default, and its images do. On Java 11 nothing is lost, nor where the Kubernetes operator starts the processes, which sets `env.java.default-opts.all` itself from 1.19 on.',
    wayOut: 'Keep the whole list of `config.yaml` in `env.java.opts.all` and write your own options behind it; from 1.19 on it can stand in `env.java.default-opts.all` as well. If the JVM is Java 11, or the flags come another way, ignore the line.',
    example: {
      before: 'env.java.opts.all: -Dfoo=bar --add-opens=java.base/java.lang=ALL-UNNAMED\n',
      after: `env.java.opts.all: -Dfoo=bar ${moduleFlags('2.3').join(' ')}\n`,
    },
    advises: 'Keep the flags for newer JDKs among the JVM options',
    sources: [JAVA_COMPATIBILITY],
  },
  check(context) {
    const key = [OPTIONS, DEFAULTS].find(one => context.has(one) && context.isSet(one));
    if (key === undefined || (context.has(DEFAULTS) && !context.isSet(DEFAULTS) && context.firstUnder(...OPERATOR) !== undefined)) return undefined;
    const all = moduleFlags(context.version);
    const given = PROCESSES.map(process => new Set(flagsOf(context, process, /^--add-/).map(({ flag }) => flag)));
    const missing = all.filter(flag => given.some(flags => !flags.has(flag)));
    const [first] = missing;
    // One flag alone may be for a library of its own.
    if (first === undefined || (missing.length >= all.length - 1 && !runsOnNewJava(context))) return undefined;
    const flags = missing.length === 1 ? 'the missing flag' : `the ${missing.length} missing flags`;
    return {
      message: `${missing.length === all.length ? `None of the ${all.length}` : `${missing.length} of the ${all.length}`} module flags of Flink's own configuration ${missing.length === 1 ? 'is' : 'are'} ${missing.length === all.length ? 'among the JVM options' : `missing from the JVM options, such as ${first}`}. On Java 17 and later reflection fails without them: extend the list, never shorten it.`,
      keys: [key],
      ways: [
        ...wayBy(context, `Add ${flags} to ${key}`, draft => draft.set(key, withFlags(draft.get(key) ?? '', missing))),
        ...(context.has(DEFAULTS) && !context.isSet(DEFAULTS) ? wayBy(context, `Put ${flags} into ${DEFAULTS}`, draft => draft.set(DEFAULTS, missing.join(' '))) : []),
      ],
    };
  },
};

/** The flags of the distribution, in its order. */
function moduleFlags(version: FlinkVersion): readonly string[] {
  const exported = isAtLeast(version, '2.0') ? EXPORTED : ['java.base/sun.net.util', ...EXPORTED];
  return [...exported.map(name => `--add-exports=${name}=ALL-UNNAMED`), ...OPENED.map(name => `--add-opens=${name}=ALL-UNNAMED`)];
}

/** Java 17 is the default from 2.0 on; before, the Java home has to show it. */
function runsOnNewJava(context: AdviceContext): boolean {
  const home = context.text('env.java.home');
  const java = /(?:jdk|java|jre|temurin|openjdk)[-_]?(\d+)/i.exec(home ?? '')?.[1];
  return java === undefined ? isAtLeast(context.version, '2.0') : Number(java) >= 16;
}
