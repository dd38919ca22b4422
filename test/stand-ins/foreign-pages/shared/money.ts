import { config } from './config';

const whole =
  new Intl.NumberFormat(config.locale, { style: 'currency', currency: config.currency }).resolvedOptions()
    .maximumFractionDigits === 0;

const amounts = new Intl.NumberFormat(config.locale, {
  style: 'currency',
  currency: config.currency,
  maximumFractionDigits: whole ? 0 : 4,
});
const numbers = new Intl.NumberFormat(config.locale, {
  minimumFractionDigits: whole ? 0 : 2,
  maximumFractionDigits: whole ? 0 : 4,
});
const decimalSign = numbers.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/** An amount as people of this language write it: `1.234,50 €`, `$1,234.50`, `￥12,000`. */
export const money = (decimal: string): string => amounts.format(Number(decimal));

/** The same without the currency, as it stands in a field. */
export const plain = (decimal: string): string => numbers.format(Number(decimal));

/** What somebody typed as a decimal with a point; null for nothing, undefined for what isn't a number. */
export function typedDecimal(text: string): string | null | undefined {
  const trimmed = text.replace(/[\s\u00a0\u202f]/g, '');
  if (trimmed === '') return null;
  const grouped = decimalSign === ',' ? trimmed.replace(/\./g, '').replace(',', '.') : trimmed.replace(/,/g, '');
  const value = grouped.replace('\u2212', '-');
  return /^-?\d+(\.\d{1,4})?$/.test(value) ? value : undefined;
}

export const decimalSeparator = decimalSign;
export const fractionDigits = whole ? 0 : 2;
export const currencySign = amounts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? config.currency;
