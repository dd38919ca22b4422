import type { Company } from '../catalog/item';
import type { ServiceView } from '../catalog/overview';
import type { ReasonCode } from '../catalog/reason';
import { type Explanation, explain } from './explain';
import { when } from './when';
import type { Words } from './words';

/** An explained status, as a badge's detail card shows it. */
export interface Detail extends Explanation {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What the card's button does, if it has one. */
  readonly action: 'sync' | 'open-popup' | 'reconnect' | null;
  readonly actionLabel: string | null;
}

const LOST_CONNECTION: ReadonlySet<ReasonCode> = new Set(['reconnect', 'disconnected', 'not-authorised']);
/** Settled in the extension, although the plan asks nothing. */
const IN_THE_POPUP: ReadonlySet<ReasonCode> = new Set(['differs', 'preview-needed', 'name-characters']);
/** Syncing by hand lifts these. */
const LIFTED_BY_HAND: ReadonlySet<ReasonCode> = new Set(['excluded', 'undone']);

const LABELS = { sync: 'action_sync', 'open-popup': 'action_open_popup', reconnect: 'action_reconnect' } as const;

/** All that stands in a badge's detail card: the explanation, for a failure its facts, and the one thing that the card's button does. Pure. */
export function detail(view: ServiceView, words: Words, company: Pick<Company, 'currency'>, now: number): Detail {
  const action = actionOf(view);
  return {
    ...explain(view, words, company, now),
    facts: factsOf(view, words, now),
    action,
    actionLabel: action && words.text(LABELS[action]),
  };
}

function actionOf({ status, decision, operation }: ServiceView): Detail['action'] {
  const { code } = status.reason;
  if (LOST_CONNECTION.has(code)) return 'reconnect';
  if (operation?.state === 'queued' || operation?.state === 'sending') return null;
  if (IN_THE_POPUP.has(code)) return 'open-popup';
  // A rate that can't be read is put right in TaxDome.
  if (decision.kind === 'ask') return decision.question.kind === 'rate-unreadable' ? null : 'open-popup';
  if (decision.kind === 'nothing') return null;
  return decision.kind === 'skip' && !LIFTED_BY_HAND.has(code) ? null : 'sync';
}

/** For whoever helps: QuickBooks' code and words, Intuit's id of the request, and when it was tried. */
function factsOf({ status, operation }: ServiceView, words: Words, now: number): Detail['facts'] {
  const error = operation?.error;
  if (status.status !== 'failed' || !error) return [];
  const tried = words.plural('detail_attempts', operation.attempts, { when: when(error.at, words, now) });
  return [
    { name: words.text('detail_code'), value: [error.code, error.message].filter((part) => part !== '').join(' · ') },
    ...(error.intuitTid === null ? [] : [{ name: words.text('detail_request'), value: error.intuitTid }]),
    { name: words.text('detail_tried'), value: tried },
  ];
}
