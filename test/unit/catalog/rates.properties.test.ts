import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupMarkOf } from '../../../lib/catalog/decimal-mark';
import { isNegative, type Rate, toRate } from '../../../lib/catalog/rate';
import { parseRates } from '../../../lib/catalog/rate-parser';
import { runs } from '../../property-runs';
import { anyFormat, anyRate, OTHER_LANGUAGES, PRODUCT_LANGUAGES, written } from './any-rate';

const LANGUAGES = [...PRODUCT_LANGUAGES, ...OTHER_LANGUAGES];

/** The amount of a cell, null for none, else what is wrong with it. */
function readAll(column: readonly string[], language: string) {
  return parseRates(column, language).map(({ reading }) =>
    reading.kind === 'amount' ? reading.amount : reading.kind === 'none' ? null : reading.problem,
  );
}

const read = (text: string, language = 'en') => readAll([text], language)[0];

/** The amount of a lone cell, undefined where it holds none. */
function amountOf(text: string, language = 'en'): Rate | undefined {
  const reading = parseRates([text], language)[0]?.reading;
  return reading?.kind === 'amount' ? reading.amount : undefined;
}

const PROBLEMS = ['ambiguous', 'not-a-number', 'too-precise'];

/** What stands around an amount and changes nothing about it. */
const anyFrame = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `${text}/hr`,
  (text) => `${text} / h`,
  (text) => `${text} per hour`,
  (text) => `${text}/Std.`,
  (text) => `${text} par heure`,
  (text) => ` \u00a0${text}\u202f`,
  (text) => `\u200e${text}\u200e`,
  (text) => `\u2068${text}\u2069`,
  (text) => `\u200f\u202b${text}\u202c`,
);

describe('a column that Intl has written', () => {
  it('is read exactly or asked about, in every language, currency and style, and is never another amount', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(anyRate(), { minLength: 1, maxLength: 4 }),
        anyFormat,
        anyFrame,
        (language, amounts, format, frame) => {
          const column = amounts.map((amount) => frame(written(amount, language, format)));
          const cells = parseRates(column, language);
          cells.forEach(({ reading, currency }, index) => {
            const said = `${column[index]} in ${language}`;
            if (reading.kind === 'amount') expect([said, reading.amount]).toEqual([said, amounts[index]]);
            else expect(PROBLEMS).toContain(reading.kind === 'problem' ? reading.problem : 'none');
            // Canada's dollar and Nicaragua's córdoba share `C$`; taken for Canada's, it is at worst not synced.
            if (currency !== undefined && format.currency !== 'NIO')
              expect([said, currency]).toEqual([said, format.currency]);
          });
        },
      ),
      runs(1500),
    );
  });

  it.each(PRODUCT_LANGUAGES)(
    'in %s is read whole, as bare numbers and in each currency of TaxDome’s countries',
    (language) => {
      const styles = fc.record({
        style: fc.constantFrom('decimal', 'currency'),
        currency: fc.constantFrom('USD', 'EUR', 'CAD', 'GBP', 'CHF', 'SEK', 'DKK', 'NOK', 'RON', 'BRL', 'JPY', 'AUD'),
        currencyDisplay: fc.constantFrom('symbol', 'narrowSymbol', 'code'),
        currencySign: fc.constantFrom('standard', 'accounting'),
        useGrouping: fc.constantFrom('always', 'auto', false),
      }) as fc.Arbitrary<Intl.NumberFormatOptions>;
      const column = fc.array(anyRate(2), { minLength: 1, maxLength: 5 });
      fc.assert(
        fc.property(styles, column, anyFrame, (format, amounts, frame) => {
          const texts = amounts.map((amount) =>
            frame(written(amount, language, { ...format, minimumFractionDigits: 2 })),
          );
          expect([texts, readAll(texts, language)]).toEqual([texts, amounts]);
        }),
        runs(60),
      );
    },
  );

  it('with digits that are not ours is asked about', () => {
    const languages = ['ar-EG', 'fa', 'mr', 'bn', 'my', 'ne', 'en-u-nu-thai', 'en-u-nu-mathsans', 'zh-u-nu-hanidec'];
    fc.assert(
      fc.property(fc.constantFrom(...languages), anyRate(), anyFormat, (language, amount, format) => {
        expect(read(written(amount, language, format), language)).toBe('not-a-number');
      }),
      runs(200),
    );
  });
});

