import type { Decision } from './decision';
import { faultReason } from './fault-reason';
import type { Link } from './link';
import type { Operation } from './operation';
import type { Reason } from './reason';
import type { Snapshot } from './snapshot';
import type { ServiceStatus, Status } from './status';

/**
 * The status of one service, with its reason. Pure.
 *
 * Syncing: a write is due or under way. Skipped: deliberately not attempted. Failed: QuickBooks refused, or retries ran out. Synced: linked and nothing to push. Not synced: everything else.
 */
export function serviceStatus(
  decision: Decision,
  link: Link | null,
  operation: Operation | null,
  snapshot: Snapshot,
): ServiceStatus {
  const as = (status: Status, reason: Reason): ServiceStatus => ({
    status,
    reason,
    differs: decision.kind === 'nothing' ? decision.differs : [],
    syncedAt: link?.syncedAt ?? null,
  });
  const held = heldBack(snapshot);
  if (operation && (operation.state === 'queued' || operation.state === 'sending')) {
    return held ? as('not-synced', held) : as('syncing', { code: 'syncing' });
  }
  if (decision.kind === 'nothing') return as('synced', decision.reason);
  if (decision.kind === 'skip')
    return as(decision.reason.code === 'archived' ? 'not-synced' : 'skipped', decision.reason);
  if (operation?.state === 'failed' && operation.error && isStillMeant(operation, decision))
    return as('failed', faultReason(operation.error));
  if (decision.kind === 'ask') return as('not-synced', decision.reason);
  return as('not-synced', held ?? waitingFor(snapshot) ?? decision.reason);
}

/** A refusal is one of certain values. Others, or an item that has turned up meanwhile, are new work. */
function isStillMeant({ values }: Operation, decision: Decision): boolean {
  const wanted = decision.kind === 'create' ? decision.values : 'changes' in decision ? decision.changes : null;
  return wanted === null || JSON.stringify(wanted) === JSON.stringify(values);
}

/** What keeps work from being done at all. */
function heldBack({ connectionState, online, storageFull, exhausted, unreadable }: Snapshot): Reason | null {
  if (connectionState !== 'connected') return { code: connectionState };
  if (!online) return { code: 'offline' };
  if (storageFull) return { code: 'storage-full' };
  if (exhausted) return { code: 'throttled-long' };
  return unreadable ? { code: 'company-unreadable' } : null;
}

/** What keeps work from being done by itself. */
function waitingFor({ settings }: Snapshot): Reason | null {
  if (settings.confirmedAt === null) return { code: 'first-sync-open' };
  if (settings.previewNeeded) return { code: 'preview-needed' };
  return settings.autoSync ? null : { code: 'automatic-off' };
}
