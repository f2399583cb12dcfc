import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';
import type { UserSettings } from '../../../server/src/userSettings.js';
import { DEFAULT_SETTINGS } from '../../../server/src/userSettings.js';

/** What is missing, with what is underlined for it and how grave it is. */
function missing(text: string, settings: Partial<UserSettings> = {}): readonly string[] {
  const analysis = new Analysis({ name: 'config.yaml', text, settings: { ...DEFAULT_SETTINGS, ...settings } });
  return analysis.problems.filter(({ code }) => code === 'missing-setting').map(({ range, suggestions, severity }) => `${severity}: ${suggestions[0] ?? ''} for ${text.slice(range.start, range.end)}`);
}

const HA = 'high-availability', KERBEROS = 'security.kerberos.login', SSL = 'security.ssl';
const STANDALONE = '# flink-config: deployment=standalone\n';

test.each<[rule: string, text: string, missing: string[]]>([
  ['ZooKeeper and nothing else', `${HA}.type: zookeeper\n`, [`warning: ${HA}.storageDir for zookeeper`, `warning: ${HA}.zookeeper.quorum for zookeeper`]],
  ['ZooKeeper and where it is', `${HA}.type: ZooKeeper\n${HA}.zookeeper.quorum: zk:2181\n`, [`warning: ${HA}.storageDir for ZooKeeper`]],
  ['Kubernetes', `${HA}:\n  type: kubernetes\n`, [`warning: ${HA}.storageDir for kubernetes`]],
  ['Kubernetes and where to store', `${HA}.type: kubernetes\n${HA}.storageDir: s3://ha\n`, []],
  ['by their old names', `recovery.mode: zookeeper\nrecovery.zookeeper.storageDir: s3://ha\n${HA}.zookeeper.quorum: zk:2181\n`, []],
  ['an empty text is none', `${HA}.type: kubernetes\n${HA}.storageDir: ""\n`, [`warning: ${HA}.storageDir for kubernetes`]],
  ['no high availability', `${HA}.type: none\n`, []],
  ['a factory asks for what it likes', `${HA}.type: org.example.HaFactory\n`, []],
  ['a keytab of nobody', `${KERBEROS}.keytab: /etc/k\n`, [`warning: ${KERBEROS}.principal for /etc/k`]],
  ['somebody without a keytab', `${KERBEROS}.principal: flink\n`, [`warning: ${KERBEROS}.keytab for flink`]],
  ['both', `${KERBEROS}.keytab: /etc/k\n${KERBEROS}.principal: flink\n`, []],
  ['both empty', `${KERBEROS}.keytab: ""\n${KERBEROS}.principal: ""\n`, []],
  ['encrypted, and no keys', `${SSL}.internal.enabled: true\n`, [`warning: ${SSL}.internal.keystore for true`, `warning: ${SSL}.internal.truststore for true`]],
  ['encrypted with the keys of all', `${SSL}.internal.enabled: true\n${SSL}.rest.enabled: true\n${SSL}.keystore: /k\n${SSL}.truststore: /t\n`, []],
  ['not encrypted', `${SSL}.rest.enabled: false\n`, []],
  ['checkpoints in files, and nowhere to put them', 'execution.checkpointing.storage: filesystem\n', ['info: execution.checkpointing.dir for filesystem']],
  ['checkpoints in files', 'execution.checkpointing.storage: filesystem\nstate.checkpoints.dir: s3://c\n', []],
  ['checkpoints in the JobManager', 'execution.checkpointing.storage: jobmanager\n', []],
  ['a changelog in files', 'state.changelog.enabled: true\nstate.changelog.storage: filesystem\n', ['warning: state.changelog.dstl.dfs.base-path for filesystem']],
  ['a changelog that is not written', 'state.changelog.storage: filesystem\n', []],
  ['a file that Flink refuses may hold it', `${HA}.type: kubernetes\n${HA}.storageDir s3://ha\n`, []],
  ['the address of a standalone cluster', `${STANDALONE}rest.port: 8081\njobmanager.memory.process.size: 1600m\n`, ['info: jobmanager.rpc.address for jobmanager.memory.process.size']],
  ['the address is there', `${STANDALONE}jobmanager.rpc.address: localhost\n`, []],
  ['high availability finds it', `${STANDALONE}taskmanager.numberOfTaskSlots: 2\n${HA}.type: org.example.HaFactory\n`, []],
  ['a file that says nothing of the processes', `${STANDALONE}parallelism.default: 2\n`, []],
  ['nothing says that the cluster is standalone', 'jobmanager.memory.process.size: 1600m\n', []],
  ['containers have their own way', '# flink-config: deployment=kubernetes\njobmanager.memory.process.size: 1600m\n', []],
])('%s', (_rule, text, expected) => expect(missing(text)).toEqual(expected));

test('the deployment may be a setting', () => expect(missing('taskmanager.numberOfTaskSlots: 2\n', { deployment: 'standalone' })).toHaveLength(1));

test('says what asks, and what happens', () => {
  const [problem] = new Analysis({ name: 'config.yaml', text: `${KERBEROS}.principal: flink\n` }).problems.filter(({ code }) => code === 'missing-setting');
  expect(problem?.message).toBe(`${KERBEROS}.principal is set, and ${KERBEROS}.keytab is not. No process starts.`);
});
