// A language client that measures: one server process, one document.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    synchronization: {}, publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] }, completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
  general: { positionEncodings: ['utf-16'] },
};

/** Starts a server: `command` is the words of its command line, `settings` what it is told when it asks. */
export async function startServer({ command, settings }, uri) {
  const started = performance.now();
  const child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onError(() => {});
  let waiting;
  let last = { count: -1 };
  connection.onNotification('textDocument/publishDiagnostics', ({ uri: about, diagnostics }) => {
    if (about !== uri) return;
    last = { count: diagnostics.length, at: performance.now() };
    if (waiting?.wanted(last.count)) waiting.done(last);
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section ? section.split('.').reduce((part, name) => part?.[name], settings) ?? null : settings)));
  connection.onRequest('client/registerCapability', () => null);
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const workspaceFolders = [{ uri: folder, name: 'bench' }];
  connection.onRequest('workspace/workspaceFolders', () => workspaceFolders);
  connection.listen();
  const { capabilities } = await connection.sendRequest('initialize', { processId: process.pid, rootUri: folder, workspaceFolders, capabilities: CAPABILITIES });
  const initialized = performance.now();
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  const incremental = (typeof capabilities.textDocumentSync === 'number' ? capabilities.textDocumentSync : capabilities.textDocumentSync?.change) === 2;

  /** Waits for diagnostics whose number is wanted. */
  const diagnostics = (wanted, limit) => new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no diagnostics after ${limit / 1000} s`)), limit);
    waiting = { wanted, done: found => { clearTimeout(timer); waiting = undefined; done(found); } };
  });
  return {
    started, initialized, incremental, diagnostics,
    get count() { return last.count; },
    notify: (method, parameters) => connection.sendNotification(method, parameters),
    request: (method, parameters) => connection.sendRequest(method, parameters),
    /** Resident memory in MiB, the largest so far (Linux). */
    resident() {
      try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024; } catch { return NaN; }
    },
    /** Ends the server as an editor does; one that does not go is killed. */
    async stop() {
      const gone = new Promise(done => child.once('exit', done));
      const late = setTimeout(() => child.kill('SIGKILL'), 5000);
      await connection.sendRequest('shutdown').catch(() => {});
      await connection.sendNotification('exit').catch(() => {});
      await gone;
      clearTimeout(late);
      connection.dispose();
    },
  };
}
