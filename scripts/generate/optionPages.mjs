import { catalog, families as familyFacts, inRelease, reporters, VERSIONS } from './facts.mjs';
import { areas, families, reporterArguments } from './words.mjs';

/** The releases that the words are for. */
const DESCRIBED = VERSIONS.slice(VERSIONS.indexOf('1.20'));
const LABELS = { raise: 'Raise', lower: 'Lower', with: 'Goes with', symptom: 'Symptom', metric: 'Metric', differs: 'Differs' };
const SWITCH_LABELS = { ...LABELS, raise: 'Switch on', lower: 'Switch off' };
const NEWEST = VERSIONS.at(-1);

/** docs/options.md, with a page for each area: path → text. For people without an editor. */
export function optionPages() {
  const facts = new Map(catalog().map(option => [option.key, option]));
  const all = areas();
  return new Map([
    ['docs/options.md', index(all)],
    ...all.map(area => [`docs/options/${area.name}.md`, page(area, facts)]),
    ['docs/options/families.md', familiesPage()],
  ]);
}

/** Names that are not written as the files are called. */
const NAMES = { forst: 'ForSt', rocksdb: 'RocksDB', yarn: 'YARN', rpc: 'RPC', sql: 'SQL', jvm: 'JVM', 'job-manager': 'JobManager', 'task-manager': 'TaskManager' };
const titleOf = name => {
  const written = Object.entries(NAMES).reduce((text, [file, proper]) => text.replace(new RegExp(`^${file}(?=-|$)`), proper), name).replaceAll('-', ' ');
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
};
/** GitHub's anchor of a heading that is a key in code. */
const anchorOf = key => key.toLowerCase().replace(/[^a-z0-9_-]/g, '');

function index(all) {
  const count = all.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0);
  return `# The options of Flink

What ${count} options of Flink ${DESCRIBED[0]} to ${NEWEST} are for, in the words of this project: the same that the hovers show. Facts stand as Flink has them; \`flink-config options TEXT\` searches all of it.

${all.map(({ name, about, entries }) => `## [${titleOf(name)}](options/${name}.md)\n\n${about}\n\n${Object.keys(entries).map(key => `[\`${key}\`](options/${name}.md#${anchorOf(key)})`).join(' · ')}`).join('\n\n')}

## [Families of keys, and parameters of reporters](options/families.md)
`;
}

function page({ name, about, entries }, facts) {
  return `# ${titleOf(name)}

${about} [All areas](../options.md)

${Object.entries(entries).map(([key, words]) => section(key, words, facts.get(key))).join('\n\n')}
`;
}

function section(key, { text, guidance = [], constants = {} }, option) {
  const isSwitch = DESCRIBED.some(version => inRelease(option ?? {}, version)?.type === 'Boolean');
  const meanings = Object.entries(constants).map(([constant, meaning]) => `- \`${constant}\`: ${meaning}`);
  const advice = guidance.map(({ source = [], ...said }) => {
    const [[kind, sentence]] = Object.entries(said);
    return `- **${(isSwitch ? SWITCH_LABELS : LABELS)[kind]}:** ${sentence}${[source].flat().map(one => ` [${nameOf(one)}](${addressOf(one)})`).join('')}`;
  });
  return [`### \`${key}\``, factsLine(option), text.trim(), meanings.join('\n'), advice.join('\n')].filter(part => part !== '').join('\n\n');
}

/** Type, default and releases; a default for each stretch of releases in which it holds. */
function factsLine(option) {
  const releases = DESCRIBED.map(version => [version, option === undefined ? undefined : inRelease(option, version)]).filter(([, facts]) => facts !== undefined);
  if (releases.length === 0) return '';
  const [, last] = releases.at(-1);
  const defaults = releases.map(([version, facts]) => ({ version, preset: facts.docDefault ?? facts.default }));
  const stretches = defaults.filter(({ preset }, at) => preset !== defaults[at - 1]?.preset || at === 0);
  const shown = preset => (preset === undefined || preset === null ? 'no default' : preset === '' ? 'default: empty' : `default \`${preset}\``);
  return [
    last.list ? `list of ${last.type}` : last.type,
    stretches.length === 1 ? shown(stretches[0].preset) : stretches.map(({ version, preset }) => `${shown(preset)} from ${version}`).join(', '),
    ...(releases[0][0] === DESCRIBED[0] ? [] : [`since ${releases[0][0]}`]),
    ...(releases.at(-1)[0] === NEWEST ? [] : [`last in ${releases.at(-1)[0]}`]),
    ...(last.deprecatedSince === undefined ? [] : [`deprecated since ${last.deprecatedSince}${last.deprecatedSince === VERSIONS[0] ? ' or before' : ''}`]),
    ...((last.deprecatedKeys ?? []).length === 0 ? [] : [`old: ${last.deprecatedKeys.map(key => `\`${key}\``).join(', ')}`]),
  ].join(' · ');
}

function familiesPage() {
  const words = families();
  const told = familyFacts().filter(({ keys }) => words[keys] !== undefined).map(({ keys }) => `### \`${keys.replace('**', '*')}\`\n\n${words[keys].text.trim()}`);
  const parameters = reporters().filter(({ factory }) => reporterArguments()[factory] !== undefined).map(({ factory }) => `### \`${factory}\`\n\n${Object.entries(reporterArguments()[factory]).map(([name, { text }]) => `- \`${name}\`: ${text.trim()}`).join('\n')}`);
  return `# Families of keys, and parameters of reporters

Keys that Flink hands on to somebody else without knowing them one by one. [All areas](../options.md)

${told.join('\n\n')}

## Parameters of reporters

Behind the prefix of the reporter: \`metrics.reporter.<name>.port\`.

${parameters.join('\n\n')}
`;
}

/** The last part of an address, with the one before where it says little. */
const nameOf = source => {
  if (!source.startsWith('docs/') && !source.startsWith('https://')) return source;
  const parts = source.replace(/#.*/, '').split('/');
  return (/^(?:overview|config)$/.test(parts.at(-1)) ? parts.slice(-2) : parts.slice(-1)).join(' ').replaceAll('_', ' ');
};

function addressOf(source) {
  if (source.startsWith('FLINK-')) return `https://issues.apache.org/jira/browse/${source}`;
  if (source.startsWith('FLIP-')) return 'https://cwiki.apache.org/confluence/display/FLINK/Flink+Improvement+Proposals';
  if (!source.startsWith('docs/')) return source;
  const [path, anchor] = source.split('#');
  const release = path.startsWith('docs/dev/table/') ? '2.2' : NEWEST;
  return `https://nightlies.apache.org/flink/flink-docs-release-${release}/${path}/${anchor === undefined ? '' : `#${anchor}`}`;
}
