import { Fragment } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { CopyCandidate } from '../../lib/catalog/copying';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Checkbox } from '../ui/checkbox';
import { LongList } from '../ui/long-list';
import { CopyDetails, type CopyDetailsProps } from './copy-details';
import type { CopyColumn, CopySort } from './copy-filter';
import { CopyRow } from './copy-row';
import { SortHeader } from './sort-header';

export interface CopyTableProps extends Pick<CopyDetailsProps, 'categories' | 'known' | 'onUnit'> {
  rows: readonly CopyCandidate[];
  sort: CopySort;
  onSort: (sort: CopySort) => void;
  selected: ReadonlySet<string>;
  overall: boolean | 'mixed';
  canSelect: boolean;
  onSelect: (itemId: string, on: boolean) => void;
  onSelectAll: (on: boolean) => void;
}

const COLUMNS: readonly CopyColumn[] = ['name', 'category', 'rate', 'sku', 'type', 'state', 'unit'];

/** The company's items; in a narrow space each row stands in two lines, the table stays one. */
export function CopyTable(props: CopyTableProps) {
  const { rows, sort, onSort, selected, overall, canSelect, onSelect, onSelectAll, ...details } = props;
  const words = useWords();
  const { model } = usePopup();
  const [opened, setOpened] = useState<string | null>(null);
  const open = useCallback((itemId: string) => setOpened((before) => (before === itemId ? null : itemId)), []);
  return (
    <table class="copy-table" aria-rowcount={rows.length + 1}>
      <caption class="visually-hidden">{words.text('copy_title')}</caption>
      <thead>
        <tr>
          <th scope="col" class="copy-check">
            <span class="copy-all">
              <Checkbox
                label={words.text('popup_select_all')}
                checked={overall}
                disabled={!canSelect}
                onChange={onSelectAll}
              />
              <span class="copy-all-word" aria-hidden="true">
                {words.text('popup_select_all')}
              </span>
            </span>
          </th>
          {COLUMNS.map((column) => (
            <SortHeader key={column} column={column} sort={sort} onSort={onSort} />
          ))}
          <th scope="col" class="copy-reason">
            {words.text('copy_reason')}
          </th>
        </tr>
      </thead>
      <LongList total={rows.length} tag="tbody" rowHeight={52}>
        {(start, end) =>
          rows.slice(start, end).map((candidate, at) => (
            <Fragment key={candidate.item.id}>
              <CopyRow
                index={start + at + 2}
                candidate={candidate}
                currency={model.connection?.company.currency ?? null}
                selected={selected.has(candidate.item.id)}
                open={opened === candidate.item.id}
                onSelect={onSelect}
                onOpen={open}
              />
              {opened === candidate.item.id && (
                <CopyDetails candidate={candidate} pageLanguage={model.firm?.language ?? words.language} {...details} />
              )}
            </Fragment>
          ))
        }
      </LongList>
    </table>
  );
}
