import type { FlinkVersion } from '../version.js';
import type { Option } from './types.js';

const DOCS = 'https://nightlies.apache.org/flink/flink-docs-release-';
/** Classes whose options stand on another page than the configuration's own. */
const PAGES: Readonly<Record<string, string>> = {
  ExecutionConfigOptions: 'docs/dev/table/config/',
  OptimizerConfigOptions: 'docs/dev/table/config/',
  TableConfigOptions: 'docs/dev/table/config/',
  MaterializedTableConfigOptions: 'docs/dev/table/config/',
  SqlClientOptions: 'docs/dev/table/sqlclient/',
  SqlGatewayServiceConfigOptions: 'docs/dev/table/sql-gateway/overview/',
  SqlGatewayRestOptions: 'docs/dev/table/sql-gateway/rest/',
  PythonOptions: 'docs/dev/python/python_config/',
  CEPCacheOptions: 'docs/libs/cep/',
};
/** AnchorJS, which names the anchors of Flink's pages, cuts them at this length. */
const LONGEST_ANCHOR = 64;

/** The option's place in the documentation of a release: the page that lists it, at its own anchor where it is known to have one. */
export function linkOf(option: Option, version: FlinkVersion): string {
  const page = isOfOneReporter(option) ? 'docs/deployment/metric_reporters/' : PAGES[option.javaClass] ?? 'docs/deployment/config/';
  return `${DOCS}${version}/${page}#${anchorOf(option)}`;
}

/** Whether only one kind of reporter reads the option: such options are listed without the reporter's prefix. */
const isOfOneReporter = (option: Option): boolean => option.scope === 'reporter' && !option.key.includes('<');

/** The anchor of an option's row: its key in lower case with dashes for dots. */
function anchorOf(option: Option): string {
  const listed = isOfOneReporter(option) ? option.key.replace(/^\w+\.reporter\.[^.]+\./, '') : option.key;
  const anchor = listed.replace(/[.*]/g, '-').replace(/-{2,}/g, '-').slice(0, LONGEST_ANCHOR).replace(/^-+|-+$/g, '').toLowerCase();
  return encodeURIComponent(anchor);
}
