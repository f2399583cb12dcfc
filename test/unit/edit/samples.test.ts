import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edit } from '../../../server/src/document/edit/edit.js';
import type { Step } from '../../../server/src/document/edit/types.js';
import { parseFile } from '../../../server/src/document/parse.js';
import { expectSound, source } from './support.js';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(SAMPLES, name)).isFile());

describe.each(files)('%s', path => {
  const name = path.replace(/.*[\\/]/, '');
  const text = readFileSync(join(SAMPLES, path), 'utf8');
  const before = parseFile(name, text, '1.20');
  const values = (all: typeof before): Record<string, string> => Object.fromEntries(all.settings.map(({ key, value }) => [key, value]));

  const comments = (all: typeof before): readonly string[] => all.comments.map(comment => comment.text).sort();

  function after(step: Step): typeof before & { text: string } {
    const edited = edit(source(text, name), [step]);
    expectSound(text, edited);
    if ('impossible' in edited) throw new Error(`${edited.impossible} ${JSON.stringify(step)}`);
    const file = parseFile(name, edited.text, '1.20');
    expect(comments(file)).toEqual(comments(before));
    return { ...file, text: edited.text };
  }

  test('every setting gets another value, and its own one back', () => {
    for (const { key, value } of before.settings) {
      const changed = after({ kind: 'set', key, value: 'other' });
      expect(values(changed)).toEqual({ ...values(before), [key]: 'other' });
      const back = edit(source(changed.text, name), [{ kind: 'set', key, value }]);
      if (value !== '' && !value.startsWith('[')) expect('text' in back && back.text).toBe(text);
    }
  });

  test('every setting can go, have a neighbour, and have another name', () => {
    for (const { key } of before.settings) {
      const { [key]: value = '', ...rest } = values(before);
      expect(values(after({ kind: 'remove', key }))).toEqual(rest);
      const added = after({ kind: 'set', key: `${key}-2`, value: 'x' });
      expect(values(added)).toEqual({ ...values(before), [`${key}-2`]: 'x' });
      const back = edit(source(added.text, name), [{ kind: 'remove', key: `${key}-2` }]);
      expect('text' in back && back.text).toBe(text);
      for (const to of [`${key}-3`, `new.${key}`, 'new', key.replace(/[^.]*\.?/, 'new.') + 'x']) expect(values(after({ kind: 'rename', key, to }))).toEqual({ ...rest, [to]: value });
    }
  });
});
