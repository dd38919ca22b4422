import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../shared/api';
import type { ForeignService, ListQuery } from '../../shared/wire';

const STEP = 12;

/** Services as far as they were scrolled to. `more` fetches the next dozen, `again` all that are shown. */
export function useServices(query: ListQuery) {
  const [items, setItems] = useState<readonly ForeignService[] | null>(null);
  const [total, setTotal] = useState(0);
  const latest = useRef(0);
  const shown = items?.length ?? 0;
  const key = JSON.stringify(query);

  const fetchPart = useCallback(
    async (offset: number, limit: number) => {
      latest.current += 1;
      const mine = latest.current;
      const part = await api.services({ ...(JSON.parse(key) as ListQuery), offset, limit });
      if (mine !== latest.current) return;
      setTotal(part.total);
      setItems((known) => (offset === 0 ? part.items : [...(known ?? []), ...part.items]));
    },
    [key],
  );
  useEffect(() => {
    setItems(null);
    void fetchPart(0, STEP);
  }, [fetchPart]);

  return {
    items,
    total,
    hasMore: items !== null && shown < total,
    more: useCallback(() => fetchPart(shown, STEP), [fetchPart, shown]),
    again: useCallback(() => fetchPart(0, Math.max(STEP, shown)), [fetchPart, shown]),
  };
}
