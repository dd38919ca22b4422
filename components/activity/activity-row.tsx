import { useRef, useState } from 'preact/hooks';
import type { ServiceView } from '../../lib/catalog/overview';
import { timeOf } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useFocusKept } from '../state/use-focus-kept';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { describeEntry } from './describe-entry';
import type { StoredEntry } from './read-journal';

/** One entry of the journal, with Undo where it can be taken back. */
export function ActivityRow({
  entry,
  canUndo,
  currency,
}: {
  entry: StoredEntry;
  canUndo: boolean;
  currency: string | null;
}) {
  const words = useWords();
  const { done, model } = usePopup();
  const [busy, setBusy] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useFocusKept(row);
  const { title, line, icon, tone } = describeEntry(entry, words, currency);
  const link = linkOf(entry, model.views);
  const connected = model.connection?.state === 'connected';
  const undo = async () => {
    setBusy(true);
    await done('undo', { connection: entry.connection, entry: entry.id });
    setBusy(false);
  };
  return (
    <li class="entry row-item" tabIndex={-1} ref={row}>
      <Icon name={icon} class={tone} />
      <div class="row-words">
        <p class="medium wrap-anywhere" id={`entry-${entry.id}`}>
          {title}
        </p>
        {line && <p class="help wrap-anywhere">{line}</p>}
      </div>
      <div class="entry-end">
        <time class="help" dateTime={new Date(entry.at).toISOString()}>
          {timeOf(entry.at, words)}
        </time>
        {link !== null && (
          <a class="link" href={`#/services/${encodeURIComponent(link.key)}`} aria-describedby={`entry-${entry.id}`}>
            {words.text(link.text)}
          </a>
        )}
        {canUndo && connected && (
          <Button kind="link" busy={busy} describedBy={`entry-${entry.id}`} onClick={undo}>
            {words.text('activity_undo')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where an entry leads that waits for the person: the service that failed, or holds something else in QuickBooks, as long as it does. */
function linkOf({ kind, serviceKey }: StoredEntry, views: readonly ServiceView[]) {
  if (serviceKey === null || (kind !== 'failed' && kind !== 'altered')) return null;
  const status = views.find(({ service }) => service.key === serviceKey)?.status;
  if (kind === 'failed' && status?.status === 'failed')
    return { key: serviceKey, text: 'activity_how_to_fix' } as const;
  return kind === 'altered' && status && status.differs.length > 0
    ? ({ key: serviceKey, text: 'activity_compare' } as const)
    : null;
}
