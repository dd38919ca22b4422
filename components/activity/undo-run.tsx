import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { when } from '../../lib/i18n/when';
import type { Words } from '../../lib/i18n/words';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { LastRun } from './last-run';

/** The last sync in one line, with the way to take it back as a whole; afterwards the same line says what became of that. */
export function UndoRun({ connection, last }: { connection: string; last: LastRun | null }) {
  const words = useWords();
  const { answer } = usePopup();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<{ run: string; text: string; focus: boolean } | null>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const answered = said !== null && (last === null || last.run === said.run);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (said?.focus) line.current?.focus();
  }, [said]);
  if (!answered && !last) return null;
  const undo = async ({ run }: LastRun) => {
    ask(false);
    setBusy(true);
    const reply = await answer('undo.run', { connection, run });
    setBusy(false);
    if (reply) say({ run, text: outcome(reply, words), focus: document.activeElement === button.current });
  };
  return (
    <div class="toolbar-line">
      <p class="line-words" role="status" tabIndex={-1} ref={line}>
        {answered
          ? said.text
          : last && words.plural('activity_last_run', last.writes, { when: when(last.at, words, Date.now()) })}
      </p>
      {last && !answered && (
        <Button icon="undo" busy={busy} onClick={() => ask(true)} buttonRef={button}>
          {words.text('activity_undo_run', { count: last.created + last.updated })}
        </Button>
      )}
      {asking && last && (
        <Dialog
          title={words.text('activity_undo_run_title')}
          cancel={words.text('activity_undo_run_cancel')}
          confirm={words.text('activity_undo_run_confirm')}
          onCancel={() => ask(false)}
          onConfirm={() => void undo(last)}
        >
          {last.created > 0 && <p>{words.plural('activity_undo_run_created', last.created)}</p>}
          {last.updated > 0 && <p>{words.plural('activity_undo_run_updated', last.updated)}</p>}
          <p>{words.text('activity_undo_run_rest')}</p>
        </Dialog>
      )}
    </div>
  );
}

function outcome({ undone, left }: { undone: number; left: number }, words: Words): string {
  const parts = [
    undone > 0 ? words.plural('activity_undo_run_undone', undone) : words.text('activity_undo_run_none'),
    left > 0 ? words.plural('activity_undo_run_left', left) : '',
  ];
  return parts.filter(Boolean).join(' ');
}
