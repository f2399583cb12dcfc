import { VERSION } from '../release.js';
import { run } from './program.js';

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// A reader that leaves early (head, less) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void run(process.argv.slice(2), VERSION, {
  write: text => void process.stdout.write(text),
  complain: text => void process.stderr.write(text),
  standardInput,
  terminal: process.stdout.isTTY,
  environment: process.env,
  // The protocol's library is loaded only by those who serve.
  serve: () => void import('./serve.js').then(({ serveStandardStreams }) => serveStandardStreams()),
}).then(code => {
  if (code !== undefined) process.exitCode = code;
});
