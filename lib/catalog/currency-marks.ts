import { lookup } from './lookup';

/** Marks that name one currency without doubt. A bare `$`, `£`, `¥` or `kr` names several, and so none. */
const SURE: Readonly<Record<string, string>> = {
  '€': 'EUR',
  US$: 'USD',
  $US: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  $CA: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  $AU: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  MX$: 'MXN',
  R$: 'BRL',
  '₪': 'ILS',
  '₹': 'INR',
  '₱': 'PHP',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  lei: 'RON',
  leu: 'RON',
  円: 'JPY',
  NKr: 'NOK',
  Nkr: 'NOK',
  Dkr: 'DKK',
  Skr: 'SEK',
  BR$: 'BRL',
  '£GB': 'GBP',
  レイ: 'RON',
  'JP¥': 'JPY',
  'CN¥': 'CNY',
};

const BARE = new Set(['l', '$', '£', '¥', '¤', 'kr', 'kr.', 'fr', 'fr.']);

const CODES = new Set(Intl.supportedValuesOf('currency'));

/**
 * What stands beside the digits of an amount.
 *
 * @returns `{}` for a mark that several currencies share or none at all, undefined where the text is no currency mark.
 */
export function currencyOf(mark: string): { currency?: string } | undefined {
  const text = mark.replace(/\s+/gu, '');
  if (text === '' || BARE.has(text.toLowerCase())) return {};
  const sure = lookup(SURE, text) ?? (CODES.has(text) ? text : undefined);
  if (sure) return { currency: sure };
  // `$ USD`, `CAD $`: the code says which.
  const code = /^(?:[$£¥€])?([A-Z]{3})(?:[$£¥€])?$/u.exec(text)?.[1];
  return code && CODES.has(code) ? { currency: code } : undefined;
}
