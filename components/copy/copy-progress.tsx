import { useEffect, useState } from 'preact/hooks';
import type { CopyEntry } from '../../lib/store/copy-run';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';

/** A form takes seconds; after so long without any step, in milliseconds, the run rests or its page is gone. */
const STALLED_MS = 25_000;

export interface CopyProgressProps {
  connection: string;
  entries: readonly CopyEntry[];
  /** Epoch ms of the last step. */
  latest: number;
}

/** How far a run is and what it is at, with the ways to pause it, end it, or set it going again. */
export function CopyProgress({ connection, entries, latest }: CopyProgressProps) {
  const words = useWords();
  const { done, model } = usePopup();
  const stalled = useStalled(latest);
  const under = entries.find(({ state }) => state === 'filling');
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const paused = !under && entries.some(({ state }) => state === 'paused');
  const finished = entries.filter(({ state }) => !['waiting', 'paused', 'filling'].includes(state)).length;
  const total = entries.length;
  const checking = !under && !paused && waiting.every(({ checked }) => !checked);
  const goOn = () => void done('copy.continue', { connection, tab: model.tab });
  const title = paused
    ? words.text('copy_paused', { done: finished, total })
    : words.text('copy_progress', { done: Math.min(finished + 1, total), total });
  return (
    <>
      {stalled && !paused && (
        <Banner
          title={words.text('copy_stalled')}
          actions={
            <Button small onClick={goOn}>
              {words.text('copy_open_list')}
            </Button>
          }
        >
          {words.text('copy_stalled_text')}
        </Banner>
      )}
      <Progress
        title={title}
        value={finished}
        max={total}
        still={paused}
        action={
          <span class="button-row">
            {paused ? (
              <Button small onClick={goOn}>
                {words.text('copy_resume')}
              </Button>
            ) : (
              <Button small onClick={() => void done('copy.pause', { connection })}>
                {words.text('copy_pause')}
              </Button>
            )}
            <Button small onClick={() => void done('copy.stop', { connection })}>
              {words.text('popup_stop')}
            </Button>
          </span>
        }
      >
        {under && <span class="strong wrap-anywhere">{under.draft.name} · </span>}
        {words.text(paused ? 'copy_paused_text' : checking ? 'copy_progress_checking' : 'copy_progress_keep')}
      </Progress>
    </>
  );
}

function useStalled(latest: number): boolean {
  const [stalled, set] = useState(false);
  useEffect(() => {
    const left = latest + STALLED_MS - Date.now();
    set(left <= 0);
    const timer = setTimeout(() => set(true), Math.max(left, 0));
    return () => clearTimeout(timer);
  }, [latest]);
  return stalled;
}
