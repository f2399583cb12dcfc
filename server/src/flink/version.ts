/** The releases whose facts are in the catalog, oldest first. 1.18 and 1.19 are known as far as the facts go. */
export const FLINK_VERSIONS = ['1.18', '1.19', '1.20', '2.0', '2.1', '2.2', '2.3'] as const;
/** A Flink release, as `major.minor`. */
export type FlinkVersion = (typeof FLINK_VERSIONS)[number];
/** The release taken when nothing tells another. */
export const NEWEST_VERSION: FlinkVersion = '2.3';

/** Whether `version` is `other` or a later release. */
export function isAtLeast(version: FlinkVersion, other: FlinkVersion): boolean {
  return FLINK_VERSIONS.indexOf(version) >= FLINK_VERSIONS.indexOf(other);
}

/** The release that a text such as `2.2`, `2.2.1` or `v1.20.3` names; undefined when it names none that is known. */
export function parseFlinkVersion(text: string): FlinkVersion | undefined {
  const found = /^v?(\d+\.\d+)(?:[.-].*)?$/.exec(text.trim())?.[1];
  return FLINK_VERSIONS.find(version => version === found);
}
