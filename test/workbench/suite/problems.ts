import * as vscode from 'vscode';
import { codeOf, contains, equal, ok, open, problems, running, sleep } from './support.js';

const { Error: ERROR, Warning: WARNING, Information: INFORMATION, Hint: HINT } = vscode.DiagnosticSeverity;

describe('problems', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  it('of a configuration with mistakes: each at its place', async () => {
    const document = await open('broken/config.yaml');
    const found = await problems(document.uri, 9);
    equal(found.map(problem => [document.getText(problem.range), codeOf(problem), problem.severity]), [
      ['2g', 'components-exceed-total-flink-memory', ERROR],
      ['networks', 'unknown-key', WARNING],
      ['1Gi', 'unreadable-memory-size', ERROR],
      ['rocksdb', 'full-checkpoints', INFORMATION],
      ['dir', 'deprecated-key', HINT],
      ['60 sekunden', 'unreadable-value', ERROR],
      ['EXACTLY_TWICE', 'unreadable-value', ERROR],
      ['four', 'unreadable-value', ERROR],
      ['class', 'reporter-class-ignored', WARNING],
    ], 'problems');
  });

  it('of memory that does not fit: a sentence, the sum, and the settings that take part', async () => {
    const document = await open('broken/config.yaml');
    const [refusal] = await problems(document.uri, 9);
    ok(refusal, 'a refusal');
    equal(refusal.message.split('\n'), [
      'The TaskManager would not start: managed memory does not fit into total Flink memory.',
      'managed 2 GiB + network 64 MiB + framework 256 MiB = 2.31 GiB; total Flink memory 576 MiB (process 1 GiB − metaspace 256 MiB − overhead 192 MiB); 1.75 GiB missing.',
    ], 'message');
    equal(refusal.relatedInformation?.map(({ location }) => document.getText(location.range)), ['1g'], 'related');
    contains(JSON.stringify(refusal.code), 'components-exceed-total-flink-memory', 'http');
  });

  it('of an old name: struck through, with the new one', async () => {
    const document = await open('legacy/flink-conf.yaml');
    const old = (await problems(document.uri, 2)).find(problem => codeOf(problem) === 'deprecated-key');
    ok(old, 'a problem');
    equal([document.getText(old.range), old.tags, old.severity], ['state.checkpoints.dir', [vscode.DiagnosticTag.Deprecated], HINT], 'problem');
    contains(old.message, 'execution.checkpointing.dir');
  });

  it('of a file that Flink does not load: the line to blame', async () => {
    const document = await open('refused/config.yaml');
    const found = await problems(document.uri);
    equal(found.map(problem => [problem.range.start.line, codeOf(problem), problem.severity]), [[4, 'yaml-null-value', ERROR]], 'problems');
  });

  it('follow the typing', async () => {
    const document = await open('flat/config.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), 'taskmanager.memory.managed.size: 4g\n');
    await vscode.workspace.applyEdit(edit);
    equal((await problems(document.uri)).map(codeOf), ['components-exceed-total-flink-memory'], 'after the edit');
    await vscode.commands.executeCommand('undo');
    await problems(document.uri, 0);
  });

  it('do not come for a sound configuration', async () => {
    const document = await open('config.yaml');
    await sleep(1000);
    equal(vscode.languages.getDiagnostics(document.uri).map(({ message }) => message), [], 'problems');
  });

  it('do not come for YAML that is not Flink\'s', async () => {
    const document = await open('foreign/application.yaml');
    await sleep(500);
    equal(vscode.languages.getDiagnostics(document.uri).map(({ message }) => message), [], 'problems');
  });
});
