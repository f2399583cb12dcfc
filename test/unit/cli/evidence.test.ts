import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceFinder } from '../../../server/src/cli/evidence.js';
import { run } from '../../../server/src/cli/program.js';

const POM = '<flink.version>2.1.0</flink.version>';
const files: Readonly<Record<string, string>> = {
  'home/conf/config.yaml': 'parallelism.default: 4\n',
  'home/lib/flink-dist-1.20.1.jar': '',
  'home/conf/told.yaml': '# flink-config: version=2.2\nparallelism.default: 4\n',
  'bare/config.yaml': 'parallelism.default: 4\n',
  'build/pom.xml': POM,
  'build/1/2/3/4/5/config.yaml': '',
  'build/1/2/3/4/5/6/config.yaml': '',
  'build/near/gradle.properties': 'flinkVersion=2.0.0\n',
  'build/near/config.yaml': '',
  'build/conf/config.yaml': '',
  'build/job/config.yaml': '',
  'large/pom.xml': POM + ' '.repeat(1_000_000),
  'large/config.yaml': '',
  'folder/pom.xml/readme.txt': POM,
  'folder/config.yaml': '',
};
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'flink-config-evidence-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await mkdir(join(root, 'linked/lib'), { recursive: true });
  await symlink(join(root, 'home/lib/flink-dist-1.20.1.jar'), join(root, 'linked/lib/flink-dist-1.20.1.jar'));
});
afterAll(() => rm(root, { recursive: true }));

describe('what the command line finds beside a file', () => {
  const rows: readonly [rule: string, workingDirectory: string, name: string, version: string | undefined, reason?: string][] = [
    ['a distribution around conf/', '.', 'home/conf/config.yaml', '1.20.1', 'from lib/flink-dist-1.20.1.jar'],
    ['from within the distribution', 'home', 'conf/config.yaml', '1.20.1', 'from lib/flink-dist-1.20.1.jar'],
    ['from within conf/ its parent is asked too', 'home/conf', 'config.yaml', '1.20.1', 'from lib/flink-dist-1.20.1.jar'],
    ['from elsewhere', 'bare', '../home/conf/config.yaml', '1.20.1', 'from lib/flink-dist-1.20.1.jar'],
    ['a jar that is a link', '.', 'linked/config.yaml', '1.20.1', 'from lib/flink-dist-1.20.1.jar'],
    ['nothing beside it', '.', 'bare/config.yaml', undefined],
    ['a file that is not there has a folder all the same', '.', 'home/conf/gone.yaml', '1.20.1', 'from lib/flink-dist-1.20.1.jar'],
    ['a folder that is not there tells nothing', '.', 'gone/config.yaml', undefined],
    ['a build file in the working directory', 'build', 'job/config.yaml', '2.1.0', 'from pom.xml'],
    ['the nearest folder goes first', 'build', 'near/config.yaml', '2.0.0', 'from gradle.properties'],
    ['above the working directory nothing is asked', 'build/job', 'config.yaml', undefined],
    ['but the parent of conf/', 'build/conf', 'config.yaml', '2.1.0', 'from pom.xml'],
    ['five levels up', 'build', '1/2/3/4/5/config.yaml', '2.1.0', 'from pom.xml'],
    ['not six', 'build', '1/2/3/4/5/6/config.yaml', undefined],
    ['outside of the working directory one level up', 'bare', '../build/job/config.yaml', '2.1.0', 'from pom.xml'],
    ['and not two', 'bare', '../build/1/2/config.yaml', undefined],
    ['a folder whose name begins with dots is inside', 'build', '...dots/1/2/config.yaml', '2.1.0', 'from pom.xml'],
    ['a file too large for its name is not read', '.', 'large/config.yaml', undefined],
    ['a folder of that name is no file', '.', 'folder/config.yaml', undefined],
    ['standard input stands nowhere', 'home', '-', undefined],
  ];
  it.each(rows)('%s', async (_, workingDirectory, name, version, reason) => {
    const found = await new EvidenceFinder(join(root, workingDirectory)).find(name);
    expect([found.flinkVersion, found.reason]).toEqual([version, reason]);
  });

  it('takes a whole path as well', async () => {
    expect((await new EvidenceFinder(join(root, 'bare')).find(join(root, 'home/conf/config.yaml'))).flinkVersion).toBe('1.20.1');
  });

  it('reads a folder once', async () => {
    await mkdir(join(root, 'once'));
    await writeFile(join(root, 'once/pom.xml'), POM);
    const finder = new EvidenceFinder(root);
    const first = await finder.find('once/a.yaml');
    await rm(join(root, 'once/pom.xml'));
    expect(first.flinkVersion).toBe('2.1.0');
    expect(await finder.find('once/b.yaml')).toEqual(first);
    expect(await new EvidenceFinder(root).find('once/b.yaml')).toEqual({});
  });
});

describe('the release that a file is checked for', () => {
  const rows: readonly [rule: string, words: readonly string[], version: string][] = [
    ['what stands beside it', ['@home/conf/config.yaml'], '1.20'],
    ['the command line goes before', ['@home/conf/config.yaml', '--flink-version', '2.1'], '2.1'],
    ['a comment in the file goes before', ['@home/conf/told.yaml'], '2.2'],
    ['the newest where nothing tells', ['@bare/config.yaml'], '2.3'],
    ['standard input is beside nothing', ['-'], '2.3'],
  ];
  it.each(rows)('%s', async (_, words, version) => {
    let out = '';
    await run(['check', '--format', 'json', ...words.map(word => (word.startsWith('@') ? join(root, word.slice(1)) : word))], '1.2.3', {
      write: text => (out += text), complain: () => undefined, standardInput: () => Promise.resolve(Buffer.from('parallelism.default: 4\n')), terminal: false, environment: {}, serve: () => undefined,
    });
    const [file] = JSON.parse(out) as { flinkVersion: string }[];
    expect(file?.flinkVersion).toBe(version);
  });
});
