import { describe, expect, it } from 'vitest';
import { fileNameOf, folderOf, resolve } from '../../../server/src/userFiles/resolve.js';

describe('where a path of the settings leads', () => {
  const rows: readonly [rule: string, path: string, folder: string | undefined, expected: string | RegExp][] = [
    ['a name', 'policy.json', 'file:///work', 'file:///work/policy.json'],
    ['a path', './etc/../policy.json', 'file:///work/', 'file:///work/policy.json'],
    ['out of the folder', '../team/policy.json', 'file:///work/job', 'file:///work/team/policy.json'],
    ['blanks and marks in a name', 'my policy #1%.json', 'file:///work', 'file:///work/my%20policy%20%231%25.json'],
    ['the folder by its variable', '${workspaceFolder}/policy.json', 'file:///work', 'file:///work/policy.json'],
    ['a whole path', '/etc/policy.json', 'file:///work', 'file:///etc/policy.json'],
    ['a whole path without a folder', '/etc/policy.json', undefined, 'file:///etc/policy.json'],
    ['a drive', 'C:\\team\\policy.json', 'file:///d%3A/work', 'file:///C%3A/team/policy.json'],
    ['a drive without a folder', 'C:/team/policy.json', undefined, 'file:///C%3A/team/policy.json'],
    ['backslashes', 'etc\\policy.json', 'file:///work', 'file:///work/etc/policy.json'],
    ['a virtual workspace', 'policy.json', 'vscode-vfs://github/acme/jobs', 'vscode-vfs://github/acme/jobs/policy.json'],
    ['a whole path in a virtual workspace', '/acme/policy.json', 'vscode-vfs://github/acme/jobs', 'vscode-vfs://github/acme/policy.json'],
    ['an address', 'vscode-vfs://github/acme/policy.json', 'file:///work', 'vscode-vfs://github/acme/policy.json'],
    ['the address of a file', 'file:///etc/policy.json', undefined, 'file:///etc/policy.json'],
    ['the network', 'https://acme.org/policy.json', 'file:///work', /^https:\/\/acme\.org\/policy\.json is not on this machine/],
    ['another machine', '//host/share/policy.json', 'file:///work', /is not on this machine/],
    ['another machine, in Windows\' way', '\\\\host\\share\\policy.json', 'file:///work', /is not on this machine/],
    ['another machine, as an address', 'file://host/policy.json', 'file:///work', /is not on this machine/],
    ['a name without a folder', 'policy.json', undefined, /is relative/],
  ];
  it.each(rows)('%s: %s', (_, path, folder, expected) => {
    const found = resolve(path, folder);
    if (typeof expected === 'string') expect(found).toEqual({ uri: expected });
    else expect('refused' in found ? found.refused : found.uri).toMatch(expected);
  });
});

describe('the folder of a document', () => {
  const rows: readonly [rule: string, document: string, folders: readonly string[], expected: string | undefined][] = [
    ['the workspace folder', 'file:///work/conf/config.yaml', ['file:///work'], 'file:///work'],
    ['the innermost', 'file:///work/job/conf/config.yaml', ['file:///work', 'file:///work/job'], 'file:///work/job'],
    ['not one with the beginning of its name', 'file:///works/config.yaml', ['file:///work'], 'file:///works'],
    ['however it is escaped', 'file:///c%3A/my%20work/config.yaml', ['file:///c:/my work'], 'file:///c:/my work'],
    ['its own where none is around', 'file:///etc/flink/config.yaml', ['file:///work'], 'file:///etc/flink'],
    ['the first for a text that is not saved', 'untitled:Untitled-1', ['file:///work'], 'file:///work'],
    ['none for one that is nowhere', 'untitled:Untitled-1', [], undefined],
  ];
  it.each(rows)('%s: %s', (_, document, folders, expected) => expect(folderOf(document, folders)).toBe(expected));
});

it('shows a name as it is written', () => expect(fileNameOf('file:///work/my%20policy.json')).toBe('my policy.json'));
