import type { Setting } from '../../document/types.js';
import { isWrittenPlain } from '../../flink/yaml/listText.js';
import { isAtLeast } from '../../flink/version.js';
import type { Finding, ProblemKind, SettingRule } from '../types.js';

const flatKey: ProblemKind = {
  code: 'start-script-flat-key',
  severity: 'warning',
  title: 'The start scripts read this key only when it is flat',
  explanation: 'The start scripts look for the Java home before they have a Java to read the file with. They search the lines of the file for the flat key; the nested form is not found, and `JAVA_HOME` or the `java` of the PATH is taken.',
  wayOut: 'Write the key in one piece at the start of a line: `env.java.home: /opt/java`.',
  example: { before: 'env:\n  java:\n    home: /opt/java\n', after: 'env.java.home: /opt/java\n' },
};

const oneLine: ProblemKind = {
  code: 'start-script-one-line',
  severity: 'warning',
  title: 'JVM options over several lines',
  explanation: 'The start scripts have Flink write each setting on a line of its own, and search those lines. A value with a line break, be it only the last one of a `|` or `>`, is written as a block: the scripts find nothing but its `|`, and the shell then drops all JVM options.',
  wayOut: 'Write the options on one line, or fold them with `>-`, which makes one line of them and ends it without a break.',
  example: { before: 'env.java.opts.all: |\n  -XX:+UseG1GC\n  -Dfoo=bar\n', after: 'env.java.opts.all: >-\n  -XX:+UseG1GC\n  -Dfoo=bar\n' },
};

const quotes: ProblemKind = {
  code: 'start-script-quotes',
  severity: 'warning',
  title: 'The start scripts keep the quotes',
  explanation: 'The start scripts search lines for their keys and take what stands behind the colon as it is. They look for the Java home in the file itself: with quotes around it there is no such folder, and the `java` of the PATH is taken. All other lines are written by Flink, which puts quotes around a text where YAML asks for them: around a number or `true` that is meant as a text, or a text with `: ` or ` #` in it. To the scripts `\'true\'` is not true, and a JVM whose options begin with a quote does not start.',
  wayOut: 'Write paths, numbers and truth values without quotes. JVM options with `: ` or ` #` in them have to come another way, such as an argument file of the JVM in the environment variable `JDK_JAVA_OPTIONS`.',
  example: { before: 'env.java.home: "/opt/java"\n', after: 'env.java.home: /opt/java\n' },
};

/** Everything that the scripts read out of the lines that Flink writes for them; the Java home they read out of the file. */
const READ_BY_SCRIPTS = /^(?:env\.(?:java\.(?:default-)?opts(?:\..*)?|ssh\.opts|stdout-err\.redirect-to-file|log\.(?:dir|level|max)|(?:pid|hadoop\.conf|yarn\.conf|hbase\.conf)\.dir)|taskmanager\.compute\.numa|zookeeper\.heap\.mb)$/;

/** What the start scripts read line by line (config.sh, bash-java-utils). */
export const startScriptRule: SettingRule = {
  kinds: [flatKey, oneLine, quotes],
  check(setting, { version, overridden }) {
    const { key, path, value, style, javaType } = setting;
    if (key === 'env.java.home') return path.length > 1 ? nested : isQuoted(setting) ? quotedHome(setting) : undefined;
    if (!READ_BY_SCRIPTS.test(key)) return undefined;
    if (value.includes('\n')) return { kind: oneLine, at: 'value', message: 'The value has a line break, and the start scripts then pass on none of it. Fold it into one line with >-.' };
    // From 2.2 on the scripts take the quotes away from this one.
    if (overridden || style === 'legacy' || javaType !== 'String' || isWrittenPlain(value) || (key === 'env.log.max' && isAtLeast(version, '2.2'))) return undefined;
    return isQuoted(setting) && isWord(value) ? quotedWord(value) : value === '' ? undefined : quotedByFlink(key);
  },
};

const nested: Finding = { kind: flatKey, at: 'key', message: 'The start scripts find env.java.home only as a flat key at the start of a line.', suggestions: ['env.java.home'] };

function quotedHome({ style, value }: Setting): Finding {
  const plain = style === 'legacy' ? value.slice(1, -1) : value;
  return { kind: quotes, at: 'value', message: 'The start scripts take the quotes for a part of the path, find no such folder, and run the java of the PATH. Write the path without quotes.', suggestions: isWrittenPlain(plain) ? [plain] : [] };
}

function quotedWord(value: string): Finding {
  return { kind: quotes, at: 'value', message: `The start scripts get '${value}' with these quotes, and do not know it for ${/^\d/.test(value) ? 'a number' : 'a truth value'}. Write it without quotes.`, suggestions: [value] };
}

function quotedByFlink(key: string): Finding {
  const what = key.includes('opts') ? 'and what is started with them fails. Leave out what YAML takes for its own, such as ": " and " #"' : 'and take them for a part of the value';
  return { kind: quotes, at: 'value', message: `Flink hands this value to the start scripts in quotes, for as YAML it needs them. The scripts keep them, ${what}.` };
}

function isQuoted({ style, value }: Setting): boolean {
  return style === 'single-quoted' || style === 'double-quoted' || (style === 'legacy' && /^(["']).*\1$/.test(value));
}

/** A number or a truth value, which needs no quotes. */
const isWord = (value: string): boolean => /^(?:\d+|true|false)$/.test(value);
