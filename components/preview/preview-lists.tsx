import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { Group } from '../ui/group';
import { LongList } from '../ui/long-list';
import { DecisionRow } from './decision-row';
import type { ListHead, ListKind } from './list-heads';
import { newItemsOf } from './new-items';
import { PlanTable } from './plan-table';
import type { PreviewGroups } from './preview-groups';
import { ReasonRows } from './reason-rows';

export interface PreviewListsProps {
  heads: readonly ListHead[];
  groups: PreviewGroups;
  snapshot: Snapshot;
  startOpen: boolean;
}

/** The lists of the preview, each with its rows. */
export function PreviewLists({ heads, groups, snapshot, startOpen }: PreviewListsProps) {
  const newItems = useMemo(() => newItemsOf(snapshot), [snapshot]);
  const rows = (kind: ListKind) => {
    const views = groups[kind];
    if (kind === 'skip') return <ReasonRows views={views} company={snapshot.company} />;
    if (kind !== 'ask') return <PlanTable views={views} newItems={kind === 'create' ? newItems : null} />;
    return (
      <LongList total={views.length} tag="ul" rowHeight={56}>
        {(start, end) => views.slice(start, end).map((view) => <DecisionRow key={view.service.key} view={view} />)}
      </LongList>
    );
  };
  return (
    <div class="groups">
      {heads.map(({ kind, ...head }) => (
        <Group key={kind} {...head} startsOpen={startOpen}>
          {rows(kind)}
        </Group>
      ))}
    </div>
  );
}
