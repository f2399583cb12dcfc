import type { ProblemKind, SettingRule } from '../types.js';

const reporterClassIgnored: ProblemKind = {
  code: 'reporter-class-ignored',
  severity: 'warning',
  title: 'A metrics reporter named by its class',
  explanation: 'Flink makes reporters by their factories. `metrics.reporter.<name>.class` has not been read since 1.18: the reporter is left out and no metric arrives.',
  wayOut: 'Name the factory: `metrics.reporter.<name>.factory.class`.',
  example: {
    before: 'metrics.reporter.prom.class: org.apache.flink.metrics.prometheus.PrometheusReporter\n',
    after: 'metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory\n',
  },
};

/** `metrics.reporter.<name>.class`: only factories are read (ReporterSetup). */
export const reporterClassRule: SettingRule = {
  kinds: [reporterClassIgnored],
  check(setting) {
    const name = /^metrics\.reporter\.([^.]+)\.class$/.exec(setting.key)?.[1];
    if (name === undefined) return undefined;
    const factory = `metrics.reporter.${name}.factory.class`;
    return { kind: reporterClassIgnored, at: 'key', message: `Flink does not read this key: reporters are made by factories. Use ${factory} with the name of the factory.`, suggestions: [factory] };
  },
};
