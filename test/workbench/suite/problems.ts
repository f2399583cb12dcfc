import * as vscode from 'vscode';
import { equal, open, problems, running, sleep } from './support.js';

describe('problems', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  it('come for a configuration with mistakes', async () => {
    const document = await open('broken/config.yaml');
    await problems(document.uri);
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
