import { isAtLeast, type FlinkVersion } from '../flink/version.js';

/** What a source is called, and its address in the documentation of a release. */
export function linkOfSource(source: string, version: FlinkVersion): { readonly title: string; readonly url: string } {
  if (source.startsWith('docs/')) {
    const [path = '', anchor] = source.split('#');
    // The pages on SQL have other addresses since 2.3.
    const release = path.startsWith('docs/dev/table/') && isAtLeast(version, '2.3') ? '2.2' : version;
    const parts = path.split('/');
    // Some last parts say little.
    const name = parts.slice(/\/(?:overview|config)$/.test(path) ? -2 : -1).join(' ').replaceAll(/[_-]/g, ' ');
    return { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, url: `https://nightlies.apache.org/flink/flink-docs-release-${release}/${path}/${anchor === undefined ? '' : `#${anchor}`}` };
  }
  if (source.startsWith('FLINK-')) return { title: source, url: `https://issues.apache.org/jira/browse/${source}` };
  // The pages of proposals have their titles in their addresses: the list of all of them leads there.
  if (source.startsWith('FLIP-')) return { title: source, url: 'https://cwiki.apache.org/confluence/display/FLINK/Flink+Improvement+Proposals' };
  return { title: source.split('/').at(-1) ?? source, url: source };
}
