import type { ServiceDraft } from '../../catalog/copying';
import { tidyName } from '../../catalog/name';
import type { Service } from '../../catalog/service';
import { keepsValues } from './keeps-values';
import type { ServiceList } from './service-list';
import { waitFor } from './wait-for';

/** Reading the list costs more than a look at a form. */
const PACE_MS = 60;
const SEEING_MS = 8_000;
/** A row may be drawn first and get its amounts after. */
const FILLING_MS = 1_500;

/** The row with exactly that name, if the page shows it now. */
export function rowNamed(list: ServiceList, name: string): Service | null {
  return list.readServices().find((service) => tidyName(service.name) === tidyName(name)) ?? null;
}

/**
 * Waits until the new row shows.
 *
 * @returns the row, and whether it holds what was typed; null where it never showed
 */
export async function seenInList(
  list: ServiceList,
  draft: ServiceDraft,
  signal: AbortSignal,
): Promise<{ service: Service; kept: boolean } | null> {
  const first = await waitFor(() => rowNamed(list, draft.name), SEEING_MS, signal, PACE_MS);
  if (!first) return null;
  const right = await waitFor(
    () => {
      const row = rowNamed(list, draft.name);
      return row && keepsValues(row, draft) ? row : null;
    },
    FILLING_MS,
    signal,
    PACE_MS,
  );
  return right ? { service: right, kept: true } : { service: rowNamed(list, draft.name) ?? first, kept: false };
}
