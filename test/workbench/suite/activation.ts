import * as vscode from 'vscode';
import { contains, equal, extension, open, running, sleep } from './support.js';

describe(`activation (VS Code ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'in a browser' : 'on the desktop'})`, () => {
  it('does not start the server for YAML that is not Flink\'s', async () => {
    await open('foreign/application.yaml');
    await sleep(1000);
    equal(extension().isActive && extension().exports.isRunning, false, 'running');
  });

  it('starts the server for a Flink configuration', async () => {
    const document = await open('config.yaml');
    equal(document.languageId, 'yaml', 'language');
    await running();
  });

  it('takes flink-conf.yaml as a language of its own', async () => {
    const document = await open('legacy/flink-conf.yaml');
    equal(document.languageId, 'flink-conf', 'language');
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    contains(commands.join(' '), 'flinkConfig.restartServer', 'flinkConfig.chooseVersion', 'flinkConfig.chooseDeployment', 'flinkConfig.chooseFact', 'flinkConfig.showMemory', 'flinkConfig.reveal');
  });

  it('restarts the server', async () => {
    await vscode.commands.executeCommand('flinkConfig.restartServer');
    await running();
  });
});
