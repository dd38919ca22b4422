import type { CopyCandidate } from '../../lib/catalog/copying';
import { foldName } from '../../lib/catalog/name';
import { compareRates } from '../../lib/catalog/rate';

export type CopyShown = 'all' | 'can' | 'cannot';
export type CopyColumn = 'name' | 'rate' | 'unit' | 'category';

export interface CopySort {
  readonly column: CopyColumn;
  readonly descending: boolean;
}

/** The candidates that a person means by a chip and a search (name, category, SKU). */
export function filterCandidates(
  candidates: readonly CopyCandidate[],
  shown: CopyShown,
  search: string,
): CopyCandidate[] {
  const wanted = foldName(search);
  return candidates.filter(({ item, categoryName, obstacle }) => {
    if (shown !== 'all' && (obstacle === null) !== (shown === 'can')) return false;
    return wanted === '' || foldName(`${item.name} ${categoryName ?? ''} ${item.sku ?? ''}`).includes(wanted);
  });
}

/** Sorts by a column, amounts exactly; what has nothing there comes last either way, and equals stand by name. */
export function sortCandidates(
  candidates: readonly CopyCandidate[],
  sort: CopySort,
  language: string,
): CopyCandidate[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = (a: CopyCandidate, b: CopyCandidate) => compare(a.item.name, b.item.name);
  const text = ({ draft, categoryName }: CopyCandidate) => (sort.column === 'unit' ? draft.unit : categoryName);
  const order = (a: CopyCandidate, b: CopyCandidate): number => {
    if (sort.column === 'name') return byName(a, b);
    if (sort.column === 'rate') return compareRatesOf(a, b);
    return compare(text(a) ?? '', text(b) ?? '');
  };
  const isBlank = (candidate: CopyCandidate) =>
    sort.column === 'rate' ? candidate.item.rate === null : sort.column !== 'name' && !text(candidate);
  const direction = sort.descending ? -1 : 1;
  return [...candidates].sort(
    (a, b) => Number(isBlank(a)) - Number(isBlank(b)) || direction * order(a, b) || byName(a, b),
  );
}

function compareRatesOf(a: CopyCandidate, b: CopyCandidate): number {
  return a.item.rate === null || b.item.rate === null ? 0 : compareRates(a.item.rate, b.item.rate);
}
