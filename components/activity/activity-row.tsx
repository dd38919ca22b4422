import { useState } from 'preact/hooks';
import { timeOf } from '../state/format';
import { usePopup } from '../state/popup-context';
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
  const { title, line, icon, tone } = describeEntry(entry, words, currency);
  const connected = model.connection?.state === 'connected';
  const undo = async () => {
    setBusy(true);
    await done('undo', { connection: entry.connection, entry: entry.id });
    setBusy(false);
  };
  return (
    <li class="entry row-item">
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
        {canUndo && connected && (
          <Button kind="link" busy={busy} describedBy={`entry-${entry.id}`} onClick={undo}>
            {words.text('activity_undo')}
          </Button>
        )}
      </div>
    </li>
  );
}
