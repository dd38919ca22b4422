import type { ServiceDraft } from '../../catalog/copying';
import { tidyName } from '../../catalog/name';
import type { Service } from '../../catalog/service';
import { keepsValues } from './keeps-values';
import { searchList } from './search-list';
import type { ServiceList } from './service-list';
import { waitFor } from './wait-for';

/** Reading the list costs more than a look at a form. */
const PACE_MS = 60;
const SEEING_MS = 3_000;
/** Where the last row had to be searched for, the next one will too. */
const SEEING_AGAIN_MS = 500;
const SEARCHING_MS = 5_000;
/** A row may be drawn first and get its amounts after. */
const FILLING_MS = 1_500;

let wasSearched = false;

/** The row with exactly that name, if the page shows it now. */
export function rowNamed(list: ServiceList, name: string): Service | null {
  return list.readServices().find((service) => tidyName(service.name) === tidyName(name)) ?? null;
}

/**
 * Waits until the new row shows; where it does not, looks for it by the page's own search, which is emptied again.
 *
 * @returns the row, and whether it holds what was typed; null where it never showed
 */
export async function seenInList(
  list: ServiceList,
  draft: ServiceDraft,
  signal: AbortSignal,
): Promise<{ service: Service; kept: boolean } | null> {
  const named = () => rowNamed(list, draft.name);
  const shown = await waitFor(named, wasSearched ? SEEING_AGAIN_MS : SEEING_MS, signal, PACE_MS);
  wasSearched &&= !shown;
  if (shown) return withValues(list, draft, signal);
  const stopSearching = searchList(draft.name);
  if (!stopSearching) return null;
  try {
    const found = await waitFor(named, SEARCHING_MS, signal, PACE_MS);
    wasSearched = found !== null;
    return found && (await withValues(list, draft, signal));
  } finally {
    stopSearching();
  }
}

async function withValues(
  list: ServiceList,
  draft: ServiceDraft,
  signal: AbortSignal,
): Promise<{ service: Service; kept: boolean } | null> {
  const right = () => {
    const row = rowNamed(list, draft.name);
    return row && keepsValues(row, draft) ? row : null;
  };
  const kept = await waitFor(right, FILLING_MS, signal, PACE_MS);
  const service = kept ?? rowNamed(list, draft.name);
  return service && { service, kept: kept !== null };
}
