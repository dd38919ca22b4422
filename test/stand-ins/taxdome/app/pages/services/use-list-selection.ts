import { useState } from 'react';
import type { StoredService } from '../../../shared/service';

/** The selected rows; those that left the list are none. */
export function useListSelection(list: readonly StoredService[] | null) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return {
    selected,
    chosen: [...selected].filter((id) => list?.some((each) => each.id === id)),
    select: (ids: readonly string[], on: boolean) =>
      setSelected((old) => new Set(on ? [...old, ...ids] : [...old].filter((id) => !ids.includes(id)))),
    clear: () => setSelected(new Set()),
  };
}
