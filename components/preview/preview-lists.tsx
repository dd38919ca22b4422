import { useContext, useMemo } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { useWords } from '../state/words-context';
import { Group } from '../ui/group';
import { LongList } from '../ui/long-list';
import { DecisionRow } from './decision-row';
import { newItemsOf } from './new-items';
import { PlanTable } from './plan-table';
import { PreviewContext } from './preview-context';
import { isOpen, type PreviewGroups } from './preview-groups';
import { ReasonRows } from './reason-rows';

/** Lists open by themselves only where there is room for them. */
const WIDE = '(min-width: 640px)';

/** The four lists of the preview; changes to linked items make a fifth once there are links. */
export function PreviewLists({
  groups,
  snapshot,
  first,
}: {
  groups: PreviewGroups;
  snapshot: Snapshot;
  first: boolean;
}) {
  const words = useWords();
  const postponed = useContext(PreviewContext)?.postponed ?? new Set<string>();
  const wide = matchMedia(WIDE).matches;
  const newItems = useMemo(() => newItemsOf(snapshot), [snapshot]);
  const open = groups.ask.filter((view) => isOpen(view, postponed)).length;
  return (
    <div class="groups">
      <Group
        icon="plus"
        tone="tone-syncing"
        title={words.text('preview_create')}
        count={groups.create.length}
        note={words.text('preview_create_note')}
        startsOpen={wide}
      >
        <PlanTable views={groups.create} newItems={newItems} />
      </Group>
      <Group
        icon="link"
        tone="tone-synced"
        title={words.text('preview_link')}
        count={groups.link.length}
        note={words.text('preview_link_note')}
        startsOpen={wide}
      >
        <PlanTable views={groups.link} newItems={null} />
      </Group>
      {(!first || groups.update.length > 0) && (
        <Group
          icon="pencil"
          tone="tone-syncing"
          title={words.text('preview_update')}
          count={groups.update.length}
          note={words.text('preview_update_note')}
          startsOpen={wide}
        >
          <PlanTable views={groups.update} newItems={null} />
        </Group>
      )}
      <Group
        icon="ask"
        tone="tone-ask"
        title={words.text('preview_ask')}
        count={groups.ask.length}
        note={words.text('preview_ask_note', { decided: groups.ask.length - open, open })}
        startsOpen={wide}
        asks={open > 0}
      >
        <LongList total={groups.ask.length} tag="ul" rowHeight={56}>
          {(start, end) =>
            groups.ask.slice(start, end).map((view) => <DecisionRow key={view.service.key} view={view} />)
          }
        </LongList>
      </Group>
      <Group
        icon="skipped"
        tone="tone-skipped"
        title={words.text('preview_skip')}
        count={groups.skip.length}
        note={words.text('preview_skip_note')}
        startsOpen={wide}
      >
        <ReasonRows views={groups.skip} company={snapshot.company} />
      </Group>
    </div>
  );
}
