import { useState } from 'preact/hooks';
import type { CopyEntry } from '../../lib/store/copy-run';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { entryText, isNameInQuestion } from './entry-text';
import { RenameDialog } from './rename-dialog';

const LOOK = {
  waiting: { icon: 'not-synced', tone: 'muted' },
  paused: { icon: 'not-synced', tone: 'muted' },
  filling: { icon: 'syncing', tone: 'tone-syncing spin' },
  'by-hand': { icon: 'pencil', tone: 'tone-ask' },
  added: { icon: 'synced', tone: 'tone-synced' },
  skipped: { icon: 'skipped', tone: 'tone-skipped' },
  failed: { icon: 'failed', tone: 'tone-failed' },
  stopped: { icon: 'skipped', tone: 'tone-skipped' },
} as const;

export interface CopyEntryRowProps {
  entry: CopyEntry;
  /** Adds it under another name; null while a run is under way. */
  onRename: ((name: string) => void) | null;
}

/** One item of the run: where it stands, or what TaxDome said. */
export function CopyEntryRow({ entry, onRename }: CopyEntryRowProps) {
  const words = useWords();
  const [asking, ask] = useState(false);
  const { state, draft } = entry;
  const { icon, tone } = LOOK[state];
  const canRename = onRename !== null && isNameInQuestion(entry, words);
  return (
    <li class="entry divided">
      <Icon name={icon} class={tone} />
      <div class="row-words">
        <p class="medium wrap-anywhere">{draft.name}</p>
        <p class={`help wrap-anywhere ${state === 'failed' ? 'error' : ''}`}>{entryText(entry, words)}</p>
      </div>
      {canRename && (
        <Button small onClick={() => ask(true)}>
          {words.text('copy_rename')}
        </Button>
      )}
      {asking && onRename && (
        <RenameDialog
          name={draft.name}
          onCancel={() => ask(false)}
          onConfirm={(name) => {
            ask(false);
            onRename(name);
          }}
        />
      )}
    </li>
  );
}
