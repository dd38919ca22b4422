import type { Decision } from './decision';
import { idsToNames } from './ids-to-names';
import type { Item } from './item';
import type { Link } from './link';
import type { Operation } from './operation';
import { plan } from './plan';
import type { Service } from './service';
import { serviceStatus } from './service-status';
import { itemValues, serviceValues } from './service-values';
import type { Snapshot } from './snapshot';
import type { ServiceStatus } from './status';
import type { Values } from './values';

/** One service with everything that is known and planned about it. */
export interface ServiceView {
  readonly service: Service;
  readonly decision: Decision;
  readonly status: ServiceStatus;
  readonly link: Link | null;
  /** The linked item, or the one that the decision speaks of. */
  readonly item: Item | null;
  /** The item's values, its category by name. */
  readonly quickbooks: Values | null;
  readonly operation: Operation | null;
  /** Stands for the decision with all values of both sides; what a confirmed preview is held against. */
  readonly fingerprint: string;
}

/** Plan and status of every service of a connection. The worker and the popup both see through this one function. */
export function overview(snapshot: Snapshot): ServiceView[] {
  const decisions = plan(snapshot);
  const byId = new Map(snapshot.items.map((item) => [item.id, item]));
  return snapshot.services.flatMap((service) => {
    const decision = decisions.get(service.key);
    if (!decision) return [];
    const link = snapshot.links.get(service.key) ?? null;
    const operation = snapshot.operations.get(service.key) ?? null;
    const itemId = (decision.kind === 'link' ? null : link?.itemId) ?? itemOf(decision);
    const item = (itemId !== null && byId.get(itemId)) || null;
    const quickbooks = item && itemValues(item, byId);
    return {
      service,
      decision,
      status: withNames(serviceStatus(decision, link, operation, snapshot), byId),
      link,
      item,
      quickbooks,
      operation,
      fingerprint: JSON.stringify([decision, serviceValues(service, snapshot.settings), quickbooks]),
    };
  });
}

/** What QuickBooks said, with items called by their names. */
function withNames(status: ServiceStatus, byId: ReadonlyMap<string, Item>): ServiceStatus {
  const { params } = status.reason;
  if (!params?.detail) return status;
  return { ...status, reason: { ...status.reason, params: { ...params, detail: idsToNames(params.detail, byId) } } };
}

function itemOf(decision: Decision): string | null {
  if ('itemId' in decision) return decision.itemId;
  if (decision.kind !== 'ask') return null;
  const { question } = decision;
  return 'itemId' in question ? question.itemId : question.kind === 'candidates' ? (question.itemIds[0] ?? null) : null;
}
