import { useMemo, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../lib/store/schema';
import { PageNotice } from '../seen/page-notice';
import { ConnectionBanner } from '../shell/connection-banner';
import { Page } from '../shell/page';
import { usePopup } from '../state/popup-context';
import { useListFocus } from '../state/use-list-focus';
import { overallState, useSelection } from '../state/use-selection';
import { useTakenFocus } from '../state/use-taken-focus';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { EmptyState } from '../ui/empty-state';
import { LongList } from '../ui/long-list';
import { SearchField } from '../ui/search-field';
import { PreviewBanner } from './preview-banner';
import { type Filter, filterServices, withFirst } from './service-filter';
import { ServiceRow } from './service-row';
import { StatusChips } from './status-chips';
import { SyncProgress } from './sync-progress';
import { useBulk } from './use-bulk';
import type { Reading } from './use-read-all';

export interface ServiceListProps {
  connection: Connection;
  reading: Reading;
  onSyncAll: () => Promise<void>;
  /** A person came from the preview, which had the focus. */
  takesFocus: boolean;
  /** Opens the preview as things stand. */
  onPreview: () => void;
  /** The key of the service whose explanation is asked for: it stands first. */
  place: string | null;
}

/** All services of the firm: filtered by status, searched, selected and synced. */
export function ServiceList({ connection, reading, takesFocus, onSyncAll, onPreview, place }: ServiceListProps) {
  const words = useWords();
  const { model } = usePopup();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const { selected, toggle, setAll, clear } = useSelection();
  const bulk = useBulk(connection.id, clear);
  const [list, toolbar, bar] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  useListFocus(list, toolbar, bar);
  useTakenFocus(takesFocus, list);
  const rows = useMemo(
    () => withFirst(filterServices(model.views, filter, search, words.language), place),
    [model.views, filter, search, words, place],
  );
  const keys = useMemo(() => rows.map(({ service }) => service.key), [rows]);
  const chosen = keys.filter((key) => selected.has(key));
  const count = chosen.length;
  const failed = model.views.flatMap(({ service, status }) => (status.status === 'failed' ? [service.key] : []));
  const isFirst = model.snapshot?.settings.confirmedAt === null;
  // Several at once are first shown to the person; one service may be synced by hand before.
  const sync = (some: readonly string[]) => void (isFirst && some.length > 1 ? onSyncAll() : bulk.sync(some));
  return (
    <Page
      title={words.text('popup_tab_services')}
      flush
      bar={
        count > 0 && (
          <ActionBar text={words.plural('popup_selected', count)} barRef={bar}>
            <Button busy={bulk.busy} onClick={() => bulk.exclude(chosen)}>
              {words.text('popup_exclude')}
            </Button>
            <Button kind="primary" icon="syncing" busy={bulk.busy || reading.busy} onClick={() => sync(chosen)}>
              {words.text('popup_sync_count', { count })}
            </Button>
          </ActionBar>
        )
      }
    >
      <div class="toolbar" ref={toolbar}>
        <ConnectionBanner />
        <PageNotice />
        <PreviewBanner onPreview={onPreview} />
        <SyncProgress connection={connection.id} />
        {failed.length > 1 && count === 0 && (
          <div>
            <Button small icon="failed" busy={bulk.busy || reading.busy} onClick={() => sync(failed)}>
              {words.plural('popup_retry_failed', failed.length)}
            </Button>
          </div>
        )}
        <StatusChips views={model.views} filter={filter} onFilter={setFilter} />
        <div class="toolbar-line">
          <SearchField label={words.text('popup_search_services')} value={search} onInput={setSearch} />
          <Button
            icon="syncing"
            kind={count === 0 && isFirst ? 'primary' : 'secondary'}
            busy={reading.busy}
            onClick={() => void onSyncAll()}
          >
            {words.text('popup_sync_all')}
          </Button>
        </div>
      </div>
      <section
        class={rows.length > 0 ? 'rows' : undefined}
        aria-label={words.text('popup_tab_services')}
        tabIndex={-1}
        ref={list}
      >
        {rows.length === 0 ? (
          <EmptyState icon="search" title={words.text('popup_nothing_found')} />
        ) : (
          <>
            <div class="rows-head">
              <Checkbox
                label={words.text('popup_select_all')}
                checked={overallState(keys, selected)}
                onChange={(on) => setAll(keys, on)}
              />
              <span>
                {count > 0
                  ? words.text('popup_selected_of', { count, total: rows.length })
                  : words.plural('popup_services', rows.length)}
              </span>
            </div>
            <LongList total={rows.length} tag="ul" rowHeight={51}>
              {(start, end) =>
                rows
                  .slice(start, end)
                  .map((view) => (
                    <ServiceRow
                      key={view.service.key}
                      view={view}
                      selected={selected.has(view.service.key)}
                      onSelect={toggle}
                      pointedAt={view.service.key === place}
                    />
                  ))
              }
            </LongList>
          </>
        )}
      </section>
      <p class="help foot-note">{words.text('popup_only_while_open')}</p>
    </Page>
  );
}
