import * as vscode from 'vscode';
import { contains, equal, hints, hoverText, lenses, open, place, running, until } from './support.js';

/** The numbers are Flink's own for a TaskManager of 4 GiB with four slots and a JobManager of 1600 MiB. */
describe('memory of samples/config.yaml', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await open('config.yaml');
    await running();
    await until('lenses', () => lenses(document), all => all.length > 0);
  });

  it('shows in the hover of a memory option: its size, a picture, a table of all pools, the share of a slot', async () => {
    const text = await hoverText(document, place(document, 'fraction: 0.4'));
    contains(text, '**Managed memory 1.34 GiB** from fraction `0.4`', '](data:image/svg+xml;base64,', '<strong>Managed</strong>', '<strong>1.34&nbsp;GiB</strong>');
    contains(text, 'Task&nbsp;heap', '1.42&nbsp;GiB', 'Network', '343&nbsp;MiB', 'JVM&nbsp;overhead', '410&nbsp;MiB', '4 slots', '`taskmanager.memory.managed.fraction`');
  });

  it('shows in the hover of the process what it is made of', async () => {
    contains(await hoverText(document, place(document, 'size: 4g')), '**TaskManager process 4 GiB**', '**3.35 GiB** Flink', '**666 MiB** JVM');
  });

  it('shows in the hover of any other option its facts, what it is for, and what to know of it', async () => {
    contains(await hoverText(document, place(document, 'min-pause: 30s')), '`execution.checkpointing.min-pause`', 'Duration', 'default `0 ms`', '30s', 'In practice', '**Raise:**');
  });

  it('draws the picture for the kind of theme, and anew when that changes', async () => {
    const picture = async (): Promise<string> => {
      const text = await hoverText(document, place(document, 'fraction: 0.4'));
      return atob(/data:image\/svg\+xml;base64,([^)]+)\)/.exec(text)?.[1] ?? '');
    };
    const settings = vscode.workspace.getConfiguration('workbench');
    for (const [theme, brackets] of [['Default Light Modern', '#5f5f5f'], ['Default Dark Modern', '#9d9d9d']] as const) {
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      await until(theme, picture, svg => svg.includes(brackets));
    }
    await settings.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    contains(await picture(), '<svg xmlns="http://www.w3.org/2000/svg" width="484"');
  });

  it('shows in hints what Flink makes of the settings', async () => {
    equal(await hints(document), [
      ['size: 1600m', '= 1 GiB heap + 576 MiB rest'],
      ['numberOfTaskSlots: 4', '× (365 MiB heap + 343 MiB managed)'],
      ['size: 4g', '= 3.35 GiB Flink'],
      ['fraction: 0.4', '= 1.34 GiB'],
      ['max: 1gb', '343 MiB in force'],
      ['type: rocksdb', '343 MiB per slot'],
    ], 'hints');
  });

  it('shows both processes in lenses', async () => {
    equal(await lenses(document), [
      ['jobmanager:', '$(pie-chart)\u00a01.56 GiB: heap 1.00 + off-heap 0.12 + JVM 0.44'],
      ['taskmanager:', '$(pie-chart)\u00a04 GiB: heap 1.55 + off-heap 1.80 + JVM 0.65'],
      ['taskmanager:', '4 slots × 708 MiB'],
      ['taskmanager:', '$(wand)\u00a0Tune…'],
    ], 'lenses');
  });
});

describe('memory of the other samples', () => {
  before(running);

  it('is the same in flat keys', async () => {
    const document = await open('flat/config.yaml');
    const found = await until('lenses', () => lenses(document), all => all.length > 0);
    equal(found.map(([line]) => line), ['jobmanager.memory.process.size: 1600m', 'taskmanager.memory.process.size: 4g  # fits the 4 GiB limit of the container', 'taskmanager.memory.process.size: 4g  # fits the 4 GiB limit of the container', 'taskmanager.memory.process.size: 4g  # fits the 4 GiB limit of the container'], 'lines');
    contains(await hoverText(document, place(document, 'taskmanager.memory.managed.fraction')), '**Managed memory 1.34 GiB**');
  });

  it('is read from flink-conf.yaml as Flink 1.20 does', async () => {
    const document = await open('legacy/flink-conf.yaml');
    await until('hints', () => hints(document), all => all.length > 0);
    contains(await hoverText(document, place(document, 'taskmanager.memory.process.size')), '**TaskManager process 1.69 GiB**');
  });

  it('says in a lens that the process would not start', async () => {
    const document = await open('broken/config.yaml');
    const found = await until('lenses', () => lenses(document), all => all.length > 0);
    contains(JSON.stringify(found), 'TaskManager would not start');
  });
});

describe('YAML that is not Flink\'s', () => {
  it('has no hovers, hints or lenses', async () => {
    await open('config.yaml');
    await running();
    const document = await open('foreign/application.yaml');
    equal([await hoverText(document, place(document, 'memory')), await hints(document), await lenses(document)], ['', [], []]);
  });
});
