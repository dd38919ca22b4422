import type { CopyCandidate } from '../../lib/catalog/copying';
import { foldName } from '../../lib/catalog/name';
import { compareRates } from '../../lib/catalog/rate';

export type CopyShown = 'all' | 'can' | 'cannot';
/** Types of items that can be asked for: QuickBooks' services, what it sells without counting it, all. */
export type CopyType = 'all' | 'Service' | 'NonInventory';
export type CopyColumn = 'name' | 'category' | 'rate' | 'sku' | 'type' | 'state' | 'unit';

export interface CopySort {
  readonly column: CopyColumn;
  readonly descending: boolean;
}

/** What is looked through for a search: asked at every key for every item, so it is made once for each. */
const searched = new WeakMap<CopyCandidate['item'], string>();

/** The candidates that a person means by a type, a chip and a search (name, category, SKU). */
export function filterCandidates(
  candidates: readonly CopyCandidate[],
  shown: CopyShown,
  type: CopyType,
  search: string,
): CopyCandidate[] {
  const wanted = foldName(search);
  return candidates.filter((candidate) => {
    if (shown !== 'all' && (candidate.obstacle === null) !== (shown === 'can')) return false;
    if (type !== 'all' && candidate.item.type !== type) return false;
    return wanted === '' || searchedIn(candidate).includes(wanted);
  });
}

function searchedIn({ item, categoryName }: CopyCandidate): string {
  const known = searched.get(item);
  if (known !== undefined) return known;
  const text = foldName(`${item.name} ${categoryName ?? ''} ${item.sku ?? ''}`);
  searched.set(item, text);
  return text;
}

/** Sorts by a column, amounts exactly; what has nothing there comes last either way, and equals stand by name. */
export function sortCandidates(
  candidates: readonly CopyCandidate[],
  { column, descending }: CopySort,
  language: string,
): CopyCandidate[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = (a: CopyCandidate, b: CopyCandidate) => compare(a.item.name, b.item.name);
  const order = (a: CopyCandidate, b: CopyCandidate): number => {
    if (column === 'name') return byName(a, b);
    if (column === 'rate') return compareRatesOf(a, b);
    return compare(textOf(a, column), textOf(b, column));
  };
  const isBlank = (candidate: CopyCandidate) =>
    column === 'rate' ? candidate.item.rate === null : column !== 'name' && textOf(candidate, column) === '';
  const direction = descending ? -1 : 1;
  return [...candidates].sort(
    (a, b) => Number(isBlank(a)) - Number(isBlank(b)) || direction * order(a, b) || byName(a, b),
  );
}

function textOf({ item, draft, categoryName }: CopyCandidate, column: Exclude<CopyColumn, 'name' | 'rate'>): string {
  if (column === 'category') return categoryName ?? '';
  if (column === 'sku') return item.sku ?? '';
  if (column === 'type') return item.type;
  return column === 'state' ? (item.active ? 'active' : 'inactive') : (draft.unit ?? '');
}

function compareRatesOf(a: CopyCandidate, b: CopyCandidate): number {
  return a.item.rate === null || b.item.rate === null ? 0 : compareRates(a.item.rate, b.item.rate);
}
