import * as vscode from 'vscode';
import { codeOf, contains, equal, hoverText, open, place, problems, running, sample, until } from './support.js';

const OPTIONS = '[{ "key": "acme.sink.url", "type": "String", "description": "Where the sink writes." }]';
const POLICY = '{ "required": ["execution.checkpointing.timeout"], "message": "Set a timeout for checkpoints.", "severity": "error" }';

/** Additional options and a policy: read through the editor's file system, compiled in the server's process or worker. */
describe('files that the settings name', () => {
  const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(sample(name), new TextEncoder().encode(text));
  const set = (document: vscode.TextDocument, name: string, value: unknown): Thenable<void> => vscode.workspace.getConfiguration('flinkConfig', document).update(name, value, vscode.ConfigurationTarget.WorkspaceFolder);
  const becomes = (document: vscode.TextDocument, expected: readonly string[]): Promise<unknown> => until('problems', () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Flink Config').map(codeOf).sort(), found => JSON.stringify(found) === JSON.stringify(expected));
  let document: vscode.TextDocument;

  before(async () => {
    await write('acme/config.yaml', 'parallelism.default: 4\nacme.sink.url: a\njobmanager.memory.process.size: 1600m\ntaskmanager.memory.process.size: 4g\n');
    await write('acme.flink-options.json', OPTIONS);
    await write('policy.json', POLICY);
    document = await open('acme/config.yaml');
    await running();
    await becomes(document, ['unknown-key']);
  });

  after(async () => {
    await set(document, 'additionalOptions', undefined);
    await set(document, 'policy', undefined);
    for (const name of ['acme', 'acme.flink-options.json', 'policy.json']) await vscode.workspace.fs.delete(sample(name), { recursive: true });
  });

  it('additional options are known and explained', async () => {
    await set(document, 'additionalOptions', ['acme.flink-options.json']);
    await becomes(document, []);
    contains(await hoverText(document, place(document, 'acme.sink.url')), 'Where the sink writes', 'acme.flink-options.json');
  });

  it('a policy is shown as problems, with its words', async () => {
    await set(document, 'policy', 'policy.json');
    await becomes(document, ['policy']);
    const [problem] = await problems(document.uri);
    equal([problem?.message, problem?.severity, problem?.range.start.line], ['Set a timeout for checkpoints.', vscode.DiagnosticSeverity.Error, 0]);
  });

  it('a changed file takes effect, saved or not', async () => {
    await write('policy.json', '{}');
    await becomes(document, []);
    const policy = await vscode.workspace.openTextDocument(sample('policy.json'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(policy.uri, new vscode.Range(0, 0, policy.lineCount, 0), POLICY);
    await vscode.workspace.applyEdit(edit);
    await becomes(document, ['policy']);
  });

  it('mistakes stand in the file itself', async () => {
    const policy = await vscode.workspace.openTextDocument(sample('policy.json'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(policy.uri, new vscode.Range(0, 0, policy.lineCount, 0), '{ "$ref": "https://example.org/policy.json" }');
    await vscode.workspace.applyEdit(edit);
    const [mistake] = await problems(policy.uri);
    equal([mistake?.message, mistake?.range.start.character], ['"https://example.org/policy.json" is outside of this file. Nothing is fetched: put what it refers to under "$defs" here.', 10]);
    await becomes(document, []);
    await policy.save();
  });
});
