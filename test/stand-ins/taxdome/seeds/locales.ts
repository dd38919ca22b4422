import type { Language } from '../app/words';

/** The languages of TaxDome's interface, each with the currency of a firm that would choose it. */
const CURRENCIES = {
  da: 'DKK',
  nl: 'EUR',
  'en-US': 'USD',
  'en-GB': 'GBP',
  fi: 'EUR',
  fr: 'EUR',
  de: 'EUR',
  it: 'EUR',
  ja: 'JPY',
  no: 'NOK',
  'pt-PT': 'EUR',
  'pt-BR': 'BRL',
  ro: 'RON',
  es: 'EUR',
  sv: 'SEK',
} as const satisfies Partial<Record<Language, string>>;

/** A language as the document's `lang` says it. */
export type Locale = keyof typeof CURRENCIES;

export const LOCALES = Object.keys(CURRENCIES) as readonly Locale[];

/** ISO 4217. */
export const currencyOf = (locale: Locale): string => CURRENCIES[locale];
