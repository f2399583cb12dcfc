import { expect, it } from 'vitest';
import { schemaTools } from '../../../server/src/schemaTools/main.js';
import { UserFiles } from '../../../server/src/userFiles/userFiles.js';

const ACME = '[{"key": "acme.a", "type": "String"}]';

function reading(files: Record<string, string>, tools = () => Promise.resolve(schemaTools)) {
  const asked: string[] = [];
  let loaded = 0;
  const userFiles = new UserFiles({
    read: uri => { asked.push(uri); return Promise.resolve(files[uri]); },
    tools: () => { loaded++; return tools(); },
  });
  return { userFiles, asked, loaded: () => loaded };
}

const named = (...additionalOptions: string[]) => ({ additionalOptions, policy: undefined });

it('reads a file once, and the same text gives the same options', async () => {
  const files = { 'file:///a.json': ACME };
  const { userFiles, asked, loaded } = reading(files);
  expect([userFiles.knows(named('file:///a.json')), loaded()]).toEqual([false, 0]);
  const [first, second] = await Promise.all([userFiles.of(named('file:///a.json')), userFiles.of(named('file:///a.json'))]);
  expect(first.additional?.options.map(({ option, source }) => [option.key, source])).toEqual([['acme.a', 'a.json']]);
  expect(second.additional).toBe(first.additional);
  expect(asked).toEqual(['file:///a.json']);
  expect(userFiles.knows(named('file:///a.json'))).toBe(true);
  userFiles.forget();
  expect(userFiles.knows(named('file:///a.json'))).toBe(false);
  expect((await userFiles.of(named('file:///a.json'))).additional).toBe(first.additional);
  files['file:///a.json'] = ACME.replace('acme.a', 'acme.b');
  userFiles.forget();
  expect((await userFiles.of(named('file:///a.json'))).additional?.options.map(({ option }) => option.key)).toEqual(['acme.b']);
  expect(loaded()).toBe(1);
});

it('keeps a policy as long as its text stays the same', async () => {
  const files = { 'file:///p.json': '{"required": ["a"]}' };
  const { userFiles } = reading(files);
  const of = () => userFiles.of({ additionalOptions: [], policy: 'file:///p.json' });
  const { policy, additional, reports } = await of();
  expect(policy?.check({})).toHaveLength(1);
  expect(additional).toBeUndefined();
  expect(reports).toEqual([{ form: 'policy', uri: 'file:///p.json', text: files['file:///p.json'], mistakes: [] }]);
  userFiles.forget();
  expect((await of()).policy).toBe(policy);
  files['file:///p.json'] = '{}';
  userFiles.forget();
  expect((await of()).policy?.check({})).toEqual([]);
});

it('loads nothing where nothing is there to be read', async () => {
  const { userFiles, loaded } = reading({});
  const { additional, policy, reports } = await userFiles.of({ additionalOptions: ['file:///gone.json'], policy: 'file:///lost.json' });
  expect([additional, policy, loaded()]).toEqual([undefined, undefined, 0]);
  expect(reports.map(({ text, mistakes }) => [text, mistakes[0]?.message])).toEqual([
    [undefined, 'gone.json cannot be read: there is no such file, or it is no text.'],
    [undefined, 'lost.json cannot be read: there is no such file, or it is no text.'],
  ]);
});

it('what holds in one file holds, whatever is wrong with the others', async () => {
  const { userFiles } = reading({ 'file:///a.json': ACME, 'file:///b.json': '[', 'file:///c.json': `[{"key": "acme.a", "type": "Long"}, {"key": "acme.c", "type": "String"}]` });
  const { additional, reports } = await userFiles.of(named('file:///a.json', 'file:///b.json', 'file:///a.json', 'file:///c.json'));
  expect(additional?.options.map(({ option }) => option.key)).toEqual(['acme.a', 'acme.c']);
  expect(reports.map(({ uri, mistakes }) => [uri, mistakes.length])).toEqual([['file:///a.json', 0], ['file:///b.json', 1], ['file:///c.json', 1]]);
});

it('says why where what reads the files cannot be loaded, and tries again when they change', async () => {
  let able = false;
  const { userFiles } = reading({ 'file:///a.json': ACME }, () => (able ? Promise.resolve(schemaTools) : Promise.reject(new Error('no such module'))));
  expect((await userFiles.of(named('file:///a.json'))).reports[0]?.mistakes[0]?.message).toBe('The file cannot be checked here: no such module.');
  able = true;
  userFiles.forget();
  expect((await userFiles.of(named('file:///a.json'))).additional?.options).toHaveLength(1);
});
