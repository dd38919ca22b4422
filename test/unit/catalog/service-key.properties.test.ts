import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../lib/catalog/name';
import { serviceKey } from '../../../lib/catalog/service-key';
import { runs } from '../../property-runs';
import { anyPair } from './any-name';

/** What the key itself is put together with. */
const anyMark = fc
  .array(fc.constantFrom('a', 's', '\u001f', '\u001b', '\u001bs'), { maxLength: 4 })
  .map((all) => all.join(''));

describe('the key of a service without an id', () => {
  it('is the same exactly where name and category are', () => {
    fc.assert(
      fc.property(anyPair, fc.option(anyPair), ([a, b], categories) => {
        const [c, d] = categories ?? [null, null];
        const same = foldName(a) === foldName(b) && foldName(c ?? '') === foldName(d ?? '');
        expect(serviceKey(a, c) === serviceKey(b, d)).toBe(same);
      }),
      runs(1000),
    );
  });

  it('can’t be forged by a name that holds what stands between name and category', () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMark, anyMark, (a, b, c, d) => {
        expect(serviceKey(a, b) === serviceKey(c, d)).toBe(a === c && b === d);
      }),
      { ...runs(1000), examples: [['\u001f', '', '', '\u001f']] },
    );
  });
});
