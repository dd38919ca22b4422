import { listView, type SortKey } from '../app/pages/services/list-view';
import type { StoredService } from '../shared/service';
import type { Firm } from './firm';

const SORT_KEYS: readonly string[] = ['name', 'category', 'rate', 'rateType'] satisfies SortKey[];
const isSortKey = (text: string | null): text is SortKey => text !== null && SORT_KEYS.includes(text);

/**
 * The services of one status. With `sort` in the query, what the search finds in that order, with `limit` and `offset` a part of it; `total` counts what
 * was found.
 */
export function listServices(firm: Firm, query: URLSearchParams): { services: StoredService[]; total: number } {
  const archived = query.get('status') === 'archived';
  const all = firm.services().filter((each) => each.archived === archived);
  const key = query.get('sort');
  if (!isSortKey(key)) return { services: all, total: all.length };
  const sort = { key, descending: query.get('descending') === 'true' };
  const found = listView(all, query.get('search') ?? '', sort, firm.language);
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? found.length);
  return { services: found.slice(offset, offset + limit), total: found.length };
}
