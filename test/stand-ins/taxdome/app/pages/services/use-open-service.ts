import { useEffect, useState } from 'react';
import type { StoredService } from '../../../shared/service';
import { api } from '../../api';

/** The service that the form is open for: from the list, or where the list does not hold it (another page, another sub-tab), from the server. */
export function useOpenService(id: string | null, list: readonly StoredService[] | null): StoredService | null {
  const [fetched, setFetched] = useState<StoredService | null>(null);
  const listed = id === null ? null : (list?.find((each) => each.id === id) ?? null);
  const missing = id !== null && list !== null && listed === null && fetched?.id !== id;
  useEffect(() => {
    if (!missing) return;
    let current = true;
    api<{ service: StoredService }>('GET', `services/${id}`).then(
      ({ service }) => current && setFetched(service),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [id, missing]);
  return listed ?? (id !== null && fetched?.id === id ? fetched : null);
}
