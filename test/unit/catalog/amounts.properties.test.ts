import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRates, decimals, fitsUnitPrice, isNegative, MAX_DECIMALS, toRate } from '../../../lib/catalog/rate';
import { formatRate, plainRate } from '../../../lib/catalog/rate-format';
import { parseRates } from '../../../lib/catalog/rate-parser';
import { createBody, updateBody } from '../../../lib/quickbooks/item-body';
import { parseExactly } from '../../../lib/quickbooks/lossless';
import { toItem } from '../../../lib/quickbooks/to-item';
import { runs } from '../../property-runs';
import { anyRate, PRODUCT_LANGUAGES } from './any-rate';
import { rate } from './make';

describe('an amount on its way to QuickBooks and back', () => {
  it('keeps every digit in JSON: no exponent, no float, and reads back equal', () => {
    fc.assert(
      fc.property(anyRate(), (amount) => {
        expect(decimals(amount)).toBeLessThanOrEqual(MAX_DECIMALS);
        for (const body of [
          createBody({ name: 'n', rate: amount }, { accountId: '1', parentId: null }),
          updateBody({ id: '1', syncToken: '0' }, { rate: amount }),
        ]) {
          expect(body).toContain(`"UnitPrice":${amount}`);
          const { Item } = parseExactly(body) as { Item: Record<string, unknown> };
          expect(Item.UnitPrice).toBe(amount);
          expect(toItem({ Id: '1', ...Item })?.rate).toBe(amount);
        }
      }),
      runs(500),
    );
  });

  it('is itself however JSON writes it: with zeros behind, or with an exponent', () => {
    fc.assert(
      fc.property(anyRate(), fc.nat(6), fc.integer({ min: -6, max: 6 }), (amount, zeros, shift) => {
        const [whole = '', fraction = ''] = amount.split('.');
        const { Item } = parseExactly(
          `{"Item":{"Id":"1","UnitPrice":${whole}.${fraction}${'0'.repeat(zeros + 1)}}}`,
        ) as {
          Item: unknown;
        };
        expect(toItem(Item)?.rate).toBe(amount);
        // 12.5 is 0.125e2 and 1250e-2.
        const digits = (whole.replace('-', '') + fraction).padStart(8, '0').padEnd(20, '0');
        const point = Math.max(
          1,
          whole.replace('-', '').length + Math.max(0, 8 - (whole.replace('-', '') + fraction).length) + shift,
        );
        const exponent =
          whole.replace('-', '').length + Math.max(0, 8 - (whole.replace('-', '') + fraction).length) - point;
        const scientific = `${isNegative(amount) ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}e${exponent}`;
        expect([scientific, toRate(scientific)]).toEqual([scientific, amount]);
      }),
      runs(500),
    );
  });

  it('is shown and typed exactly in each language, and read back or asked about', () => {
    const currencies = fc.constantFrom(
      null,
      'USD',
      'EUR',
      'CAD',
      'GBP',
      'CHF',
      'SEK',
      'RON',
      'JPY',
      'KRW',
      'BHD',
      'HUF',
      'CLP',
    );
    fc.assert(
      fc.property(fc.constantFrom(...PRODUCT_LANGUAGES), anyRate(), currencies, (language, amount, currency) => {
        for (const text of [formatRate(amount, language, currency), plainRate(amount, language)]) {
          const reading = parseRates([text], language)[0]?.reading;
          // Three decimals alone are ambiguous on purpose.
          if (/^\D*\d{1,3}[.,]\d{3}\D*$/u.test(text) && reading?.kind === 'problem')
            expect(reading.problem).toBe('ambiguous');
          else expect([text, reading]).toEqual([text, { kind: 'amount', amount }]);
        }
      }),
      runs(800),
    );
  });
});

describe('amounts', () => {
  it('are ordered, equal only to themselves, and as a person orders them', () => {
    const scaled = (text: string) => {
      const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
      return BigInt(whole + fraction.padEnd(7, '0')) * (text.startsWith('-') ? -1n : 1n);
    };
    fc.assert(
      fc.property(anyRate(), anyRate(), (a, b) => {
        const order = scaled(a) - scaled(b);
        expect([a, b, Math.sign(compareRates(a, b)) + 0]).toEqual([a, b, order === 0n ? 0 : order < 0n ? -1 : 1]);
        expect(toRate(a)).toBe(a);
      }),
      runs(500),
    );
  });

  it('fit QuickBooks up to 99999999999 on either side of zero, and seven decimals', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999_999n }),
        fc.nat(9_999_999),
        fc.boolean(),
        (whole, fraction, negative) => {
          const amount = rate(`${negative ? '-' : ''}${whole}.${String(fraction).padStart(7, '0')}`);
          const fits = whole < 99_999_999_999n || (whole === 99_999_999_999n && fraction === 0);
          expect(fitsUnitPrice(amount)).toBe(fits);
          expect(fitsUnitPrice(rate(`${amount}${amount.includes('.') ? '' : '.0'}00000001`))).toBe(false);
        },
      ),
      {
        ...runs(500),
        examples: [
          [99_999_999_999n, 1, true],
          [99_999_999_999n, 0, true],
        ],
      },
    );
  });
});
