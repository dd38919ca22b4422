import type { StoredService } from '../../../shared/service';

export type SortKey = 'name' | 'category' | 'rate' | 'rateType';

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** The list as it is shown: what the search finds, in order. Services without the value come last. */
export function listView(
  list: readonly StoredService[],
  search: string,
  sort: Sort,
  language: string,
): StoredService[] {
  const wanted = search.trim().toLocaleLowerCase(language);
  const collator = new Intl.Collator(language, { numeric: true });
  const found = list.filter((each) => each.name.toLocaleLowerCase(language).includes(wanted));
  const sign = sort.descending ? -1 : 1;
  return found.sort((a, b) => {
    const left = a[sort.key];
    const right = b[sort.key];
    if (left === right) return collator.compare(a.name, b.name);
    if (left === null) return 1;
    if (right === null) return -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}
