// npm run bench: our server beside a general YAML server, on the same Node, the same files, in the same run.
//   npm run bench -- [--sizes 60,1000,10000] [--rounds 7] [--write]   --write puts the table into docs/performance.md
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './bench/client.mjs';
import { configuration, EDITED, schema } from './bench/documents.mjs';
import { performancePage, targets } from './bench/report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '60,1000,10000,100000' }, rounds: { type: 'string', default: '7' }, write: { type: 'boolean', default: false }, 'no-peer': { type: 'boolean', default: false } } });
const sizes = options.sizes.split(',').map(Number);
const rounds = Number(options.rounds);
const LIMIT = 60_000;

const folder = join(root, 'out/bench');
mkdirSync(folder, { recursive: true });
const schemaFile = join(folder, 'schema.json');
writeFileSync(schemaFile, JSON.stringify(schema()));
if (!existsSync(join(root, 'dist/server/main.node.js'))) execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });

const uri = pathToFileURL(join(folder, 'config.yaml')).href;
const peer = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const SERVERS = [
  { name: 'flink-config', command: [process.execPath, join(root, 'dist/server/main.node.js'), '--stdio'], settings: {}, largest: Infinity },
  {
    name: 'yaml-language-server', command: [process.execPath, peer, '--stdio'], largest: 10_000,
    settings: { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: { [pathToFileURL(schemaFile).href]: ['*.yaml'] } } },
  },
].filter(({ name }) => !options['no-peer'] || name === 'flink-config');

const median = numbers => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

async function opened(server, text) {
  const running = await startServer(server, uri);
  const first = running.diagnostics(count => count > 0, LIMIT);
  await running.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  return { running, first: await first };
}

async function cold(server, text) {
  const { running, first } = await opened(server, text);
  const result = { initialize: running.initialized - running.started, cold: first.at - running.started, resident: running.resident() };
  await running.stop();
  return result;
}

async function warm(server, text, times) {
  const { running } = await opened(server, text);
  const lines = text.split('\n');
  const line = lines.findIndex(written => written.startsWith(EDITED.prefix));
  const edits = [];
  const hovers = [];
  let value = EDITED.good;
  await pause(300);
  for (let round = 0; round < times; round++) {
    const next = value === EDITED.good ? EDITED.bad : EDITED.good;
    const before = running.count;
    const found = running.diagnostics(count => count !== before, LIMIT);
    const start = { line, character: EDITED.prefix.length };
    const change = { range: { start, end: { line, character: start.character + value.length } }, text: next };
    lines[line] = EDITED.prefix + next;
    const sent = performance.now();
    await running.notify('textDocument/didChange', { textDocument: { uri, version: round + 2 }, contentChanges: [running.incremental ? change : { text: lines.join('\n') }] });
    edits.push((await found).at - sent);
    value = next;
    await pause(100);
  }
  for (let round = 0; round < times; round++) {
    const at = Math.floor(((round + 1) * lines.length) / (times + 2));
    const target = lines.findIndex((written, index) => index >= at && /^[a-z]/.test(written));
    const sent = performance.now();
    await running.request('textDocument/hover', { textDocument: { uri }, position: { line: target, character: 4 } });
    hovers.push(performance.now() - sent);
    await pause(20);
  }
  const resident = running.resident();
  await running.stop();
  return { edit: median(edits), hover: median(hovers), residentAfterEdits: resident };
}

const results = {};
for (const size of sizes) {
  const text = configuration(size);
  writeFileSync(join(folder, `config-${size}.yaml`), text);
  const taking = SERVERS.filter(({ largest }) => size <= largest);
  const starts = new Map(taking.map(({ name }) => [name, []]));
  // Turn by turn: a machine that slows down slows both.
  for (let round = 0; round < (size > 10_000 ? 2 : rounds); round++) for (const server of taking) starts.get(server.name).push(await cold(server, text));
  for (const server of taking) {
    const own = starts.get(server.name);
    const result = {
      initialize: median(own.map(({ initialize }) => initialize)), cold: median(own.map(start => start.cold)), resident: median(own.map(({ resident }) => resident)),
      ...(await warm(server, text, size > 10_000 ? 5 : rounds)),
    };
    (results[size] ??= {})[server.name] = result;
    console.log(`${String(size).padStart(7)} lines  ${server.name.padEnd(22)} initialize ${result.initialize.toFixed(0)} ms, cold start ${result.cold.toFixed(0)} ms, edit ${result.edit.toFixed(1)} ms, hover ${result.hover.toFixed(1)} ms, resident ${result.resident.toFixed(0)} MiB`);
  }
}
const checked = targets(results);
console.log(`\n${checked.table}`);
if (options.write) {
  const page = join(root, 'docs/performance.md');
  writeFileSync(page, performancePage(readFileSync(page, 'utf8'), checked.table, `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`));
}
process.exitCode = checked.missed === 0 ? 0 : 1;
