import type { ProblemKind, SettingRule } from '../types.js';

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

/** What the start scripts read line by line (config.sh, bash-java-utils). */
export const startScriptRule: SettingRule = {
  kinds: [flatKey, oneLine],
  check(setting) {
    if (setting.key === 'env.java.home' && setting.path.length > 1) {
      return { kind: flatKey, at: 'key', message: 'The start scripts find env.java.home only as a flat key at the start of a line.', suggestions: ['env.java.home'] };
    }
    if (/^env\.(?:java\.(?:default-)?opts|ssh\.opts|log\.)/.test(setting.key) && setting.value.includes('\n')) {
      return { kind: oneLine, at: 'value', message: 'The value has a line break, and the start scripts then pass on none of it. Fold it into one line with >-.' };
    }
    return undefined;
  },
};
