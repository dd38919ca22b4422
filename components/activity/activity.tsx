import { useMemo, useState } from 'preact/hooks';
import { Page } from '../shell/page';
import { usePopup } from '../state/popup-context';
import { useMoreFocus } from '../state/use-more-focus';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FilterChip } from '../ui/filter-chip';
import { SearchField } from '../ui/search-field';
import { Skeleton } from '../ui/skeleton';
import { ACTIVITY_FILTERS, type ActivityFilter, filterEntries, undoableIds } from './activity-filter';
import { ActivityRow } from './activity-row';
import { byDay } from './by-day';
import { lastRun } from './last-run';
import { openWork } from './open-work';
import { saveJournal } from './save-journal';
import { UndoRun } from './undo-run';
import { useJournal } from './use-journal';

/** As many entries as are drawn at a time. */
const PAGE = 200;

/** What happened, newest first, with a way back for each write and an export for the file. */
export function Activity() {
  const words = useWords();
  const { model } = usePopup();
  const entries = useJournal();
  const [filter, setFilter] = useState<ActivityFilter>('all');
  const [search, setSearch] = useState('');
  const shown = useMemo(() => filterEntries(entries ?? [], filter, search), [entries, filter, search]);
  const work = useMemo(() => openWork(model.snapshot), [model.snapshot]);
  const undoable = useMemo(() => undoableIds(entries ?? [], work.services), [entries, work]);
  const last = useMemo(() => lastRun(entries ?? [], undoable, work.runs), [entries, undoable, work]);
  const [drawn, draw] = useState(PAGE);
  const takeFocus = useMoreFocus();
  const drawMore = (click: MouseEvent) => {
    takeFocus(click);
    draw(drawn + PAGE);
  };
  const currency = model.connection?.company.currency ?? null;
  const title = words.text('popup_tab_activity');
  if (!entries) {
    return (
      <Page title={title}>
        <Skeleton />
      </Page>
    );
  }
  if (entries.length === 0) {
    return (
      <Page title={title}>
        <EmptyState icon="list" title={words.text('activity_empty')}>
          {words.text('activity_empty_text')}
        </EmptyState>
      </Page>
    );
  }
  const failed = entries.filter(({ kind }) => kind === 'failed' || kind === 'copy-failed').length;
  return (
    <Page title={title} flush>
      <div class="toolbar">
        <div class="toolbar-line">
          <SearchField label={words.text('activity_search')} value={search} onInput={setSearch} />
          <Button icon="download" onClick={() => saveJournal(shown, words, currency)}>
            {words.text('activity_export')}
          </Button>
        </div>
        <fieldset class="chips" aria-label={words.text('popup_filter')}>
          {ACTIVITY_FILTERS.map((chip) => (
            <FilterChip
              key={chip}
              pressed={filter === chip}
              onPress={() => setFilter(chip)}
              {...(chip === 'failed' ? { icon: 'failed' as const, tone: 'tone-failed', count: failed } : {})}
            >
              {words.text(`activity_filter_${chip}`)}
            </FilterChip>
          ))}
        </fieldset>
        {model.connection?.state === 'connected' && <UndoRun connection={model.connection.id} last={last} />}
      </div>
      {shown.length === 0 && <EmptyState icon="search" title={words.text('popup_nothing_found')} />}
      {byDay(shown.slice(0, drawn), words).map(({ label, entries: ofDay }) => (
        <section key={label} class="day" aria-label={label}>
          <h2 class="day-title">{label}</h2>
          <ul class="rows">
            {ofDay.map((entry) => (
              <ActivityRow key={entry.id} entry={entry} canUndo={undoable.has(entry.id)} currency={currency} />
            ))}
          </ul>
        </section>
      ))}
      {shown.length > drawn && (
        <Button kind="link" icon="chevron-down" onClick={drawMore}>
          {words.plural('preview_show_more', shown.length - drawn)}
        </Button>
      )}
    </Page>
  );
}
