import { expect, test } from 'vitest';
import type { RegistrationParams } from 'vscode-languageserver';
import { canRegisterFormatting, FormattingRegistration } from '../../../server/src/registerFormatting.js';

function registered(...documents: readonly { readonly uri: string; readonly languageId: string }[]): readonly RegistrationParams[] {
  const sent: RegistrationParams[] = [];
  const registration = new FormattingRegistration({ sendRequest: (_type: unknown, parameters: unknown) => {
    sent.push(parameters as RegistrationParams);
    return Promise.resolve();
  } } as ConstructorParameters<typeof FormattingRegistration>[0]);
  for (const document of documents) registration.add(document);
  return sent;
}

test.each<[string, string, string, string]>([
  ['a file in a folder', 'file:///work/a%20b/config.yaml', 'yaml', '**/config.yaml'],
  ['an unsaved document', 'untitled:Untitled-1', 'yaml', '**/Untitled-1'],
  ['an unsaved document with a name', 'untitled:/c%3A/work/config.yaml', 'yaml', '**/config.yaml'],
  ['a name with characters that mean something in patterns', 'file:///work/a%5B1%5D*.yaml', 'yaml', '**/a?1??.yaml'],
  ['the other language', 'file:///work/flink-conf.yaml', 'flink-conf', '**/flink-conf.yaml'],
])('formatters are registered by name: %s', (_rule, uri, language, pattern) => {
  const [sent] = registered({ uri, languageId: language });
  expect(sent?.registrations.map(({ method, registerOptions }) => [method, registerOptions as unknown])).toEqual([
    ['textDocument/formatting', { documentSelector: [{ language, pattern }] }],
    ['textDocument/rangeFormatting', { documentSelector: [{ language, pattern }] }],
    ['textDocument/onTypeFormatting', { documentSelector: [{ language, pattern }], firstTriggerCharacter: '\n' }],
  ]);
});

test('once for each name and language', () => {
  const yaml = { uri: 'file:///a/config.yaml', languageId: 'yaml' };
  expect(registered(yaml, yaml, { uri: 'file:///b/config.yaml', languageId: 'yaml' }, { uri: 'file:///b/config.yml', languageId: 'yaml' })).toHaveLength(2);
});

test('only with a client that can be told of all three', () => {
  const able = { dynamicRegistration: true };
  expect(canRegisterFormatting({ textDocument: { formatting: able, rangeFormatting: able, onTypeFormatting: able } })).toBe(true);
  expect(canRegisterFormatting({ textDocument: { formatting: able, rangeFormatting: able } })).toBe(false);
  expect(canRegisterFormatting({})).toBe(false);
});
