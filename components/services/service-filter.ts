import { ownNameOf } from '../../lib/catalog/alias';
import { foldName } from '../../lib/catalog/name';
import type { ServiceView } from '../../lib/catalog/overview';
import { STATUSES, type Status } from '../../lib/catalog/status';

export type Filter = 'all' | 'differs' | Status;

const differs = ({ status }: ServiceView) => status.differs.length > 0;

/** How many services each filter would leave. */
export function countByFilter(views: readonly ServiceView[]): Readonly<Record<Filter, number>> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of views) counts[status.status] += 1;
  return { ...counts, all: views.length, differs: views.filter(differs).length };
}

/** What needs the person comes first: Failed, decisions, differences, Skipped, then the rest by name. */
function rank(view: ServiceView): number {
  if (view.status.status === 'failed') return 0;
  if (view.decision.kind === 'ask') return 1;
  if (differs(view) && view.status.reason.code !== 'kept-apart') return 2;
  if (view.status.status === 'skipped') return 3;
  return view.status.status === 'synced' ? 5 : 4;
}

/** The services that pass the filter and hold the searched text in name or category, in the order of need. */
export function filterServices(
  views: readonly ServiceView[],
  filter: Filter,
  search: string,
  language: string,
): ServiceView[] {
  const wanted = foldName(search);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return views
    .filter((view) => filter === 'all' || (filter === 'differs' ? differs(view) : view.status.status === filter))
    .filter(
      ({ service }) =>
        wanted === '' || foldName(`${ownNameOf(service)} ${service.name} ${service.category ?? ''}`).includes(wanted),
    )
    .sort((a, b) => rank(a) - rank(b) || compare(ownNameOf(a.service), ownNameOf(b.service)));
}

/** The service that somebody came for stands before all others. */
export function withFirst(views: readonly ServiceView[], key: string | null): readonly ServiceView[] {
  const wanted = key === null ? undefined : views.find(({ service }) => service.key === key);
  return wanted ? [wanted, ...views.filter((view) => view !== wanted)] : views;
}
