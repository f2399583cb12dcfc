import { reporterFacts } from './catalog.js';
import type { SettingOf } from './match.js';
import type { Option, OptionType } from './types.js';

/**
 * The option of a reporter's parameter such as `metrics.reporter.prom.port`: what it is depends on the factory that the same
 * configuration names in `metrics.reporter.prom.factory.class`, never on the reporter's name (ReporterSetupBuilder).
 * `declared` gives the catalog's option for a key such as `metrics.reporter.influxdb.port`. The option comes back under the key asked for.
 */
export function reporterOption(key: string, settingOf: SettingOf, declared: (key: string) => Option | undefined): Option | undefined {
  const [, kind, reporter = '', parameter = ''] = /^((?:metric|trace|event)s)\.reporter\.([^.\s]+)\.(.+)$/.exec(key) ?? [];
  if (kind === undefined) return undefined;
  const factory = settingOf(`${kind}.reporter.${reporter}.factory.class`);
  const facts = reporterFacts.find(known => known.factory === factory && known.kind === kind);
  if (facts === undefined) return undefined;
  if (facts.prefix !== undefined) {
    const option = declared(facts.prefix + parameter);
    return option === undefined ? undefined : { ...option, key, describedAs: option.key };
  }
  const type = facts.arguments?.[parameter];
  return type === undefined ? undefined : argument(key, type as OptionType, facts.factory, parameter);
}

function argument(key: string, type: OptionType, factory: string, parameter: string): Option {
  return {
    key, scope: 'reporter', type, list: false, enum: undefined, default: null, docDefault: undefined, since: undefined, until: undefined,
    deprecatedKeys: [], fallbackKeys: [], deprecatedSince: undefined, sections: [], prefixMap: false, stability: undefined,
    javaClass: factory.slice(factory.lastIndexOf('.') + 1), field: key.slice(key.lastIndexOf('.') + 1), describedAs: `${factory} ${parameter}`,
  };
}

/** The factory of a reporter that is named by its class, as releases before 1.18 took it; undefined for a reporter that is not Flink's own. */
export function reporterFactory(className: string): string | undefined {
  return reporterFacts.find(({ factory }) => factory === `${className}Factory`)?.factory;
}
