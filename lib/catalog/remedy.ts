import type { ServiceView } from './overview';
import type { ReasonCode } from './reason';

/** The one step that a button can do about a status. `open-popup`: a choice, which is made in the extension. */
export type Remedy = 'sync' | 'open-popup' | 'reconnect' | 'choose-account' | 'reactivate' | 'rename';

const LOST_CONNECTION: ReadonlySet<ReasonCode> = new Set(['reconnect', 'disconnected', 'not-authorised']);
/** The account that QuickBooks wants is missing, or can't be used. */
const OF_ACCOUNTS: ReadonlySet<ReasonCode> = new Set(['no-income-account', 'invalid-account', 'invalid-reference']);
/** QuickBooks can't have this name, and may have another. */
const OF_NAMES: ReadonlySet<ReasonCode> = new Set([
  'name-colon',
  'name-too-long',
  'name-control',
  'name-characters',
  'name-altered',
  'renamed-clash',
]);
/** Settled in the extension, although the plan asks nothing. */
const IN_THE_POPUP: ReadonlySet<ReasonCode> = new Set(['differs', 'preview-needed']);
/** Syncing by hand lifts these. */
const LIFTED_BY_HAND: ReadonlySet<ReasonCode> = new Set(['excluded', 'undone']);

/** What a button does about a service's status, or null where nothing is to be done, or only in TaxDome or QuickBooks. Pure. */
export function remedyOf(view: ServiceView): Remedy | null {
  const { status, decision, operation } = view;
  const { code } = status.reason;
  if (LOST_CONNECTION.has(code)) return 'reconnect';
  if (operation?.state === 'queued' || operation?.state === 'sending') return null;
  if (OF_ACCOUNTS.has(code)) return 'choose-account';
  if (inactiveItemOf(view) !== null) return 'reactivate';
  if (OF_NAMES.has(code)) return 'rename';
  if (IN_THE_POPUP.has(code)) return 'open-popup';
  // A rate that can't be read is put right in TaxDome.
  if (decision.kind === 'ask') return decision.question.kind === 'rate-unreadable' ? null : 'open-popup';
  if (code === 'duplicate-name') return 'rename';
  if (decision.kind === 'nothing') return null;
  return decision.kind === 'skip' && !LIFTED_BY_HAND.has(code) ? null : 'sync';
}

/** The id of the inactive item that stands in the way: the one that is linked, or the only one of the name. */
export function inactiveItemOf({ decision, item }: ServiceView): string | null {
  if (decision.kind !== 'ask' || !item || item.active) return null;
  const { question, reason } = decision;
  const isOnly = question.kind === 'candidates' && question.itemIds.length === 1 && reason.code === 'inactive-item';
  return isOnly || question.kind === 'item-missing' ? item.id : null;
}

/** Whether another name for QuickBooks is an answer to this status. */
export function canRename({ decision, status }: ServiceView): boolean {
  const { code } = status.reason;
  if (OF_NAMES.has(code) || code === 'duplicate-name') return true;
  return decision.kind === 'ask' && (decision.question.kind === 'candidates' || code === 'name-twice');
}
