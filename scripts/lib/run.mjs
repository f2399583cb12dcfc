// Starting other programs, and saying in one sentence what is in the way.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { environment, ROOT } from './paths.mjs';

/** Something the user can put right: printed as one sentence, without a stack. */
export class Hindrance extends Error {}

/**
 * Runs a program to its end. Output is passed on, or kept and given back where `quiet` is set.
 * Never throws for an exit code: the caller reads `code` (null after a timeout).
 */
export function run(program, args, { cwd = ROOT, env, quiet = false, timeout = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: environment(env), stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'], shell: process.platform === 'win32', timeout });
    const orphan = () => child.kill();
    process.once('exit', orphan);
    let output = '';
    const keep = data => { output += data; };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', code => {
      process.off('exit', orphan);
      resolve({ code, output });
    });
  });
}

/** Runs a program that must succeed; its output is shown only if it does not. */
export async function must(what, program, args, options = {}) {
  const { code, output } = await run(program, args, { quiet: true, ...options });
  if (code !== 0) throw new Hindrance(`${what} failed (${program} ${args.join(' ')}):\n${output.trim()}`);
  return output;
}

/** Whether a program of that name is on the PATH. */
export function onPath(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
}

export const sha256 = data => createHash('sha256').update(data).digest('hex');

export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

/** A port of 127.0.0.1 that is free now. With a number: that one, or the error of listening on it. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Runs a script's main function; a hindrance ends it with its sentence and exit code 1. A signal ends it, and what it started. */
export async function main(body) {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) process.on(signal, () => process.exit(code));
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Hindrance ? error.message : error);
    process.exitCode = 1;
  }
}
