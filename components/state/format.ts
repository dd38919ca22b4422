import type { Rate } from '../../lib/catalog/rate';
import { formatRate } from '../../lib/catalog/rate-format';
import type { Service, Unit } from '../../lib/catalog/service';
import type { Words } from '../../lib/i18n/words';

/** A time of today as the clock shows it, another day with its date. */
export function when(at: number, words: Words, now = Date.now()): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    words.language,
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(at);
}

export function dateOf(at: number, words: Words): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: 'medium' }).format(at);
}

/** A day within a sentence, "December 12", kept on one line; with the year where it is another one. */
export function dayOf(at: number, words: Words, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  const day = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'long', ...year }).format(at);
  return day.replaceAll(' ', '\u00a0');
}

export function timeOf(at: number, words: Words): string {
  return new Intl.DateTimeFormat(words.language, { timeStyle: 'short' }).format(at);
}

/** An amount with its unit as TaxDome writes it, `$95.00/hr`. */
export function amountOf(rate: Rate, unit: Unit | null | undefined, currency: string | null, words: Words): string {
  const amount = formatRate(rate, words.language, currency);
  return unit === 'hour' ? words.text('popup_per_hour', { amount }) : amount;
}

/** The rate of a service as text: the amount, the unreadable text itself, or nothing. */
export function serviceAmount({ rate, unit, currency }: Service, companyCurrency: string | null, words: Words): string {
  if (rate.kind === 'amount') return amountOf(rate.amount, unit, currency ?? companyCurrency, words);
  return rate.kind === 'problem' ? rate.text : '';
}

export function unitWord(unit: Unit | null | undefined, words: Words): string {
  return unit ? words.text(unit === 'hour' ? 'popup_unit_hour' : 'popup_unit_item') : '';
}
