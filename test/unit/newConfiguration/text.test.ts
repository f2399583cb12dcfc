import { describe, expect, test } from 'vitest';
import { newConfiguration, slotsFor, type Choices } from '../../../client/src/newConfiguration/text.js';
import { Analysis } from '../../../server/src/analysis.js';
import { looksLikeFlink } from '../../../server/src/document/detect.js';
import { format } from '../../../server/src/document/format.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import { DEPLOYMENTS } from '../../../server/src/userSettings.js';

const SIZES = ['1g', '2g', '4g', '8g', '16g', '1728m', '6 gb'];
const ALL: readonly Choices[] = FLINK_VERSIONS.flatMap(version => DEPLOYMENTS.flatMap(deployment => (['hashmap', 'rocksdb'] as const).flatMap(stateBackend =>
  SIZES.map(taskManagerSize => ({ version, deployment, stateBackend, taskManagerSize })))));

const analyse = (choices: Choices): Analysis => new Analysis(newConfiguration(choices));

/** The text with its examples taken for settings. */
function withExamples(choices: Choices): Analysis {
  const { name, text } = newConfiguration(choices);
  return new Analysis({ name, text: text.replace(/^( *)# ( *[\w-]+(?:\.[\w-]+)*:(?: \S+)?)$/gm, '$1$2') });
}

describe.each(FLINK_VERSIONS)('for Flink %s', version => {
  const choices = ALL.filter(one => one.version === version);

  test('nothing is wrong with any of them', () => {
    for (const one of choices) expect({ ...one, problems: analyse(one).problems }).toEqual({ ...one, problems: [] });
  });

  test('each is read for its release and deployment, from its comment', () => {
    for (const one of choices) {
      const { facts } = analyse(one);
      expect([facts.version, facts.deployment]).toEqual([{ value: version, reason: 'from a comment in the file' }, { value: one.deployment, reason: 'from a comment in the file' }]);
    }
  });

  test('both processes start', () => {
    for (const one of choices) {
      const { taskManager, jobManager } = analyse(one);
      expect([taskManager.ok, jobManager.ok]).toEqual([true, true]);
      expect(taskManager.ok && taskManager.memory.slots).toBe(slotsFor(one.taskManagerSize));
    }
  });

  test('it is taken for Flink\'s whatever its name is', () => {
    for (const one of choices) expect(looksLikeFlink('Untitled-1', newConfiguration(one).text)).toBe(true);
  });

  test('it is formatted as it is', () => {
    for (const one of choices) {
      const { name, text } = newConfiguration(one);
      expect(format({ name, text, version, file: analyse(one).file }, { tabSize: 2, insertFinalNewline: true })).toEqual([]);
    }
  });

  test('no line but that of Java\'s options is longer than a screen', () => {
    for (const one of choices) expect(newConfiguration(one).text.split('\n').filter(line => line.length > 130 && !line.includes('--add-opens'))).toEqual([]);
  });

  test('nothing is wrong with its examples', () => {
    for (const one of choices) {
      const analysis = withExamples(one);
      expect(analysis.file.settings.length).toBeGreaterThan(analyse(one).file.settings.length);
      // Large state in the bucket of the example has a faster way back.
      const problems = analysis.problems.filter(({ code }) => code !== 's3-native-copy' || one.taskManagerSize !== '16g');
      expect({ ...one, problems }).toEqual({ ...one, problems: [] });
    }
  });
});

describe('what is chosen is what is written', () => {
  test.each<[string, Partial<Choices>, Readonly<Record<string, string | undefined>>]>([
    ['the size of a TaskManager', { taskManagerSize: '8g' }, { 'taskmanager.memory.flink.size': '8g', 'taskmanager.memory.process.size': undefined, 'taskmanager.numberOfTaskSlots': '4', 'parallelism.default': '4' }],
    ['RocksDB', { stateBackend: 'rocksdb' }, { 'state.backend.type': 'rocksdb', 'execution.checkpointing.incremental': 'true', 'taskmanager.memory.managed.fraction': '0.4' }],
    ['a container', { deployment: 'kubernetes', taskManagerSize: '16g' }, { 'taskmanager.memory.process.size': '16g', 'taskmanager.memory.flink.size': undefined, 'taskmanager.memory.jvm-overhead.min': '256m', 'taskmanager.memory.jvm-overhead.max': '2g' }],
    ['RocksDB before 1.20', { version: '1.19', stateBackend: 'rocksdb' }, { 'state.backend.type': 'rocksdb', 'state.backend.incremental': 'true', 'execution.checkpointing.incremental': undefined }],
    ['HashMap', { stateBackend: 'hashmap' }, { 'state.backend.type': 'hashmap', 'execution.checkpointing.incremental': undefined, 'taskmanager.memory.managed.fraction': '0.1' }],
    ['standalone', { deployment: 'standalone' }, { 'jobmanager.rpc.address': 'localhost', 'rest.bind-address': 'localhost', 'kubernetes.cluster-id': undefined }],
    ['Docker', { deployment: 'docker' }, { 'jobmanager.rpc.address': 'jobmanager', 'rest.bind-address': '0.0.0.0', 'taskmanager.host': undefined }],
    ['Kubernetes', { deployment: 'kubernetes' }, { 'kubernetes.cluster-id': 'my-flink-cluster', 'jobmanager.rpc.address': undefined, 'rest.address': undefined }],
    ['YARN', { deployment: 'yarn' }, { 'yarn.application.name': 'my-flink-application', 'jobmanager.rpc.address': undefined }],
  ])('%s', (_rule, choice, expected) => {
    const { configuration } = analyse({ version: '2.2', deployment: 'standalone', stateBackend: 'rocksdb', taskManagerSize: '4g', ...choice });
    expect(Object.fromEntries(Object.keys(expected).map(key => [key, configuration.get(key)]))).toEqual(expected);
  });

  test('flink-conf.yaml and config.yaml say the same', () => {
    const [flat, nested] = (['1.18', '1.19'] as const).map(version => new Map(analyse({ version, deployment: 'kubernetes', stateBackend: 'rocksdb', taskManagerSize: '4g' }).configuration));
    expect(nested).toEqual(flat);
    expect(newConfiguration({ version: '1.18', deployment: 'yarn', stateBackend: 'hashmap', taskManagerSize: '2g' })).toMatchObject({ name: 'flink-conf.yaml', language: 'flink-conf' });
  });
});

test.each<[string, number]>([['1g', 1], ['2g', 1], ['4g', 2], ['7g', 3], ['16 gb', 8], ['nonsense', 1]])('%s has %i slots', (size, slots) => expect(slotsFor(size)).toBe(slots));

test('a block of examples is a comment as a whole, and a single one keeps its place', () => {
  const { text } = newConfiguration({ version: '2.2', deployment: 'kubernetes', stateBackend: 'rocksdb', taskManagerSize: '4g' });
  expect(text).toContain('\n# high-availability:\n#   type: kubernetes\n#   storageDir: s3://my-bucket/flink/ha\n');
  expect(text).toContain('\n    # dir: s3://my-bucket/flink/checkpoints\n    # savepoint-dir: s3://my-bucket/flink/savepoints\n');
  expect(text).toContain('\n  # container:\n  #   image:\n  #     # Your own image, with the job and its connectors.\n  #     ref: my-registry/my-flink-job:1.0\n');
});
