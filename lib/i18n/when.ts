import type { Words } from './words';

/**
 * A moment within a sentence: "today at 10:41", "yesterday at …", "on Nov 18 at …", with the year where it is another one. In the browser's time zone.
 *
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function when(at: number, words: Words, now: number): string {
  const time = new Intl.DateTimeFormat(words.language, { timeStyle: 'short' }).format(at);
  const moment = new Date(at);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (moment.toDateString() === today.toDateString()) return words.text('when_today', { time });
  if (moment.toDateString() === yesterday.toDateString()) return words.text('when_yesterday', { time });
  const date = new Intl.DateTimeFormat(words.language, {
    day: 'numeric',
    month: 'short',
    ...(moment.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }),
  }).format(at);
  return words.text('when_date', { date, time });
}
