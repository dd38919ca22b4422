import { useMemo, useState } from 'preact/hooks';
import { copyable } from '../../lib/catalog/copying';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { ConnectionBanner } from '../shell/connection-banner';
import { Page } from '../shell/page';
import { overallState, useSelection } from '../state/use-selection';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FilterChip } from '../ui/filter-chip';
import { Option } from '../ui/option';
import { SearchField } from '../ui/search-field';
import { type CopyShown, type CopySort, filterCandidates, sortCandidates } from './copy-filter';
import { CopyTable } from './copy-table';
import { useCopyStart } from './use-copy-start';

/** Chooses the items that become services: search, sort, filter, select, Save. */
export function CopySelection({ connection, snapshot }: { connection: string; snapshot: Snapshot }) {
  const words = useWords();
  const [shown, show] = useState<CopyShown>('all');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<CopySort>({ column: 'name', descending: false });
  const [categories, setCategories] = useState(false);
  const { selected, toggle, setAll, clear } = useSelection();
  const { items, services, links } = snapshot;
  const all = useMemo(() => copyable(items, services, links.values()), [items, services, links]);
  const rows = useMemo(
    () => sortCandidates(filterCandidates(all, shown, search), sort, words.language),
    [all, shown, search, sort, words],
  );
  const free = useMemo(() => rows.filter(({ obstacle }) => obstacle === null).map(({ item }) => item.id), [rows]);
  const possible = all.filter(({ obstacle }) => obstacle === null);
  const chosen = possible.filter(({ item }) => selected.has(item.id));
  const start = useCopyStart(connection, categories);
  const count = chosen.length;
  return (
    <Page
      title={words.text('copy_title')}
      flush
      bar={
        <ActionBar text={words.text('copy_selected', { count, total: possible.length })}>
          {count > 0 && (
            <Button kind="link" onClick={clear}>
              {words.text('copy_clear')}
            </Button>
          )}
          <Button kind="primary" busy={start.busy} disabled={count === 0} onClick={() => void start.save(chosen)}>
            {words.text('copy_save')}
          </Button>
        </ActionBar>
      }
    >
      <div class="toolbar">
        <ConnectionBanner />
        <p class="muted">{words.text('copy_lead')}</p>
        <div class="toolbar-line">
          <SearchField label={words.text('copy_search')} value={search} onInput={setSearch} />
          <Option label={words.text('copy_categories')} checked={categories} onChange={setCategories} />
        </div>
        <fieldset class="chips" aria-label={words.text('popup_filter')}>
          {(['all', 'can', 'cannot'] as const).map((chip) => (
            <FilterChip
              key={chip}
              pressed={shown === chip}
              count={chip === 'all' ? all.length : chip === 'can' ? possible.length : all.length - possible.length}
              onPress={() => show(chip)}
            >
              {words.text(`copy_filter_${chip}`)}
            </FilterChip>
          ))}
        </fieldset>
      </div>
      {all.length === 0 ? (
        <EmptyState icon="list" title={words.text('copy_no_items')}>
          {words.text('copy_no_items_text')}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          icon="search"
          title={words.text('copy_nothing_found', { search })}
          action={<Button onClick={() => setSearch('')}>{words.text('copy_clear_search')}</Button>}
        >
          {words.text('copy_nothing_found_text')}
        </EmptyState>
      ) : (
        <CopyTable
          rows={rows}
          sort={sort}
          onSort={setSort}
          selected={selected}
          overall={overallState(free, selected)}
          canSelect={free.length > 0}
          onSelect={toggle}
          onSelectAll={(on) => setAll(free, on)}
        />
      )}
    </Page>
  );
}
