import * as vscode from 'vscode';
import { becomes, closeAfterEach, cursorTo, HEAD, WHOLE, write } from './editor.js';
import { click, colour, press, rows, shown, type } from './screen.js';
import { equal, open, running, until } from './support.js';

const REPORTERS = `${WHOLE}metrics.reporters: jmx\nmetrics.reporter.jmx.factory.class: org.apache.flink.metrics.jmx.JMXReporterFactory\nmetrics.reporter.jmx.port: 8789\n`;

describe('finding one\'s way', () => {
  before(async () => {
    await open('config.yaml');
    await running();
  });

  closeAfterEach();

  const lineOf = ({ document, selection }: vscode.TextEditor): string => document.lineAt(selection.active.line).text;

  it('the outline has what the keys have in common, with the memory they come to', async () => {
    const { document } = await write(`${WHOLE}taskmanager.memory.managed.fraction: 0.4\nparallelism.default: 2\n`);
    const outline = (symbols: readonly vscode.DocumentSymbol[]): unknown => symbols.map(({ name, detail, children }) => (children.length === 0 ? [name, detail] : [name, detail, outline(children)]));
    equal(outline(await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)), [
      ['jobmanager.memory.process.size', '1600m = 1 GiB heap'],
      ['taskmanager.memory', '4 GiB', [['process.size', '4g = 3.35 GiB Flink'], ['managed.fraction', '0.4 = 1.34 GiB']]],
      ['parallelism.default', '2'],
    ], 'outline');
  });

  it('blocks fold away, and open again', async () => {
    const editor = await write(`${HEAD}taskmanager:\n  memory:\n    process:\n      size: 4g\nparallelism.default: 2\n`);
    await cursorTo(editor, 'taskmanager');
    const drawn = async (): Promise<boolean> => (await rows('lines')).some(({ text }) => text.includes('size: 4g'));
    await until('the block is drawn', drawn, is => is);
    await press('fold');
    await until('the block is folded', drawn, is => !is);
    await press('unfold');
    await until('the block is drawn', drawn, is => is);
  });

  it('the name of a reporter changes in all its keys and in the list of reporters', async () => {
    const editor = await write(REPORTERS);
    await cursorTo(editor, 'jmx.port', 1);
    await until('the box', async () => {
      await press('F2');
      return until('the name', () => shown('name'), name => name === 'jmx', 3000).catch(() => null);
    }, name => name === 'jmx');
    await type('beans');
    await press('Enter');
    await becomes(editor, REPORTERS.replaceAll('jmx\n', 'beans\n').replaceAll('r.jmx', 'r.beans'));
    await press('undo');
    await becomes(editor, REPORTERS);
  });

  it('the definition of a setting that another overrides is the one in force', async () => {
    const editor = await write(`${WHOLE}taskmanager.numberOfTaskSlots: 2\ntaskmanager:\n  numberOfTaskSlots: 4\n`);
    await cursorTo(editor, 'numberOfTaskSlots: 2');
    await press('F12');
    await until('the line', () => lineOf(editor), line => line === '  numberOfTaskSlots: 4');
  });

  it('a click with Control held leads from a reporter in the list to its keys', async () => {
    const editor = await write(REPORTERS);
    await cursorTo(editor, 'jobmanager');
    await click('jmx', 'ControlOrMeta');
    await until('the line', () => lineOf(editor), line => line.startsWith('metrics.reporter.jmx'));
  });

  it('keys, families, unknown keys, sizes and durations have their colours', async () => {
    await write(`${WHOLE}execution.checkpointing.interval: 60s\nmy.own.key: 1\npipeline.name: mine\ns3.endpoint: http://minio\n`);
    const known = await until('the colour of a key', () => colour('pipeline.name'), found => found !== null);
    const number = await until('the colour of a size', () => colour('4g'), found => found !== null && found !== known);
    await until('the colour of a duration', () => colour('60s'), found => found === number);
    const text = await colour('mine');
    await until('the colour of an unknown key', () => colour('my.own.key'), found => found === text);
  });
});
