import { pointOf } from './decimal-mark';
import { decimals, MAX_DECIMALS, type Rate } from './rate';

/**
 * An amount as people of that language write it, exact at any length: `Intl` takes decimal text and so no float is made.
 *
 * @param currency ISO 4217 code; without one the bare number with at least two decimals
 */
export function formatRate(rate: Rate, language: string, currency?: string | null): string {
  // Without it a currency of no decimals would round: a rate of ¥12.5 is no ¥13.
  const maximumFractionDigits = Math.max(decimals(rate), MAX_DECIMALS);
  const options: Intl.NumberFormatOptions = currency
    ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits }
    : { minimumFractionDigits: 2, maximumFractionDigits };
  return new Intl.NumberFormat(language, options).format(rate as Intl.StringNumericLiteral);
}

/** The amount for typing into a field of that language: its decimal mark, no thousands, no currency, at least two decimals. */
export function plainRate(rate: Rate, language: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  return `${whole}${pointOf(language)}${fraction.padEnd(2, '0')}`;
}
