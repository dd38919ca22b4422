import type { Company } from '../catalog/item';
import type { ServiceView } from '../catalog/overview';
import { type Remedy, remedyOf } from '../catalog/remedy';
import { type Explanation, explain } from './explain';
import type { MessageKey } from './message-key';
import { when } from './when';
import type { Words } from './words';

/** An explained status, as a badge's detail card shows it. */
export interface Detail extends Explanation {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What the card's button does, if it has one. */
  readonly action: Remedy | null;
  readonly actionLabel: string | null;
}

const LABELS = {
  sync: 'action_sync',
  'open-popup': 'action_open_popup',
  reconnect: 'action_reconnect',
  'choose-account': 'action_choose_account',
  reactivate: 'action_reactivate',
  rename: 'action_rename',
} as const satisfies Record<Remedy, MessageKey>;

/** All that stands in a badge's detail card: the explanation, for a failure its facts, and the one thing that the card's button does. Pure. */
export function detail(view: ServiceView, words: Words, company: Pick<Company, 'currency'>, now: number): Detail {
  const action = remedyOf(view);
  return {
    ...explain(view, words, company, now),
    facts: factsOf(view, words, now),
    action,
    actionLabel: action && words.text(LABELS[action]),
  };
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
