import fc from 'fast-check';
import type { Rate } from '../../../lib/catalog/rate';
import { rate } from './make';

/** TaxDome's interface languages, by their tags, and those that people who read them set in their browser. */
export const PRODUCT_LANGUAGES = [
  ...[
    'da',
    'nl',
    'en',
    'en-US',
    'en-GB',
    'fi',
    'fr',
    'de',
    'it',
    'ja',
    'nb',
    'no',
    'pt',
    'pt-PT',
    'pt-BR',
    'ro',
    'es',
    'sv',
  ],
];

/** Languages whose numbers look otherwise: other marks, groups of two, their own digits, signs behind, written from right to left. */
export const OTHER_LANGUAGES = [
  ...[
    'af',
    'am',
    'ar',
    'ar-AE',
    'ar-EG',
    'ar-MA',
    'as',
    'az',
    'be',
    'bg',
    'bn',
    'bs',
    'ca',
    'ckb',
    'cs',
    'cy',
    'de-AT',
    'de-CH',
  ],
  ...[
    'de-LI',
    'dz',
    'el',
    'en-AU',
    'en-CA',
    'en-CH',
    'en-IN',
    'en-ZA',
    'es-419',
    'es-AR',
    'es-CR',
    'es-MX',
    'es-NI',
    'es-UY',
  ],
  ...[
    'et',
    'eu',
    'fa',
    'ff',
    'fil',
    'fr-BE',
    'fr-CA',
    'fr-CH',
    'fr-LU',
    'ga',
    'gl',
    'gsw',
    'gu',
    'he',
    'hi',
    'hr',
    'hu',
    'hy',
    'id',
  ],
  ...[
    'is',
    'it-CH',
    'ka',
    'kea',
    'kk',
    'km',
    'kn',
    'ko',
    'ks',
    'ky',
    'lb',
    'lo',
    'lt',
    'lv',
    'mk',
    'ml',
    'mn',
    'mr',
    'ms',
    'my',
    'ne',
  ],
  ...[
    'nl-BE',
    'nn',
    'pa',
    'pl',
    'ps',
    'pt-CH',
    'pt-CV',
    'rm',
    'ru',
    'sa',
    'sd',
    'se',
    'si',
    'sk',
    'sl',
    'sq',
    'sr',
    'sv-FI',
    'sw',
  ],
  ...['ta', 'te', 'th', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh', 'zh-HK', 'zh-TW', 'zu'],
  ...[
    'en-u-nu-fullwide',
    'en-u-nu-arab',
    'de-u-nu-deva',
    'hi-u-nu-deva',
    'ar-u-nu-latn',
    'fa-u-nu-latn',
    'zh-u-nu-hanidec',
    'en-u-nu-mathsans',
  ],
];

/** An exact decimal of up to `maxDecimals`, below zero too, with round ones and the largest often. */
export function anyRate(maxDecimals = 7): fc.Arbitrary<Rate> {
  const whole = fc.oneof(
    fc.bigInt({ min: 0n, max: 1999n }),
    fc.bigInt({ min: 0n, max: 99_999_999_999n }),
    fc.constantFrom(0n, 1n, 1000n, 1234n, 100_000n, 9_007_199n, 1_234_567n, 99_999_999_999n),
  );
  const fraction = fc.oneof(
    fc.constantFrom('', '5', '50', '05', '500', '005', '1234567', '0000001'),
    fc.integer({ min: 0, max: 10 ** 7 - 1 }).map((digits) => String(digits).padStart(7, '0')),
  );
  return fc
    .tuple(fc.boolean(), whole, fraction)
    .map(([negative, integer, digits]) => rate(`${negative ? '-' : ''}${integer}.${digits.slice(0, maxDecimals)}`));
}

/** How a page may have `Intl` write its amounts. Currencies of TaxDome's countries, of other decimals, and whose symbols are shared or hold a point. */
export const anyFormat: fc.Arbitrary<Intl.NumberFormatOptions> = fc
  .record({
    currency: fc.constantFrom(
      ...[
        'USD',
        'EUR',
        'CAD',
        'GBP',
        'CHF',
        'SEK',
        'DKK',
        'NOK',
        'RON',
        'BRL',
        'JPY',
        'AUD',
        'NZD',
        'MXN',
        'CNY',
        'INR',
        'ILS',
        'PLN',
      ],
      ...[
        'KRW',
        'HUF',
        'CZK',
        'BHD',
        'CLP',
        'CVE',
        'NIO',
        'HNL',
        'PEN',
        'AED',
        'TRY',
        'ZAR',
        'XOF',
        'XPF',
        'TWD',
        'ISK',
        'RSD',
        'BOB',
      ],
      ...['PTE', 'CLF', 'LKR', 'SGD', 'HKD'],
    ),
    currencyDisplay: fc.constantFrom('symbol', 'narrowSymbol', 'code', 'name'),
    currencySign: fc.constantFrom('standard', 'accounting'),
    useGrouping: fc.constantFrom('always', 'auto', 'min2', false) as fc.Arbitrary<boolean>,
    signDisplay: fc.constantFrom('auto', 'auto', 'exceptZero', 'always'),
    style: fc.constantFrom('decimal', 'currency'),
    minimumFractionDigits: fc.constantFrom(0, 0, 2, 3),
  })
  .map((options) => ({ ...options, maximumFractionDigits: 7 }) as Intl.NumberFormatOptions);

/** The amount as `Intl` writes it, which makes no float of decimal text. */
export function written(amount: Rate, language: string, format: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language, format).format(amount as Intl.StringNumericLiteral);
}
