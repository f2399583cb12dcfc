// Draws hovers at random, always the same for a seed, for somebody to read them against Flink's source: docs/hover-review.md is such a reading.
//   node scripts/hover-sample.mjs [--seed 1] [--count 50]
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { catalog, inRelease, VERSIONS } from './generate/facts.mjs';
import { wordsFile } from './generate/words.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '50' } } });
const DESCRIBED = VERSIONS.slice(VERSIONS.indexOf('1.20')).reverse();

/** Numbers from 0 to below 1 that look random (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const outfile = fileURLToPath(new URL('../out/hover-sample.cjs', import.meta.url));
const contents = "export { hover } from './features/hover.js';\nexport { Analysis } from './analysis.js';\nexport { Words } from './words/words.js';\n";
await build({ stdin: { contents, resolveDir: fileURLToPath(new URL('../server/src', import.meta.url)), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error' });
const { hover, Analysis, Words } = createRequire(import.meta.url)(outfile);

const next = random(Number(values.seed));
const described = catalog().filter(option => ['cluster', 'table', 'reporter'].includes(option.scope) && DESCRIBED.some(version => inRelease(option, version)));
const drawn = new Set();
while (drawn.size < Math.min(Number(values.count), described.length)) drawn.add(described[Math.floor(next() * described.length)]);
const view = { level: 'plaintext', themeKind: undefined, pictures: false, words: new Words(JSON.parse(wordsFile())) };
for (const [at, option] of [...drawn].entries()) {
  const version = DESCRIBED.find(release => inRelease(option, release));
  const key = option.key.replaceAll(/<[^>]*>/g, 'any');
  const preset = inRelease(option, version).default ?? '';
  const analysis = new Analysis({ name: 'config.yaml', text: `# flink-config: version=${version}\n${key}: "${String(preset).replaceAll(/["\\]/g, '\\$&')}"\n` });
  const shown = hover(analysis, { line: 1, character: 1 }, view);
  console.log(`${'='.repeat(20)} ${at + 1}. ${option.key} (Flink ${version})\n\n${shown?.contents.value ?? 'no hover'}\n`);
}
