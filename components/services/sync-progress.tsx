import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';

/** The run under way, with its numbers and a way to stop it. */
export function SyncProgress({ connection }: { connection: string }) {
  const words = useWords();
  const { model, done } = usePopup();
  const { connection: head, snapshot } = model;
  // What is held back is said above, and is no progress.
  const live = snapshot?.online && !snapshot.exhausted && head?.state === 'connected';
  const run = live ? model.progress : null;
  if (!run) return null;
  const value = run.synced + run.failed;
  const soFar = words.text('popup_progress_sofar', { synced: run.synced, failed: run.failed });
  return (
    <Progress
      title={words.text('popup_progress', { done: value, total: run.total })}
      value={value}
      max={run.total}
      action={
        <Button small onClick={() => void done('sync.stop', { connection })}>
          {words.text('popup_stop')}
        </Button>
      }
    >
      {soFar} {words.text('popup_progress_close')}
    </Progress>
  );
}
