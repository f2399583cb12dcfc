import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionsOf } from '../../../server/src/flink/options/table.js';
import { validateOption } from '../../../server/src/flink/options/validate.js';
import { FLINK_VERSIONS } from '../../../server/src/flink/version.js';
import { isPlainlyRight } from '../../../server/src/rules/values/readable.js';

const value = fc.oneof(
  fc.tuple(fc.oneof(fc.nat({ max: 999_999_999 }), fc.constantFrom(0, 1, 7, 999_999, 999_999_999_999_999)), fc.constantFrom('', '.5', ' ', 'b', 'k', 'kb', ' m', 'mb', ' g', 'gb', 'ms', ' s', 'min', ' h', 'd', 'w', '-')).map(parts => parts.join('')),
  fc.constantFrom('true', 'false', 'TRUE', 'yes', '', 'text', '-1', 'kb'),
);

test('what is taken for right at a glance, a closer look finds right', () => {
  fc.assert(fc.property(fc.constantFrom(...FLINK_VERSIONS), fc.nat(), value, (version, index, text) => {
    const { all } = optionsOf(version);
    const option = all[index % all.length];
    if (option === undefined || !isPlainlyRight(option, text)) return;
    expect(validateOption(option, { text, javaType: 'String' }, version), `${option.key}: ${text}`).toBeUndefined();
  }), { numRuns: 20_000 });
});
