import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRates, fitsUnitPrice, type Rate, toRate } from '../../../lib/catalog/rate';
import { formatRate, plainRate } from '../../../lib/catalog/rate-format';
import { parseRates } from '../../../lib/catalog/rate-parser';
import { runs } from '../../property-runs';

const LANGUAGES = [
  'da',
  'nl',
  'en',
  'en-GB',
  'fi',
  'fr',
  'de',
  'it',
  'ja',
  'nb',
  'pt-PT',
  'pt-BR',
  'ro',
  'es',
  'sv',
  'fr-CA',
  'de-CH',
];
const CURRENCIES = ['USD', 'EUR', 'CAD', 'GBP', 'CHF', 'SEK', 'DKK', 'NOK', 'RON', 'BRL'];

function read(text: string, language = 'en', column: string[] = []) {
  const [cell] = parseRates([text, ...column], language);
  if (!cell) throw new Error('no cell');
  return cell.reading.kind === 'amount'
    ? cell.reading.amount
    : cell.reading.kind === 'none'
      ? null
      : cell.reading.problem;
}

const money = fc
  .tuple(fc.bigInt({ min: 0n, max: 99_999_999n }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => {
    const rate = toRate(`${whole}.${String(cents).padStart(2, '0')}`);
    if (!rate) throw new Error('no rate');
    return rate;
  });

describe('a rate', () => {
  it.each([
    ['$450.00', 'en', '450'],
    ['$1,250.00', 'en', '1250'],
    ['$95.00/hr', 'en', '95'],
    ['1 234,50 €', 'fr', '1234.5'],
    ['1\u202f234,50\u00a0€', 'fr', '1234.5'],
    ['1.234,50', 'de', '1234.5'],
    ['1,234.50/hr', 'en', '1234.5'],
    ['CHF 1’234.50', 'de-CH', '1234.5'],
    ["CHF 1'234.50", 'de-CH', '1234.5'],
    ['kr.500,00', 'da', '500'],
    ['1.234,50 kr.', 'da', '1234.5'],
    ['¥1,234', 'ja', '1234'],
    ['１，２３４円', 'ja', '1234'],
    ['-$25.00', 'en', '-25'],
    ['($25.00)', 'en', '-25'],
    ['−25,00 €', 'fr', '-25'],
    ['$0.00', 'en', '0'],
    ['$.50', 'en', '0.5'],
    ['12,34,567.00', 'en', '1234567'],
    ['95,00 $ / h', 'fr', '95'],
    ['120,00 $ par heure', 'fr', '120'],
    ['$0.1234567', 'en', '0.1234567'],
    ['9007199254740993.01', 'en', '9007199254740993.01'],
  ])('%s on a page in %s is %s', (text, language, amount) => {
    expect(read(text, language)).toBe(amount);
  });

  it.each(['', ' ', '—', '-', '–'])('shown as “%s” is no rate, and not zero', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    'on request',
    '3 clients',
    '$100 – $200',
    '10%',
    'From $100',
    '½',
    '1.2.3',
    '1,23,4',
    'NaN',
    'Infinity',
    '1e5',
  ])('“%s” is no number', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  it('that could be read in two ways is asked about, not guessed', () => {
    expect(read('1.234', 'en')).toBe('ambiguous');
    expect(read('1,234', 'fr')).toBe('ambiguous');
    expect(read('1.234', 'en', ['12.50', '1.250,00'])).toBe('ambiguous');
  });

  it('that its column explains is read as its column', () => {
    expect(read('1.234', 'en', ['12,50'])).toBe('1234');
    expect(read('1,234', 'fr', ['12.50'])).toBe('1234');
    expect(read('1.234', 'en', ['12.50'])).toBe('1.234');
  });

  it('with more than seven decimals is refused, since QuickBooks would round it', () => {
    expect(read('0.12345678')).toBe('too-precise');
  });

  it('names its currency only where there is no doubt', () => {
    expect(
      parseRates(['$5.00', '£5.00', '5 kr', 'CHF 5.00', 'US$5.00', '5,00 $ CA', '5.00 EUR'], 'en').map(
        (cell) => cell.currency,
      ),
    ).toEqual([undefined, undefined, undefined, 'CHF', 'USD', 'CAD', 'EUR']);
  });

  it('says its unit where the cell does', () => {
    expect(parseRates(['$5.00/hr', '5,00 €/Std.', '5 €/h', '$5.00'], 'en').map((cell) => cell.unit)).toEqual([
      'hour',
      'hour',
      'hour',
      undefined,
    ]);
  });

  it.each(LANGUAGES)('written by Intl in %s reads back as it was, in every currency', (language) => {
    fc.assert(
      fc.property(money, fc.constantFrom(...CURRENCIES), (rate, currency) => {
        expect(read(formatRate(rate, language, currency), language)).toBe(rate);
        expect(read(plainRate(rate, language), language)).toBe(rate);
      }),
      runs(60),
    );
  });

  it('keeps every digit from text to canonical form', () => {
    expect(toRate('1e-7')).toBe('0.0000001');
    expect(toRate('12.50e3')).toBe('12500');
    expect(toRate('0450.00')).toBe('450');
    expect(toRate('-0.0')).toBe('0');
    expect(toRate('.')).toBeUndefined();
    expect(toRate('0x10')).toBeUndefined();
  });

  it('is ordered by its amount and not by its letters', () => {
    const sorted = ['10', '9', '-3', '-20', '9.5', '0.25'].map((text) => toRate(text) as Rate).sort(compareRates);
    expect(sorted).toEqual(['-20', '-3', '0.25', '9', '9.5', '10']);
  });

  it('fits QuickBooks up to 99999999999 and seven decimals', () => {
    expect(fitsUnitPrice(toRate('99999999999') as Rate)).toBe(true);
    expect(fitsUnitPrice(toRate('99999999999.01') as Rate)).toBe(false);
    expect(fitsUnitPrice(toRate('100000000000') as Rate)).toBe(false);
    expect(fitsUnitPrice(toRate('0.00000001') as Rate)).toBe(false);
  });
});
