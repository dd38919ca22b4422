import type { Words } from '../../lib/i18n/words';
import type { CopyEntry } from '../../lib/store/copy-run';
import { toCsv } from '../activity/csv';
import { unitWord } from '../state/format';
import { saveFile } from '../state/save-file';
import { entryText } from './entry-text';

/** Offers a run's report as a CSV file. */
export function saveReport(entries: readonly CopyEntry[], words: Words): void {
  saveFile(reportCsv(entries, words), 'taxdome-quickbooks-copy', 'csv');
}

/** A line for each item: when, name, what became of it, why, and what was typed; times in UTC (ISO 8601), rates as plain decimals. */
export function reportCsv(entries: readonly CopyEntry[], words: Words): string {
  const columns = ['time', 'name', 'result', 'reason', 'rate', 'unit', 'category'] as const;
  return toCsv([
    columns.map((column) => words.text(`copy_column_${column}`)),
    ...entries.map((entry) => {
      const { at, draft, state } = entry;
      const said = entryText(entry, words);
      const result = words.text(`copy_result_${state === 'by-hand' ? 'by_hand' : state}`);
      return [
        new Date(at).toISOString(),
        draft.name,
        result,
        said,
        draft.rate ?? '',
        unitWord(draft.unit, words),
        draft.category ?? '',
      ];
    }),
  ]);
}
