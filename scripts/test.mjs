// Everything that can be tested on this machine; the last line is `N passed, N failed`. Where CI is set, what cannot run is a failure.
// Runs on any Node from 20, before anything is installed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FLINK_RELEASES, prepareFlink } from './lib/flink.mjs';
import { installBrowser, installPackages, installWorkbench } from './lib/install.mjs';
import { at, node, OUT } from './lib/paths.mjs';
import { Hindrance, main, run } from './lib/run.mjs';

const RESULTS = join(OUT, 'results');
const STAGE_MS = 10 * 60_000;
/** The release that is asked here; `npm run test:flink` asks all. */
const NEWEST = Object.keys(FLINK_RELEASES).slice(-1);
const tool = path => at('node_modules', path);

const total = { passed: 0, failed: 0, skipped: 0 };

await main(async () => {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  await installPackages();
  const built = await stage('build', program(at('scripts/build.mjs'), []));
  await stage('lint', program(tool('eslint/bin/eslint.js'), ['.', '--max-warnings', '0']));
  await stage('types', program(tool('typescript/bin/tsc'), ['-b']));
  await stage('unit', vitest('unit'));
  await stage('protocol', built ? vitest('protocol') : skip('the build failed'));
  const noFlink = await hindranceOf(() => prepareFlink(NEWEST));
  await stage('real Flink, sample', noFlink ? skip(noFlink) : vitest('flink', { FLINK_RELEASES: NEWEST.join(), FLINK_SAMPLE: '300' }));
  const hindrance = built ? await hindranceOf(prepareWorkbench) : 'the build failed';
  const workbench = (...args) => (hindrance ? skip(hindrance) : script('scripts/test-workbench.mjs', ['--no-build', ...args]));
  await stage('workbench, Node host', workbench('--host=node'));
  await stage('workbench, web host', workbench('--host=web'));
  await stage('workbench, control', workbench('--control'));
  await stage('desktop', hindrance ? skip(hindrance) : script('scripts/test-desktop.mjs', ['--no-build', '--brief']));
  console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  return total.failed > 0 ? 1 : 0;
});

/**
 * Runs a stage and prints what it came to; answers whether all of it passed.
 * A stage gives `passed` and `failed`, the `skipped` as names with reasons, and the `output` that is shown if something failed.
 */
async function stage(name, body) {
  const begin = Date.now();
  const { passed, failed, skipped, output } = await body(name.replace(/\W+/g, '-')).catch(error => ({ passed: 0, failed: 1, skipped: [], output: String(error.stack ?? error) }));
  const lost = process.env.CI ? skipped.length : 0;
  total.passed += passed;
  total.failed += failed + lost;
  total.skipped += skipped.length - lost;
  const counts = [[passed, 'passed'], [failed + lost, 'failed'], [skipped.length - lost, 'skipped']].filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  if (failed > 0) console.log(shortened(output));
  console.log(`${failed + lost > 0 ? 'FAIL' : passed > 0 ? 'ok  ' : 'skip'} ${name}: ${counts.join(', ') || 'nothing ran'} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  for (const { title, reason } of skipped) console.log(`     skipped ${title}: ${reason}`);
  return failed + lost === 0;
}

/** The end of an output, without the length of a line that nobody reads. */
function shortened(output) {
  return output.trimEnd().split('\n').slice(-200).map(line => (line.length > 600 ? `${line.slice(0, 600)} …` : line)).join('\n');
}

/** A stage that cannot run. */
function skip(reason) {
  return async name => ({ passed: 0, failed: 0, skipped: [{ title: name, reason }], output: '' });
}

/** A program that is one test: it passes if it ends with 0. */
function program(file, args) {
  return async () => {
    const { code, output } = await run(node(), [file, ...args], { quiet: true, timeout: STAGE_MS });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output };
  };
}


/** A script of ours that writes one entry a test. */
function script(file, args) {
  return async name => {
    const results = join(RESULTS, `${name}.json`);
    const { code, output } = await run(node(), [at(file), ...args, `--results=${results}`], { quiet: true, timeout: STAGE_MS });
    if (!existsSync(results)) return { passed: 0, failed: 1, skipped: [], output: `${output}\nexit code ${code}, no results` };
    const all = JSON.parse(readFileSync(results, 'utf8'));
    const count = state => all.filter(test => test.state === state).length;
    const unexplained = code !== 0 && count('failed') === 0 ? 1 : 0;
    return { passed: count('passed'), failed: count('failed') + unexplained, skipped: all.filter(({ state }) => state === 'skipped').map(({ title }) => ({ title, reason: 'left out by the test itself' })), output };
  };
}

/** A project of vitest. */
function vitest(project, env = {}) {
  return async name => {
    const results = join(RESULTS, `${name}.json`);
    const { code, output } = await run(node(), [tool('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], { quiet: true, timeout: STAGE_MS, env: { NO_COLOR: '1', ...env } });
    if (!existsSync(results)) return { passed: 0, failed: 1, skipped: [], output: `${output}\nexit code ${code}, no results` };
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
    const left = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== 'passed' && status !== 'failed');
    // A file that does not even load has no tests to fail.
    const unexplained = code !== 0 && numFailedTests === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: numFailedTests + unexplained, skipped: left.map(({ fullName }) => ({ title: fullName, reason: 'left out by the test itself' })), output };
  };
}

/** The workbench and its browser. */
async function prepareWorkbench() {
  await installWorkbench();
  await installBrowser();
}

/** Prepares something; answers the reason where it cannot be had. */
async function hindranceOf(prepare) {
  try {
    await prepare();
  } catch (error) {
    if (error instanceof Hindrance) return error.message.split('\n')[0];
    throw error;
  }
  return undefined;
}
