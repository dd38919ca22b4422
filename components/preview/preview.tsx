import { useMemo, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Connection } from '../../lib/store/schema';
import type { Reading } from '../services/use-read-all';
import { ConnectionBanner } from '../shell/connection-banner';
import { Page } from '../shell/page';
import { when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useTakenFocus } from '../state/use-taken-focus';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { listHeads } from './list-heads';
import { NewItemsAccount } from './new-items-account';
import { PreviewContext } from './preview-context';
import { PreviewCounts } from './preview-counts';
import { isAllInStep, previewGroups, shownDecisions, sumUp } from './preview-groups';
import { PreviewLists } from './preview-lists';
import { summary } from './summary';

export interface PreviewProps {
  connection: Connection;
  snapshot: Snapshot;
  reading: Reading;
  /** A person came from the list, where what had the focus is gone. */
  takesFocus: boolean;
  onSyncAll: () => Promise<void>;
  onClose: () => void;
}

/** Lists open by themselves only where there is room for them; else they stand one below the other, with what concerns all of them after them. */
const WIDE = '(min-width: 640px)';

/** Says what a sync will do, with the exact values, before anything is written. */
export function Preview({ connection, snapshot, reading, takesFocus, onSyncAll, onClose }: PreviewProps) {
  const words = useWords();
  const { model, done } = usePopup();
  const heading = useRef<HTMLHeadingElement>(null);
  useTakenFocus(takesFocus, heading);
  const [busy, setBusy] = useState(false);
  const [postponed, setPostponed] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(new Set<string>()).current;
  for (const { service, decision } of model.views) if (decision.kind === 'ask') asked.add(service.key);
  const groups = useMemo(() => previewGroups(model.views, snapshot, asked), [model.views, snapshot, asked]);
  const sum = sumUp(groups, postponed, snapshot);
  const context = useMemo(
    () => ({
      postponed,
      postpone: (key: string, on: boolean) =>
        setPostponed((before) => new Set(on ? [...before, key] : [...before].filter((other) => other !== key))),
    }),
    [postponed],
  );
  const wide = matchMedia(WIDE).matches;
  const first = snapshot.settings.confirmedAt === null;
  const confirm = async () => {
    setBusy(true);
    const ok = await done('sync.confirm', { connection: connection.id, shown: shownDecisions(groups, postponed) });
    setBusy(false);
    if (ok) onClose();
  };
  const inStep = isAllInStep(model.views);
  const heads = listHeads(groups, postponed, first, words);
  const account = <NewItemsAccount connection={connection.id} snapshot={snapshot} />;
  const readAt = snapshot.servicesReadAt;
  const lead = [
    first ? words.text('preview_nothing_written') : '',
    readAt ? words.plural('preview_read', model.views.length, { time: when(readAt, words) }) : '',
  ];
  return (
    <PreviewContext.Provider value={context}>
      <Page
        heading={heading}
        title={words.text(first ? 'preview_title_first' : 'preview_title')}
        lead={<span role="status">{lead.filter(Boolean).join(' ')}</span>}
        action={
          <Button icon="syncing" busy={reading.busy} onClick={() => void onSyncAll()}>
            {words.text('popup_sync_all')}
          </Button>
        }
        bar={
          <ActionBar text={summary(sum, words)}>
            <Button onClick={onClose}>{words.text('preview_cancel')}</Button>
            <Button kind="primary" busy={busy} disabled={sum.synced === 0 || reading.busy} onClick={confirm}>
              {words.text('preview_sync_now')}
            </Button>
          </ActionBar>
        }
      >
        <ConnectionBanner />
        {sum.total === 0 ? (
          <EmptyState icon="check" {...(inStep && { title: words.text('preview_nothing') })}>
            {words.text('preview_nothing_text')}
          </EmptyState>
        ) : (
          <>
            {wide && <PreviewCounts heads={heads} />}
            {wide && account}
            <PreviewLists heads={heads} groups={groups} snapshot={snapshot} startOpen={wide} />
            {!wide && account}
            <p class="help">{words.text('preview_notes')}</p>
          </>
        )}
      </Page>
    </PreviewContext.Provider>
  );
}
