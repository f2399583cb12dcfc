import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analyses } from '../../server/src/documents.js';

const FOREIGN = 'services:\n  web:\n    image: nginx\n';
const FLINK = 'taskmanager.numberOfTaskSlots: 4\nparallelism.default: 2\n';
const LARGE = FOREIGN + '# x\n'.repeat(20_000);

describe('whether a document is Flink\'s, version by version', () => {
  const rows: readonly [rule: string, uri: string, language: string, texts: readonly string[], expected: readonly boolean[]][] = [
    ['a foreign one stays so', 'file:///compose.yaml', 'yaml', [FOREIGN, `${FOREIGN}  db:\n`], [false, false]],
    ['it becomes one while it is written', 'file:///job.yaml', 'yaml', ['', FOREIGN, FLINK], [false, false, true]],
    ['and stays one while it is open', 'file:///job.yaml', 'yaml', [FLINK, ''], [true, true]],
    ['far down in a large file nothing counts', 'file:///job.yaml', 'yaml', [LARGE, LARGE + FLINK], [false, false]],
    ['at its top everything does', 'file:///job.yaml', 'yaml', [LARGE, `${FLINK}${LARGE}`.replace('services', '# services')], [false, true]],
    ['a flink-conf is one, whatever is in it', 'file:///x.yaml', 'flink-conf', ['', FOREIGN], [true, true]],
    ['and so is a file of that name', 'file:///flink-conf.yaml', 'yaml', [FOREIGN], [true]],
  ];
  it.each(rows)('%s', (_, uri, language, texts, expected) => {
    const analyses = new Analyses();
    expect(texts.map((text, version) => analyses.isFlink(TextDocument.create(uri, language, version, text)))).toEqual(expected);
  });

  it('looks once at a version, and at an open document anew', () => {
    const analyses = new Analyses();
    const foreign = TextDocument.create('file:///job.yaml', 'yaml', 1, FOREIGN);
    expect(analyses.isFlink(foreign)).toBe(false);
    expect(analyses.isFlink(foreign)).toBe(false);
    analyses.forget(foreign.uri);
    expect(analyses.isFlink(TextDocument.create('file:///job.yaml', 'yaml', 1, FLINK))).toBe(true);
  });
});
