import type { Words } from '../../lib/i18n/words';
import { saveFile } from '../state/save-file';
import { toCsv } from './csv';
import { describeEntry } from './describe-entry';
import type { StoredEntry } from './read-journal';

/** Offers the shown entries as a CSV file: times in UTC (ISO 8601), words in the page's language, values and codes, no secrets. */
export function saveJournal(entries: readonly StoredEntry[], words: Words, currency: string | null): void {
  saveFile(journalCsv(entries, words, currency), 'taxdome-quickbooks', 'csv');
}

export function journalCsv(entries: readonly StoredEntry[], words: Words, currency: string | null): string {
  const columns = ['time', 'event', 'name', 'details', 'code', 'tid'] as const;
  return toCsv([
    columns.map((column) => words.text(`activity_column_${column}`)),
    ...entries.map((entry) => {
      const { title, line } = describeEntry(entry, words, currency);
      const { error } = entry;
      return [new Date(entry.at).toISOString(), title, entry.name, line, error?.code ?? '', error?.intuitTid ?? ''];
    }),
  ]);
}
