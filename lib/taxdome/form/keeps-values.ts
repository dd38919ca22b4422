import type { ServiceDraft } from '../../catalog/copying';
import { sameName, tidyName } from '../../catalog/name';
import type { Service } from '../../catalog/service';

/**
 * Whether a row shows what was typed. What the row does not show proves nothing; an amount left blank may show as nothing or as zero.
 */
export function keepsValues(service: Service, draft: ServiceDraft): boolean {
  if (tidyName(service.name) !== tidyName(draft.name)) return false;
  if (!keepsRate(service, draft)) return false;
  if (draft.unit !== null && service.unit !== undefined && service.unit !== draft.unit) return false;
  if (draft.category === null || service.category === undefined) return true;
  return service.category !== null && sameName(service.category, draft.category);
}

function keepsRate({ rate }: Service, draft: ServiceDraft): boolean {
  if (draft.rate === null) return rate.kind === 'none' || (rate.kind === 'amount' && rate.amount === '0');
  return rate.kind === 'amount' && rate.amount === draft.rate;
}