describe('an amount that could be two', () => {
  const lone = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('.', ','), fc.stringMatching(/^\d{3}$/))
    .map(([whole, mark, last]) => ({ text: `${whole}${mark}${last}`, mark, whole: `${whole}${last}` }));

  it('is asked about, unless the page’s language makes its mark one of thousands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), lone, anyFrame, (language, { text, mark, whole }, frame) => {
        const expected = groupMarkOf(language) === mark ? toRate(whole) : 'ambiguous';
        expect([text, read(frame(text), language)]).toEqual([text, expected]);
      }),
      runs(1000),
    );
  });

  it('is asked about where its column contradicts itself, whatever the language', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), lone, (language, { text }) => {
        expect(readAll([text, '12.50', '12,50'], language)).toEqual(['ambiguous', '12.5', '12.5']);
      }),
      runs(300),
    );
  });

  it('is what the other cells say, in whatever order they come', () => {
    const others = fc.shuffledSubarray(['10.00', '1,000.00', '99.95', '$0.50'], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        lone,
        others,
        fc.nat(3),
        (language, { text, mark, whole }, rest, at) => {
          const column = [...rest.slice(0, at), text, ...rest.slice(at)];
          expect(readAll(column, language)[Math.min(at, rest.length)]).toBe(toRate(mark === '.' ? text : whole));
        },
      ),
      runs(500),
    );
  });
});

describe('a text of any kind', () => {
  const PIECES = [
    ...[
      '1',
      '12',
      '123',
      '1234',
      '0',
      '00',
      '000',
      '5',
      '50',
      '.',
      ',',
      '-',
      '−',
      '–',
      '—',
      '+',
      '(',
      ')',
      '/',
      ' ',
      '\u00a0',
    ],
    ...[
      '\u202f',
      '\u2009',
      '\n',
      '\t',
      '\u2028',
      "'",
      '’',
      '$',
      '€',
      '£',
      'kr.',
      'CHF',
      'US$',
      'R$',
      '%',
      '/hr',
      ' per hour',
      'h',
      'x',
      'k',
    ],
    ...[
      '²',
      '³',
      '½',
      '①',
      '٣',
      '५',
      '５',
      '，',
      '．',
      '𝟓',
      '\u200e',
      '\u200f',
      '\u202e',
      '\u2066',
      '\u00ad',
      '\u200b',
      'e',
      'E5',
    ],
  ];
  const anyCell = fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join(''));

  it('makes no amount but of all its digits, in their order', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...LANGUAGES), (text, language) => {
        const found = amountOf(text, language);
        if (found === undefined) return;
        const digits = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
        expect([
          text,
          digits
            .match(/\p{N}/gu)
            ?.join('')
            .replace(/^0+|0+$/gu, ''),
        ]).toEqual([text, found.replace(/[-.]/gu, '').replace(/^0+|0+$/gu, '')]);
      }),
      runs(2000),
    );
  });

  it('is below zero only where one minus, or a pair of brackets, says so', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        const found = amountOf(text);
        if (found === undefined) return;
        const signs =
          text
            .replace(/\([^()\p{N}]*\p{L}[^()\p{N}]*\)/u, '')
            .match(/[-−–—()+]/gu)
            ?.join('') ?? '';
        expect([text, signs]).toEqual([
          text,
          expect.stringMatching(isNegative(found) ? /^(?:[-−–]|\(\))$/u : /^\+?$|^[-−–]$|^\(\)$/u),
        ]);
        if (signs !== '' && signs !== '+') expect(isNegative(found) || found === '0').toBe(true);
      }),
      runs(2000),
    );
  });

  it.each([
    ['a footnote', '$100¹'],
    ['a square', '10²'],
    ['two lines', '100\n200'],
    ['two cells in one', '100\t200'],
    ['two numbers', '100 200'],
    ['a range', '100–200'],
    ['an open range', '$100–'],
    ['a dash for no cents', '50,–'],
    ['a dash for no cents', 'CHF 50.-'],
    ['a bracket that is never closed', '($100'],
    ['a bracket that is never opened', '$100)'],
    ['two signs', '--5'],
    ['a sign in brackets', '(-5)'],
    ['a text that is shown backwards', '\u202e1.50'],
    ['a percentage', '10%'],
    ['an exponent', '1e3'],
    ['a fraction', '5½'],
    ['digits of two kinds', '1٣'],
  ])('is asked about where it is %s: %j', (_what, text) => {
    expect(PROBLEMS).toContain(read(text));
  });

  it.each([
    ['a narrow space', '1\u202f234,50\u00a0€', 'fr', '1234.5'],
    ['a thin space', '1\u2009234,50', 'en', '1234.5'],
    ['a non-breaking space, in any language', '1\u00a0234', 'en', '1234'],
    ['a plain space where the language puts one', '1 234', 'fr', '1234'],
    ['a plain space before decimals', '1 234,50 €', 'en', '1234.5'],
    ['either apostrophe', 'CHF 1’234.50', 'de-CH', '1234.5'],
    ['either apostrophe', "CHF 1'234'567.50", 'en', '1234567.5'],
    ['marks of direction', '\u200f\u200e-1,234.50\u00a0\u200f₪', 'he', '-1234.5'],
    ['full width', '￥１，２３４．５０', 'ja', '1234.5'],
    ['the minus sign', '−5,00', 'sv', '-5'],
    ['brackets', '(5,00 €)', 'fr', '-5'],
  ])('with %s is read: %j', (_what, text, language, expected) => {
    expect(read(text, language)).toBe(expected);
  });
});
