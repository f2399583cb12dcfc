import { FLINK_VERSIONS } from '../../flink/version.js';
import type { ProblemKind, SettingRule } from '../types.js';

const removedKey: ProblemKind = {
  code: 'removed-key',
  severity: 'warning',
  title: 'This release no longer reads the key',
  explanation: 'An earlier release read this key. The release of this file does not: the setting is ignored, and Flink says nothing about it.',
  wayOut: 'Take the successor where there is one, else remove the setting. If the file is for an older release, say so: `# flink-config: version=1.20`.',
  example: { before: '# flink-config: version=2.2\ntaskmanager.network.memory.buffers-per-channel: 2\n', after: '# flink-config: version=2.2\ntaskmanager.network.memory.buffer-debloat.enabled: true\n' },
};

const keyOfLaterRelease: ProblemKind = {
  code: 'key-of-later-release',
  severity: 'warning',
  title: 'The key comes with a later release',
  explanation: 'The release of this file does not have this option yet. The setting is ignored in silence.',
  wayOut: 'Remove the setting, or tell which release the file is for: `# flink-config: version=2.3`.',
  example: { before: '# flink-config: version=2.2\napplication-result-store.storage-path: s3://flink/results\n', after: '# flink-config: version=2.3\napplication-result-store.storage-path: s3://flink/results\n' },
};

const deprecatedKey: ProblemKind = {
  code: 'deprecated-key',
  severity: 'hint',
  title: 'An old name of an option',
  explanation: 'This release still reads the old name as long as the new one is not set. A later release will not.',
  wayOut: 'Rename the key.',
  example: { before: 'high-availability: kubernetes\n', after: 'high-availability.type: kubernetes\n' },
  tag: 'deprecated',
};

/** Keys that belong to another release than the file's. */
export const releaseRule: SettingRule = {
  kinds: [removedKey, keyOfLaterRelease, deprecatedKey],
  check(_setting, { match, version }) {
    switch (match.kind) {
      case 'removed': {
        const { successor, keepsValue } = match;
        const wayOut = successor === undefined ? 'Remove it, or name the release that the file is for.' : keepsValue === true ? `Use ${successor}.` : `${successor} has taken its place, with other values.`;
        return { kind: removedKey, at: 'key', message: `Flink ${version} does not read this key: its last release was ${match.until}. ${wayOut}`, suggestions: successor === undefined || keepsValue !== true ? [] : [successor] };
      }
      case 'not-yet':
        return { kind: keyOfLaterRelease, at: 'key', message: `Flink ${version} does not read this key: it comes with ${match.since}.` };
      case 'deprecated':
        return { kind: deprecatedKey, at: 'key', message: `An old name: use ${match.option.key}.`, suggestions: [match.option.key] };
      case 'option':
        if (match.option.deprecatedSince === undefined) return undefined;
        return { kind: deprecatedKey, at: 'key', message: `This option is on its way out: deprecated since Flink ${match.option.deprecatedSince}${match.option.deprecatedSince === FLINK_VERSIONS[0] ? ' or before' : ''}.` };
      default:
        return undefined;
    }
  },
};
