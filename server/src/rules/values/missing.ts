import { problem } from '../problem.js';
import type { FileContext, FileRule, Problem, ProblemKind, Severity } from '../types.js';
import { valueInForce, type InForce } from './inForce.js';

const missingSetting: ProblemKind = {
  code: 'missing-setting',
  severity: 'warning',
  title: 'A setting that another one asks for is missing',
  explanation: 'What is switched on here needs a second setting that has no default, and the process or the job fails without it. Something else may supply it, such as `-D` on the command line: then the file is sound as it is. Passwords are never asked for, because they seldom stand in the file. The address of the JobManager is asked for only where a setting or a comment says that the deployment is `standalone`: everywhere else something sets it.',
  wayOut: 'Add the setting that the message names. If something else supplies it, ignore the line with `# flink-config-ignore: missing-setting`.',
  example: { before: 'high-availability.type: zookeeper\nhigh-availability.storageDir: s3://flink/ha\n', after: 'high-availability.type: zookeeper\nhigh-availability.storageDir: s3://flink/ha\nhigh-availability.zookeeper.quorum: zookeeper:2181\n' },
};

/** What a value of one option asks for. */
interface Need {
  readonly key: string;
  /** The values that ask for it, in lower case; undefined where any but an empty one does. */
  readonly values?: readonly string[];
  /** Any of them will do; the first is the one to name. */
  readonly needs: readonly string[];
  /** What happens without, as a sentence. */
  readonly happens: string;
  /** Where jobs can bring it themselves. */
  readonly severity?: Severity;
  /** What else must be so. */
  readonly where?: (context: FileContext) => boolean;
}

const NO_PROCESS = 'No process starts.';
const CHANGELOG = 'state.changelog.enabled';

/** Each with the class of Flink that asks. */
const NEEDS: readonly Need[] = [
  // HighAvailabilityServicesUtils.getClusterHighAvailableStoragePath
  { key: 'high-availability.type', values: ['zookeeper', 'kubernetes'], needs: ['high-availability.storageDir'], happens: NO_PROCESS },
  // ZooKeeperUtils.getZooKeeperEnsemble
  { key: 'high-availability.type', values: ['zookeeper'], needs: ['high-availability.zookeeper.quorum'], happens: NO_PROCESS },
  // SecurityConfiguration.validate
  { key: 'security.kerberos.login.keytab', needs: ['security.kerberos.login.principal'], happens: NO_PROCESS },
  { key: 'security.kerberos.login.principal', needs: ['security.kerberos.login.keytab'], happens: NO_PROCESS },
  // SSLUtils
  { key: 'security.ssl.internal.enabled', values: ['true'], needs: ['security.ssl.internal.keystore', 'security.ssl.keystore'], happens: NO_PROCESS },
  { key: 'security.ssl.internal.enabled', values: ['true'], needs: ['security.ssl.internal.truststore', 'security.ssl.truststore'], happens: NO_PROCESS },
  { key: 'security.ssl.rest.enabled', values: ['true'], needs: ['security.ssl.rest.keystore', 'security.ssl.keystore'], happens: 'The JobManager does not start.' },
  // FileSystemCheckpointStorage.createFromConfig
  { key: 'execution.checkpointing.storage', values: ['filesystem'], needs: ['execution.checkpointing.dir', 'state.checkpoints.dir'], happens: 'Jobs that name no directory themselves fail.', severity: 'info' },
  // StateChangeUploadScheduler
  { key: 'state.changelog.storage', values: ['filesystem'], needs: ['state.changelog.dstl.dfs.base-path'], happens: 'Jobs fail when they are started.', where: context => valueInForce(CHANGELOG, context)?.text.toLowerCase() === 'true' },
];

/** Settings that others ask for. A file that Flink refuses may hold them in the lines that could not be read. */
export const missingRule: FileRule = {
  kinds: [missingSetting],
  check(context) {
    return context.file.loads ? [...NEEDS.flatMap(need => unmet(need, context)), ...address(context)] : [];
  },
};

function unmet({ key, values, needs, happens, severity, where }: Need, context: FileContext): readonly Problem[] {
  const asking = valueInForce(key, context);
  if (asking?.setting === undefined || !(values === undefined ? isGiven(asking) : values.includes(asking.text.toLowerCase()))) return [];
  if (needs.some(need => isGiven(valueInForce(need, context))) || where?.(context) === false) return [];
  const what = values === undefined ? `${asking.setting.key} is set` : `${asking.setting.key} is ${asking.text}`;
  return [problem(missingSetting, asking.setting.valueRange, `${what}, and ${needs[0] ?? ''} is not. ${happens}`, { key: asking.setting.key, suggestions: needs.slice(0, 1), ...(severity === undefined ? {} : { severity }) })];
}

/** Without high availability a TaskManager finds the JobManager by its address (HighAvailabilityServicesUtils.getJobManagerAddress); containers, YARN and the Docker image set it. */
function address(context: FileContext): readonly Problem[] {
  const { deployment, file } = context;
  const mode = valueInForce('high-availability.type', context);
  if (deployment !== 'standalone' || (mode !== undefined && !/^(?:none|standalone)$/i.test(mode.text)) || isGiven(valueInForce('jobmanager.rpc.address', context))) return [];
  const process = file.settings.find(({ key }) => /^(?:job|task)manager\./.test(key));
  const range = process?.path[0]?.range;
  if (range === undefined) return [];
  return [problem(missingSetting, range, 'jobmanager.rpc.address is not set, and nothing else sets it in a standalone cluster. The JobManager starts, and no TaskManager does.', { severity: 'info', suggestions: ['jobmanager.rpc.address', 'localhost'] })];
}

const isGiven = (value: InForce | undefined): boolean => value !== undefined && value.text.trim() !== '';
