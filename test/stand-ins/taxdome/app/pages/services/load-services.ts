import type { StoredService } from '../../../shared/service';
import type { Settings } from '../../../shared/session';
import { api } from '../../api';
import type { ListQuery } from './use-list-query';

export interface Loaded {
  readonly services: readonly StoredService[];
  /** How many the search finds, the other pages' included. */
  readonly total: number;
}

/** Asks for the services of a sub-tab: all of them, or with `serverPages` the part from `offset` on, searched and in order. */
export function loadServices(
  query: ListQuery,
  settings: Settings,
  range: { offset: number; limit: number | null },
): Promise<Loaded> {
  const params = new URLSearchParams({ status: query.status });
  if (settings.serverPages) {
    params.set('sort', query.sort.key);
    params.set('descending', String(query.sort.descending));
    params.set('search', query.search.trim());
    params.set('offset', String(range.offset));
    if (range.limit !== null) params.set('limit', String(range.limit));
  }
  return api<Loaded>('GET', `services?${params}`);
}
