import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What a warning of advice means. */
const GRAVE = 'warning: a process may be killed, or a job fail';
const MEANING = { error: 'error: Flink refuses it', warning: 'warning: Flink ignores it in silence, or does something else than it seems', info: 'information', hint: 'hint' };

/** The pages of the problem codes and their index, from the registry of rules: path → text. */
export async function rulePages() {
  const { PROBLEM_KINDS, providerOf } = await sources();
  const kinds = [...PROBLEM_KINDS.values()].sort((one, other) => one.code.localeCompare(other.code, 'en'));
  return new Map([['docs/rules/README.md', index(kinds)], ...kinds.map(kind => [`docs/rules/${kind.code}.md`, page(kind, providerOf(kind.code))])]);
}

/** The kinds of problems as the server has them. */
export async function registry() {
  return (await sources()).PROBLEM_KINDS;
}

/** The registries of the kinds, of their fixes and of the goals of tuning: the sources are TypeScript, so they are bundled first. */
export async function sources() {
  const outfile = fileURLToPath(new URL('../../out/generate/registry.cjs', import.meta.url));
  const contents = 'export { PROBLEM_KINDS } from \'./rules/registry.js\';\nexport { providerOf } from \'./fixes/registry.js\';\nexport { PROFILES } from \'./tune/registry.js\';\nexport { tuneContextOf } from \'./tune/context.js\';\nexport { Analysis } from \'./analysis.js\';\n';
  await build({ stdin: { contents, resolveDir: fileURLToPath(new URL('../../server/src', import.meta.url)), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error' });
  const require = createRequire(import.meta.url);
  delete require.cache[outfile];
  return require(outfile);
}

function index(kinds) {
  const advice = kinds.filter(({ advises }) => advises !== undefined);
  const rows = kinds.filter(({ advises }) => advises === undefined).map(({ code, severity, title }) => `| [\`${code}\`](${code}.md) | ${severity} | ${title} |`);
  return `# Problem codes

Every problem has a code, a severity and a page. The setting \`flinkConfig.rules\` gives a code another severity or switches it off; a comment \`# flink-config-ignore: code\` leaves one line alone.

| code | severity | what is wrong |
|---|---|---|
${rows.join('\n')}

## Advice

Settings that Flink takes, and that its guides and those who run it would set otherwise. Each says what it goes by in the file's own numbers, and its fix shows what becomes of the memory. Sources: H is Flink's documentation or code, M vendors and maintainers, L contested or a number of our own; what rests on M or L is a starting point.

| code | severity | what is so | what is advised | sources |
|---|---|---|---|---|
${advice.map(({ code, severity, title, advises, sources }) => `| [\`${code}\`](${code}.md) | ${severity} | ${title} | ${advises} | ${linked(sources).join('; ')} |`).join('\n')}
`;
}

/** Sources as links; a page that gives a rule, but only an example of its number, stands once. */
export function linked(sources) {
  const pages = Map.groupBy(sources, ({ url }) => url);
  return [...pages.values()].map(([{ title, url, confidence }, number]) => `[${title}](${url}) (${confidence}${number === undefined ? '' : `, its number ${number.confidence}`})`);
}

function page({ code, severity, title, explanation, wayOut, sources, example: { file = 'config.yaml', before, after, policy } }, fix) {
  return `# ${title}

\`${code}\` · ${sources !== undefined && severity === 'warning' ? GRAVE : MEANING[severity]}

${explanation}

## What to do

${wayOut}

Quick fix: ${fix.describes.charAt(0).toLowerCase()}${fix.describes.slice(1)}.
${sources === undefined ? '' : `\n## Sources\n\n${linked(sources).map(source => `- ${source}`).join('\n')}\n`}
## Example

${policy === undefined ? '' : `With this policy:\n\n\`\`\`json\n${policy}\`\`\`\n\n`}With the problem, in \`${file}\`:

${block(before)}

Without it:

${block(after)}
`;
}

function block(text) {
  const shown = text.length > 300 ? `${text.slice(0, 100)}…\n` : text;
  return `\`\`\`yaml\n${shown.replaceAll('\u007f', '␡')}\`\`\``;
}
