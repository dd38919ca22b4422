import { useState } from 'react';
import type { Sort, SortKey } from './list-view';

export type ServiceStatus = 'active' | 'archived';

/** What of the list is looked at, and in which order. */
export interface ListQuery {
  readonly status: ServiceStatus;
  readonly search: string;
  readonly sort: Sort;
  readonly page: number;
  setStatus(status: ServiceStatus): void;
  setSearch(search: string): void;
  /** The same column again turns the order. */
  toggleSort(key: SortKey): void;
  setPage(page: number): void;
}

/** Sub-tab, search, order and page; each but the page begins at the first page again. */
export function useListQuery(): ListQuery {
  const [status, setStatus] = useState<ServiceStatus>('active');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'name', descending: false });
  const [page, setPage] = useState(0);
  return {
    status,
    search,
    sort,
    page,
    setStatus(next) {
      setStatus(next);
      setPage(0);
    },
    setSearch(next) {
      setSearch(next);
      setPage(0);
    },
    toggleSort(key) {
      setSort((old) => ({ key, descending: old.key === key ? !old.descending : false }));
    },
    setPage,
  };
}
