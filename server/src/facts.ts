import type { Directives } from './document/directives.js';
import { NEWEST_VERSION, parseFlinkVersion, type FlinkVersion } from './flink/version.js';
import { DEPLOYMENTS, RUNTIMES, WORKLOADS, type Deployment, type Runtime, type UserSettings, type Workload } from './userSettings.js';

/** A fact about a file with the words that say where it was found: `from the settings`. */
export interface Fact<T> {
  readonly value: T;
  readonly reason: string;
  /** Nothing tells it: the default. */
  readonly presumed?: true;
}

/** What must be known of a file beside its text. */
export interface Facts {
  readonly version: Fact<FlinkVersion>;
  readonly deployment: Fact<Deployment>;
  readonly workload: Fact<Workload>;
  readonly runtime: Fact<Runtime>;
}

/** What stands beside a file and tells something: found by whoever has a file system. */
export interface Evidence {
  readonly flinkVersion?: string;
  readonly deployment?: string;
  /** Where the release was found, as it is shown: `from lib/flink-dist-2.2.1.jar`. */
  readonly reason?: string;
  /** Where the deployment was found. */
  readonly deploymentReason?: string;
}

/** What was told for this one look at a file, as on the command line: it goes before everything else. */
export interface Told {
  readonly flinkVersion?: FlinkVersion;
  readonly deployment?: Deployment;
  readonly workload?: Workload;
  readonly runtime?: Runtime;
}

/** The facts in their order: what was told, a comment in the file, the user's settings, evidence, the default. */
export function factsOf(directives: Directives, settings: UserSettings, evidence: Evidence, told: Told = {}): Facts {
  const { version, deployment, workload, runtime } = directives.fields;
  const found = evidence.reason ?? 'from what stands beside the file';
  return {
    version: firstOf(NEWEST_VERSION, 'the newest release: nothing tells another', [heard(told.flinkVersion), comment(version, parseFlinkVersion), set(settings.flinkVersion), seen(evidence.flinkVersion, found, parseFlinkVersion)]),
    deployment: firstOf<Deployment>('standalone', 'nothing tells another', [heard(told.deployment), comment(deployment, oneOf(DEPLOYMENTS)), set(settings.deployment), seen(evidence.deployment, evidence.deploymentReason ?? found, oneOf(DEPLOYMENTS))]),
    workload: firstOf<Workload>('streaming', 'nothing tells another', [heard(told.workload), comment(workload, oneOf(WORKLOADS)), set(settings.workload)]),
    runtime: firstOf<Runtime>('jvm', 'nothing tells another', [heard(told.runtime), comment(runtime, oneOf(RUNTIMES)), set(settings.runtime)]),
  };
}

function firstOf<T>(value: T, reason: string, found: readonly (Fact<T> | undefined)[]): Fact<T> {
  return found.find(fact => fact !== undefined) ?? { value, reason, presumed: true };
}

function heard<T>(value: T | undefined): Fact<T> | undefined {
  return value === undefined ? undefined : { value, reason: 'as told' };
}

function comment<T>(text: string | undefined, parse: (text: string) => T | undefined): Fact<T> | undefined {
  return seen(text, 'from a comment in the file', parse);
}

function seen<T>(text: string | undefined, reason: string, parse: (text: string) => T | undefined): Fact<T> | undefined {
  const value = text === undefined ? undefined : parse(text);
  return value === undefined ? undefined : { value, reason };
}

function set<T extends string>(value: T | 'auto'): Fact<Exclude<T, 'auto'>> | undefined {
  return value === 'auto' ? undefined : { value: value as Exclude<T, 'auto'>, reason: 'from the settings' };
}

function oneOf<T extends string>(known: readonly T[]): (text: string) => T | undefined {
  return text => known.find(one => one === text);
}
