import type { Words } from '../../lib/i18n/words';
import { dateOf } from '../state/format';
import type { StoredEntry } from './read-journal';

const DAY_MS = 86_400_000;

/** Entries under the day on which they happened: today, yesterday, then dates. The order is kept. */
export function byDay(entries: readonly StoredEntry[], words: Words, now = Date.now()) {
  const named = new Map([
    [new Date(now).toDateString(), words.text('activity_today')],
    [new Date(now - DAY_MS).toDateString(), words.text('activity_yesterday')],
  ]);
  const days: { label: string; entries: StoredEntry[] }[] = [];
  for (const entry of entries) {
    const label = named.get(new Date(entry.at).toDateString()) ?? dateOf(entry.at, words);
    const last = days.at(-1);
    if (last?.label === label) last.entries.push(entry);
    else days.push({ label, entries: [entry] });
  }
  return days;
}
