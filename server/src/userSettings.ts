import type { SeverityOverrides } from './rules/check.js';
import type { Severity } from './rules/types.js';
import { FLINK_VERSIONS, type FlinkVersion } from './flink/version.js';

/** Where the processes run. */
export const DEPLOYMENTS = ['standalone', 'kubernetes', 'yarn', 'docker'] as const;
export type Deployment = (typeof DEPLOYMENTS)[number];
/** What the jobs are. */
export const WORKLOADS = ['streaming', 'batch'] as const;
export type Workload = (typeof WORKLOADS)[number];
/** What the operators' code runs on. */
export const RUNTIMES = ['jvm', 'dotnet'] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** The settings `flinkConfig.*` of one resource; `auto` leaves the choice to the evidence. */
export interface UserSettings {
  readonly flinkVersion: FlinkVersion | 'auto';
  readonly deployment: Deployment | 'auto';
  readonly workload: Workload | 'auto';
  readonly runtime: Runtime | 'auto';
  readonly rules: SeverityOverrides;
  readonly inlayHints: 'all' | 'derived' | 'off';
  readonly codeLens: boolean;
  readonly pictures: boolean;
  /** Paths or addresses of files with more options: docs/additional-options.md. */
  readonly additionalOptions: readonly string[];
  /** The path or address of a team's own rules, docs/policy.md; empty where there are none. */
  readonly policy: string;
  /** Whether keys are links to Flink's pages in our own client too, which underlines links. */
  readonly keyLinks: boolean;
}

/** What holds where nothing is set. */
export const DEFAULT_SETTINGS: UserSettings = { flinkVersion: 'auto', deployment: 'auto', workload: 'auto', runtime: 'auto', rules: {}, inlayHints: 'derived', codeLens: true, pictures: true, additionalOptions: [], policy: '', keyLinks: false };

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly (Severity | 'off')[];

/** Settings as a client sends them; whatever is missing or has no meaning stays at its default. */
export function userSettings(sent: unknown): UserSettings {
  const root = record(sent);
  return {
    flinkVersion: oneOf(root.flinkVersion, FLINK_VERSIONS) ?? 'auto',
    deployment: oneOf(root.deployment, DEPLOYMENTS) ?? 'auto',
    workload: oneOf(root.workload, WORKLOADS) ?? 'auto',
    runtime: oneOf(root.runtime, RUNTIMES) ?? 'auto',
    rules: Object.fromEntries(Object.entries(record(root.rules)).flatMap(([code, severity]) => {
      const known = oneOf(severity, SEVERITIES);
      return known === undefined ? [] : [[code, known]];
    })),
    inlayHints: oneOf(record(root.inlayHints).show, ['all', 'derived', 'off'] as const) ?? DEFAULT_SETTINGS.inlayHints,
    codeLens: record(root.codeLens).show !== false,
    pictures: record(root.hover).pictures !== false,
    additionalOptions: Array.isArray(root.additionalOptions) ? root.additionalOptions.filter(path => typeof path === 'string' && path.trim() !== '') : [],
    policy: typeof root.policy === 'string' ? root.policy.trim() : '',
    keyLinks: record(root.links).keys === true,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find(one => one === value);
}
