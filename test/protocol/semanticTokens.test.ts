import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { LEGEND } from '../../server/src/features/semanticTokens.js';
import { TestClient } from './support/client.js';
import { opened, URI, withRanges } from './support/marks.js';

let client: TestClient;
afterEach(() => client.stop());

const SHORT = ['', 'family ', 'unknown ', 'size ', 'duration '];

/** The text with its tokens: `«…»` is an option, others have their type before them; `~` marks what is deprecated. */
function drawn(text: string, data: readonly number[]): string {
  let line = 0;
  let character = 0;
  const tokens: { range: Range; label: string }[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    tokens.push({ range: { start: { line, character }, end: { line, character: character + length } }, label: `${modifiers === 1 ? '~' : ''}${SHORT[type] ?? '?'}` });
  }
  return withRanges(text, tokens, ({ label }) => label);
}

async function coloured(text: string, uri = URI): Promise<string> {
  client = await TestClient.start({ settings: { flinkVersion: '2.2' } });
  const { textDocument } = await opened(client, `|${text}`, uri);
  return drawn(text, (await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })).data);
}

describe('keys are coloured by what they are, values that are sizes or durations by that', () => {
  test.each<[string, string, string]>([
    ['options, flat and nested', 'rest.port: 1\nrest:\n  address: x\n', '«rest.port»: 1\nrest:\n  «address»: x\n'],
    ['a memory size', 'taskmanager.memory.process.size: 4 gb\n', '«taskmanager.memory.process.size»: «size 4 gb»\n'],
    ['a size in quotes', 'taskmanager.memory.process.size: "4g"\n', '«taskmanager.memory.process.size»: «size "4g"»\n'],
    ['a size that cannot be read is none', 'taskmanager.memory.process.size: 4Gi\n', '«taskmanager.memory.process.size»: 4Gi\n'],
    ['a duration', 'execution.checkpointing.interval: 10 min\n', '«execution.checkpointing.interval»: «duration 10 min»\n'],
    ['a bare number is a duration as well', 'heartbeat.interval: 1000\n', '«heartbeat.interval»: «duration 1000»\n'],
    ['a family', 's3.endpoint.x: y\n', '«family s3.endpoint.x»: y\n'],
    ['an entry of a map', 'pipeline.global-job-parameters.x: y\n', '«pipeline.global-job-parameters.x»: y\n'],
    ['an unknown key', 'no.such: y\n', '«unknown no.such»: y\n'],
    ['an old name', 'state.backend: hashmap\n', '«~state.backend»: hashmap\n'],
    ['a removed key', 'taskmanager.heap.mb: 1\n', '«~unknown taskmanager.heap.mb»: 1\n'],
    ['what an alias repeats is one', 'x: &a {rest.port: 1, no: 2}\nrest: *a\n', 'x: &a {«unknown rest.port»: 1, «unknown no»: 2}\n«unknown rest»: *a\n'],
    ['keys in quotes', '"rest.port": 1\n', '«"rest.port"»: 1\n'],
    ['not a size of several lines', 'taskmanager.memory.process.size: >-\n  4g\n', '«taskmanager.memory.process.size»: >-\n  4g\n'],
  ])('%s', async (_rule, text, expected) => {
    expect(await coloured(text)).toBe(expected);
  });

  test('flink-conf.yaml', async () => {
    expect(await coloured('rest.port: 1 # x\nheartbeat.interval: 1 s\n', 'file:///work/flink-conf.yaml')).toBe('«rest.port»: 1 # x\n«heartbeat.interval»: «duration 1 s»\n');
  });
});

test('a range has only what is in it', async () => {
  client = await TestClient.start();
  const { text, textDocument } = await opened(client, '|rest.port: 1\nrest.address: x\nrest.bind-port: 2\n');
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } } });
  expect(drawn(text, data)).toBe('rest.port: 1\n«rest.address»: x\nrest.bind-port: 2\n');
});

describe('after an edit only what has changed is sent', () => {
  const KEYS = 'rest.port: 1\nrest.address: x\nrest.bind-port: 2\n';
  const start = async (): Promise<SemanticTokens> => {
    client = await TestClient.start();
    const { textDocument } = await opened(client, `|${KEYS}`);
    const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    await client.change({ line: 1, character: 0 }, { line: 1, character: 15 }, 'no.such: x');
    return whole;
  };
  const since = (previousResultId: string | undefined) => client.request<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', { textDocument: { uri: URI }, previousResultId });

  test('as a change of the tokens before', async () => {
    const { data, resultId } = await start();
    const delta = await since(resultId) as SemanticTokensDelta;
    expect(delta.edits).toHaveLength(1);
    const changed = [...data];
    for (const { start: at, deleteCount, data: inserted = [] } of delta.edits) changed.splice(at, deleteCount, ...inserted);
    expect(drawn('rest.port: 1\nno.such: x\nrest.bind-port: 2\n', changed)).toBe('«rest.port»: 1\n«unknown no.such»: x\n«rest.bind-port»: 2\n');
  });

  test('as a whole where those are not known', async () => {
    await start();
    expect(await since('another')).toMatchObject({ data: expect.any(Array) as unknown });
  });
});

test('the manifest gives every type of ours a colour of the theme', () => {
  const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { contributes: { semanticTokenTypes: { id: string }[]; semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[] } };
  expect(['property', ...contributes.semanticTokenTypes.map(({ id }) => id)]).toEqual(LEGEND.tokenTypes);
  expect(contributes.semanticTokenScopes.map(({ language, scopes }) => [language, Object.keys(scopes)])).toEqual([['yaml', LEGEND.tokenTypes], ['flink-conf', LEGEND.tokenTypes]]);
});
