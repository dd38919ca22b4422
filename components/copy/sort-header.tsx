import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';
import type { CopyColumn, CopySort } from './copy-filter';

export interface SortHeaderProps {
  column: CopyColumn;
  sort: CopySort;
  onSort: (sort: CopySort) => void;
}

/** A column's head; pressing it sorts by that column, and again the other way round. */
export function SortHeader({ column, sort, onSort }: SortHeaderProps) {
  const words = useWords();
  const active = sort.column === column;
  return (
    <th
      scope="col"
      class={`copy-head-${column}`}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class="sort" onClick={() => onSort({ column, descending: active && !sort.descending })}>
        {words.text(`copy_${column}`)}
        <Icon name={active ? (sort.descending ? 'sort-down' : 'sort-up') : 'sort-none'} />
      </button>
    </th>
  );
}
