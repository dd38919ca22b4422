import type { CopyEntry } from '../../lib/store/copy-run';
import { Page } from '../shell/page';
import { when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';
import { CopyEntryRow } from './copy-entry-row';

export interface CopyReportProps {
  connection: string;
  entries: readonly CopyEntry[];
  active: boolean;
  onDone: () => void;
}

/** What became of each chosen item, while it happens and afterwards. */
export function CopyReport({ connection, entries, active, onDone }: CopyReportProps) {
  const words = useWords();
  const { done, model } = usePopup();
  const of = (state: CopyEntry['state']) => entries.filter((entry) => entry.state === state);
  const added = of('added').length;
  const failed = entries.filter(({ state }) => state === 'failed' || state === 'stopped');
  const finished = entries.length - of('waiting').length - of('filling').length;
  const retry = () =>
    void done('copy.start', {
      connection,
      tab: model.tab,
      entries: failed.map(({ itemId, draft }) => ({ itemId, draft })),
    });
  const result = [
    words.plural('copy_added', added),
    ...(failed.length > 0 ? [words.plural('copy_not_added', failed.length)] : []),
  ].join(' ');
  const latest = entries.reduce((at, entry) => Math.max(at, entry.at), 0);
  return (
    <Page
      title={words.text('copy_title')}
      bar={
        !active && (
          <ActionBar text={<span class="strong">{result}</span>}>
            {failed.length > 0 && <Button onClick={retry}>{words.text('copy_try_again')}</Button>}
            <Button kind="primary" onClick={onDone}>
              {words.text('copy_done')}
            </Button>
          </ActionBar>
        )
      }
    >
      {active && (
        <Progress
          title={words.text('copy_progress', { done: Math.min(finished + 1, entries.length), total: entries.length })}
          value={finished}
          max={entries.length}
          action={
            <Button small onClick={() => void done('copy.stop', { connection })}>
              {words.text('popup_stop')}
            </Button>
          }
        >
          {words.text('copy_progress_keep')}
        </Progress>
      )}
      <section class="block">
        <h2 class="title-section">{words.text('copy_run')}</h2>
        {!active && <p class="help">{words.text('copy_finished', { time: when(latest, words) })}</p>}
        <ul class="card">
          {entries.map((entry) => (
            <CopyEntryRow key={entry.itemId} entry={entry} />
          ))}
        </ul>
        <p class="help">
          {words.text('copy_linked_note')} <a href="#/activity">{words.text('copy_show_activity')}</a>
        </p>
      </section>
    </Page>
  );
}
