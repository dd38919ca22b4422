import { type CopyEntry, isOpen } from '../../lib/store/copy-run';
import { Page } from '../shell/page';
import { when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { ByHand } from './by-hand';
import { CopyEntryRow } from './copy-entry-row';
import { CopyProgress } from './copy-progress';
import { saveReport } from './save-report';

export interface CopyReportProps {
  connection: string;
  entries: readonly CopyEntry[];
  onDone: () => void;
}

/** What became of each chosen item, while it happens and afterwards. */
export function CopyReport({ connection, entries, onDone }: CopyReportProps) {
  const words = useWords();
  const { done, model } = usePopup();
  const of = (...states: CopyEntry['state'][]) => entries.filter(({ state }) => states.includes(state));
  const active = entries.some(isOpen);
  const undone = of('failed', 'stopped');
  const start = (wanted: readonly Pick<CopyEntry, 'itemId' | 'draft'>[]) =>
    void done('copy.start', {
      connection,
      tab: model.tab,
      entries: wanted.map(({ itemId, draft }) => ({ itemId, draft })),
    });
  const [skipped, notAdded] = [of('skipped').length, undone.length];
  const result = [
    words.plural('copy_added', of('added').length),
    ...(skipped > 0 ? [words.plural('copy_skipped', skipped)] : []),
    ...(notAdded > 0 ? [words.plural('copy_not_added', notAdded)] : []),
  ].join(' ');
  const latest = entries.reduce((at, entry) => Math.max(at, entry.at), 0);
  return (
    <Page
      title={words.text('copy_title')}
      bar={
        !active && (
          <ActionBar text={<span class="strong">{result}</span>}>
            {notAdded > 0 && <Button onClick={() => start(undone)}>{words.text('copy_try_again')}</Button>}
            <Button kind="primary" onClick={onDone}>
              {words.text('copy_done')}
            </Button>
          </ActionBar>
        )
      }
    >
      {active && <CopyProgress connection={connection} entries={entries.filter(({ kept }) => !kept)} latest={latest} />}
      <ByHand entries={of('by-hand')} pageLanguage={model.firm?.language ?? words.language} />
      <section class="block">
        <h2 class="title-section">{words.text('copy_run')}</h2>
        {!active && <p class="help">{words.text('copy_finished', { time: when(latest, words) })}</p>}
        {!active && (
          <div class="button-row">
            {notAdded > 0 && (
              <Button small onClick={() => void done('copy.by-hand', { connection })}>
                {words.text('copy_add_by_hand')}
              </Button>
            )}
            <Button small icon="download" onClick={() => saveReport(entries, words)}>
              {words.text('copy_export')}
            </Button>
          </div>
        )}
        <ul class="card">
          {entries.map((entry) => (
            <CopyEntryRow
              key={entry.itemId}
              entry={entry}
              onRename={active ? null : (name) => start([{ ...entry, draft: { ...entry.draft, name } }])}
            />
          ))}
        </ul>
        <p class="help">
          {words.text('copy_linked_note')} <a href="#/activity">{words.text('copy_show_activity')}</a>
        </p>
      </section>
    </Page>
  );
}
