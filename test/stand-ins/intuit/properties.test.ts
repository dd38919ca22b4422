// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../property-runs';
import { compareDecimals, plainDecimal } from './decimal';
import { parseQuery } from './query/parse-query';

describe('decimals', () => {
  const scaled = fc.tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }));
  /** `digits / 10^places` as text. */
  const textOf = ([digits, places]: readonly [bigint, number]): string => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
    const cut = text.length - places;
    return `${digits < 0n ? '-' : ''}${text.slice(0, cut)}${places > 0 ? `.${text.slice(cut)}` : ''}`;
  };

  test('are the same with an exponent and with a moved point', () => {
    fc.assert(
      fc.property(scaled, (value) => {
        expect(plainDecimal(`${value[0]}e-${value[1]}`)).toBe(plainDecimal(textOf(value)));
      }),
      runs(100),
    );
  });

  test('written plainly stay as they are', () => {
    fc.assert(
      fc.property(scaled, (value) => {
        const plain = plainDecimal(textOf(value)) ?? '';
        expect(plainDecimal(plain)).toBe(plain);
        expect(plain).toMatch(/^(?:0|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/u);
      }),
      runs(100),
    );
  });

  test('compare as their fractions do', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const left = a[0] * 10n ** BigInt(b[1]);
        const right = b[0] * 10n ** BigInt(a[1]);
        const order = left < right ? -1 : left > right ? 1 : 0;
        expect(compareDecimals(plainDecimal(textOf(a)) ?? '', plainDecimal(textOf(b)) ?? '')).toBe(order);
      }),
      runs(100),
    );
  });

  test.each(['', '1 234,50', '1,5', '.5', '1.2.3', 'NaN', 'Infinity', '0x10', '1e9999'])('%s is none', (text) => {
    expect(plainDecimal(text)).toBeNull();
  });
});

describe('the query language', () => {
  test('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
        const { conditions } = parseQuery(`SELECT * FROM Item WHERE Name = '${escaped}'`);
        expect(conditions[0]?.values).toEqual([{ kind: 'string', text }]);
      }),
      runs(100),
    );
  });

  test('answers any text with a query or a fault of its own', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `SELECT * FROM Item ${text}`),
        ),
        (text) => {
          try {
            expect(parseQuery(text).entity).toBeTruthy();
          } catch (error) {
            expect(error).toHaveProperty('code', expect.stringMatching(/^400[01]$/u));
          }
        },
      ),
      runs(100),
    );
  });
});
