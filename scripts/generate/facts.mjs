import { readFileSync } from 'node:fs';

const schemas = new URL('../../schemas/', import.meta.url);
const source = name => JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));

export const VERSIONS = ['1.18', '1.19', '1.20', '2.0', '2.1', '2.2', '2.3'];
/** Facts whose value can differ from release to release. */
const FACTS = ['type', 'list', 'enum', 'default', 'docDefault', 'deprecatedKeys', 'fallbackKeys', 'sections', 'class', 'field'];
/** What the catalog says in place of a default that depends on the machine. */
const DYNAMIC = {
  '@yarn-local-dirs|java.io.tmpdir': "YARN's local directories, else java.io.tmpdir",
  '@jvm-keystore-type': "the JVM's default keystore type",
  '@flink-version-image': "the image of this release",
};

/** The catalog with its amendments: every option that a configuration can set, by its full key. */
export function catalog() {
  let options = source('catalog.json');
  for (const { drop = [], rename = {}, set = {}, add = [] } of source('amendments.json')) {
    options = options
      .filter(option => !drop.includes(option.key))
      .map(option => ({ ...option, key: rename[option.key] ?? option.key, ...set[option.key] }))
      .concat(add);
  }
  return options.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Keys that a release of the catalog reads, with what took their place. */
export const successors = () => Object.fromEntries(Object.entries(source('successors.json')).filter(([, to]) => typeof to === 'string'));
/** Keys that no option of the catalog tells, with the last release that read them, and what took their place. */
export const gone = () => Object.fromEntries(Object.entries(source('successors.json')).filter(([, to]) => typeof to !== 'string'));
export const families = () => source('families.json');
export const reporters = () => source('reporters.json');
export const ranges = () => source('ranges.json');
export const names = () => source('names.json');

/** One option in one release: no field depends on the release any more. Undefined where the release lacks the option. */
export function inRelease(option, version) {
  const index = VERSIONS.indexOf(version);
  if (index < VERSIONS.indexOf(option.since ?? VERSIONS[0]) || index > VERSIONS.indexOf(option.until ?? VERSIONS.at(-1))) return undefined;
  const facts = { ...option };
  for (const name of FACTS) facts[name] = at(option[name], index);
  if (typeof facts.docDefault === 'string' && facts.docDefault.startsWith('@')) {
    facts.docDefault = DYNAMIC[facts.docDefault] ?? facts.docDefault.replace(/^@sysprop:(.*)$/, 'the system property $1');
  }
  facts.names = namesIn(option.key, index);
  return facts;
}

let named;
/** The names that an option of type String takes in a release, or undefined. */
function namesIn(key, index) {
  named ??= new Map(names().flatMap(entry => entry.keys).map(key => [key, names().filter(({ keys }) => keys.includes(key))]));
  return named.get(key)?.find(({ since = VERSIONS[0], until = VERSIONS.at(-1) }) => VERSIONS.indexOf(since) <= index && index <= VERSIONS.indexOf(until));
}

/** The value of a fact in a release: itself, or the entry of the latest release up to it. */
function at(fact, index) {
  if (fact === null || typeof fact !== 'object' || Array.isArray(fact)) return fact ?? undefined;
  for (let i = index; i >= 0; i--) if (VERSIONS[i] in fact) return fact[VERSIONS[i]] ?? undefined;
  return undefined;
}
