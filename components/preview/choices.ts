import type { Decision, UserDecision } from '../../lib/catalog/decision';
import type { Item } from '../../lib/catalog/item';
import { foldName } from '../../lib/catalog/name';
import type { ServiceView } from '../../lib/catalog/overview';
import { isPreselected } from '../../lib/catalog/preview';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Words } from '../../lib/i18n/words';
import { describeItem } from './describe-item';
import { canCreate, canWrite, isTaken } from './possible';
import type { PreviewChoices } from './preview-context';

export type Asked = Extract<Decision, { kind: 'ask' }>;

/** One answer to a question; `decision` null leaves it open, `unable` says why it can't be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly decision: UserDecision | null;
  readonly unable?: boolean;
}

/**
 * The answers that a question allows, in the order in which they are offered.
 *
 * @param asked the question as it was put, where it has been answered since: its answers stay those that they were
 */
export function choicesFor(
  view: ServiceView,
  snapshot: Snapshot,
  words: Words,
  asked: Asked | null = view.decision.kind === 'ask' ? view.decision : null,
): Choice[] {
  const { service } = view;
  const choice = (id: string, decision: UserDecision | null, params = {}): Choice => ({
    id,
    label: words.text(`preview_choice_${id}` as 'preview_choice_later', params),
    help: words.text(`preview_choice_${id}_help` as 'preview_choice_later_help', params),
    decision,
  });
  const later = choice('later', null);
  const never = choice('never', { kind: 'exclude' });
  const create = canCreate(view, snapshot)
    ? choice('create', { kind: 'create' })
    : { ...choice('create', { kind: 'create' }), help: words.text('preview_choice_create_unable'), unable: true };
  const itemOf = (id: string) => snapshot.items.find((item) => item.id === id);
  const linkTo = (item: Item): Choice => ({
    id: `link-${item.id}`,
    label: words.text('preview_choice_link', { name: item.name }),
    help: describeItem(item, snapshot, words),
    decision: { kind: 'link', itemId: item.id, keep: 'taxdome' },
    // The button below makes it active again, which must be asked first.
    ...(item.active ? {} : { unable: true }),
    ...(isTaken(item, view, snapshot) ? { unable: true, help: words.text('reason_item_taken_title') } : {}),
  });
  // What happens anyway, and can be taken back here.
  const suggested = !view.link && !snapshot.decisions.has(service.key);
  if (suggested && view.decision.kind === 'create') return [{ ...create, decision: null }, never];
  if (suggested && view.decision.kind === 'link')
    return [choice('suggested', null, { name: view.item?.name ?? service.name }), never];
  const question = asked?.question ?? answeredQuestion(view, snapshot);
  switch (question?.kind) {
    case 'values-differ':
      return [
        ...(canWrite(view, snapshot)
          ? [choice('taxdome', { kind: 'link', itemId: question.itemId, keep: 'taxdome' })]
          : []),
        choice('quickbooks', { kind: 'link', itemId: question.itemId, keep: 'quickbooks' }),
        create,
        never,
        later,
      ];
    case 'candidates': {
      const candidates = question.itemIds.flatMap((id) => itemOf(id) ?? []);
      // Deciding later must not make the link that was just ended.
      const [ended] = asked?.reason.code === 'unlinked' ? question.itemIds : [];
      const open = ended === undefined ? later : { ...later, decision: { kind: 'unlinked' as const, itemId: ended } };
      return [...candidates.map(linkTo), create, never, open];
    }
    case 'both-changed':
      return [
        choice('keep_taxdome', { kind: 'keep', keep: 'taxdome' }),
        choice('keep_quickbooks', { kind: 'keep', keep: 'quickbooks' }),
        later,
      ];
    case 'maybe-renamed': {
      const former = snapshot.links.get(question.formerKey);
      const item = former && itemOf(former.itemId);
      return [...(item ? [linkTo(item)] : []), choice('create', { kind: 'create' }), never, later];
    }
    case 'item-missing':
      return [create, never, later];
    case 'income-account':
    case 'rate-unreadable':
      return [never, later];
    default:
      return service.archived ? [later] : [create, never, later];
  }
}

/** The question that an answer was given to: the plan no longer has it, its items are those of the same name. */
function answeredQuestion({ service, item }: ServiceView, { items, decisions }: Snapshot) {
  const answer = decisions.get(service.key);
  const named = items.filter((other) => other.type !== 'Category' && foldName(other.name) === foldName(service.name));
  const linked = answer?.kind === 'link' ? (items.find(({ id }) => id === answer.itemId) ?? item) : item;
  const [only, ...others] = named;
  if (only && others.length === 0 && (!linked || linked.id === only.id) && only.active)
    return { kind: 'values-differ', itemId: only.id } as const;
  return named.length > 0 ? ({ kind: 'candidates', itemIds: named.map(({ id }) => id) } as const) : null;
}

/** The answer that stands: the stored one, else the preselected one, else "decide later". */
export function currentChoice(
  choices: readonly Choice[],
  view: ServiceView,
  snapshot: Snapshot,
  context: PreviewChoices | null,
): Choice | undefined {
  const { key } = view.service;
  const stored = snapshot.decisions.get(key);
  const found = choices.find(({ decision }) => sameDecision(decision, stored));
  if (found) return found;
  if (stored?.kind === 'link') return undefined;
  const preselected = context && isPreselected(view) && !context.postponed.has(key);
  return preselected
    ? choices.find(({ id }) => id === 'taxdome' || id === 'quickbooks')
    : choices.find(({ decision }) => decision === null);
}

function sameDecision(a: UserDecision | null, b: UserDecision | undefined): boolean {
  if (a === null || a.kind !== b?.kind) return false;
  if (a.kind === 'link') return b.kind === 'link' && a.itemId === b.itemId && a.keep === b.keep;
  return a.kind !== 'keep' || (b.kind === 'keep' && a.keep === b.keep);
}
