import { useMemo, useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { Page } from '../shell/page';
import { overallState, useSelection } from '../state/use-selection';
import { useWords } from '../state/words-context';
import { ActionBar } from '../ui/action-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { type CopyShown, type CopySort, type CopyType, filterCandidates, sortCandidates } from './copy-filter';
import { CopyTable } from './copy-table';
import { CopyToolbar } from './copy-toolbar';
import { useCandidates } from './use-candidates';
import { useCopyStart } from './use-copy-start';

/** Chooses the items that become services: search, sort, filter, select, Save. */
export function CopySelection({ connection, snapshot }: { connection: string; snapshot: Snapshot }) {
  const words = useWords();
  const [shown, show] = useState<CopyShown>('all');
  const [type, setType] = useState<CopyType>('all');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<CopySort>({ column: 'name', descending: false });
  const [categories, setCategories] = useState(false);
  const { selected, toggle, setAll, clear } = useSelection();
  const { all, known, setUnit } = useCandidates(snapshot);
  // Sorting ten thousand names takes longer than a keystroke may; what is typed leaves their order alone.
  const sorted = useMemo(() => sortCandidates(all, sort, words.language), [all, sort, words]);
  const rows = useMemo(() => filterCandidates(sorted, shown, type, search), [sorted, shown, type, search]);
  const free = useMemo(() => rows.filter(({ obstacle }) => obstacle === null).map(({ item }) => item.id), [rows]);
  const possible = useMemo(() => all.filter(({ obstacle }) => obstacle === null), [all]);
  const chosen = useMemo(() => possible.filter(({ item }) => selected.has(item.id)), [possible, selected]);
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
      <CopyToolbar
        {...{ connection, search, shown, type, categories }}
        counts={{ all: all.length, can: possible.length, cannot: all.length - possible.length }}
        onSearch={setSearch}
        onShow={show}
        onType={setType}
        onCategories={setCategories}
      />
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
          {...{ rows, sort, selected, categories, known }}
          onSort={setSort}
          overall={overallState(free, selected)}
          canSelect={free.length > 0}
          onSelect={toggle}
          onSelectAll={(on) => setAll(free, on)}
          onUnit={setUnit}
        />
      )}
    </Page>
  );
}
