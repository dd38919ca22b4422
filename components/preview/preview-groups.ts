import type { ServiceView } from '../../lib/catalog/overview';
import { isPreselected, preview } from '../../lib/catalog/preview';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { ShownDecision } from '../../lib/messages/protocol';
import { canWrite } from './possible';

/** The preview's lists; a question that was answered stays among the questions, so that the answer can be seen and changed. */
export interface PreviewGroups {
  readonly create: readonly ServiceView[];
  readonly link: readonly ServiceView[];
  readonly update: readonly ServiceView[];
  readonly ask: readonly ServiceView[];
  readonly skip: readonly ServiceView[];
}

/** The numbers of the sentence above `Sync now`; they add up to the lists. */
export interface PreviewSum {
  readonly total: number;
  readonly synced: number;
  readonly created: number;
  readonly linked: number;
  readonly updated: number;
  readonly open: number;
}

/**
 * @param asked keys of services that were a question since this preview was opened
 */
export function previewGroups(
  views: readonly ServiceView[],
  snapshot: Snapshot,
  asked: ReadonlySet<string>,
): PreviewGroups {
  const lists = preview(views);
  const answered = (view: ServiceView) =>
    view.decision.kind !== 'ask' && (asked.has(view.service.key) || wasAnswered(view, snapshot));
  const rest = (list: readonly ServiceView[]) => list.filter((view) => !answered(view));
  const all = [...lists.create, ...lists.link, ...lists.update, ...lists.ask, ...lists.skip];
  const ask = new Set([...lists.ask, ...all.filter(answered)]);
  return {
    create: rest(lists.create),
    link: rest(lists.link),
    update: rest(lists.update),
    // In the order of the list, so that a row doesn't jump away when it is answered.
    ask: views.filter((view) => ask.has(view)),
    skip: rest(lists.skip),
  };
}

/** An answer that was given earlier and not yet carried out. */
export function wasAnswered({ service, decision }: ServiceView, { decisions }: Snapshot): boolean {
  const kind = decisions.get(service.key)?.kind;
  return (decision.kind === 'link' || decision.kind === 'create') && (kind === 'link' || kind === 'create');
}

/** Whether `Sync now` does something for that service. */
export function willSync(view: ServiceView, postponed: ReadonlySet<string>): boolean {
  if (view.decision.kind === 'ask') return isPreselected(view) && !postponed.has(view.service.key);
  return view.decision.kind !== 'skip' && view.decision.kind !== 'nothing';
}

/** Whether a question still waits for its answer. */
export function isOpen(view: ServiceView, postponed: ReadonlySet<string>): boolean {
  return view.decision.kind === 'ask' && !willSync(view, postponed);
}

/** Whether nothing is amiss either where nothing is to be done: no value differs, nothing failed or waits. */
export function isAllInStep(views: readonly ServiceView[]): boolean {
  return views.every(({ decision, status: { status, differs, reason } }) =>
    decision.kind === 'skip' ? reason.code === 'archived' : status === 'synced' && differs.length === 0,
  );
}

export function sumUp(groups: PreviewGroups, postponed: ReadonlySet<string>, snapshot: Snapshot): PreviewSum {
  const all = Object.values(groups).flat() as ServiceView[];
  const synced = all.filter((view) => willSync(view, postponed));
  const created = synced.filter(({ decision }) => decision.kind === 'create').length;
  const updates = synced.filter(({ decision }) => decision.kind === 'update').length;
  return {
    total: all.length,
    synced: synced.length,
    created,
    linked: synced.length - created - updates,
    updated: updates + synced.filter((view) => changesItem(view, snapshot)).length,
    open: all.filter((view) => isOpen(view, postponed)).length,
  };
}

/** A link that also writes TaxDome's values; as which a question with a preselected answer counts. */
function changesItem(view: ServiceView, snapshot: Snapshot): boolean {
  const { decision } = view;
  return decision.kind === 'ask'
    ? canWrite(view, snapshot)
    : decision.kind === 'link' && Object.keys(decision.changes).length > 0;
}

/** What `Sync now` confirms: each row with the decision that stood on the screen. */
export function shownDecisions(groups: PreviewGroups, postponed: ReadonlySet<string>): ShownDecision[] {
  return (Object.values(groups).flat() as ServiceView[])
    .filter((view) => willSync(view, postponed))
    .map(({ service, fingerprint }) => ({ key: service.key, fingerprint }));
}
