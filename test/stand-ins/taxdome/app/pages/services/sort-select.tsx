/** @jsxImportSource react */
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { useColumns } from '../../layouts/columns';
import { useSession } from '../../session/session-context';
import type { Sort, SortKey } from './list-view';
import styles from './services.module.css';

/** The order as a drop-down with a button that turns it. */
export function SortSelect({ sort, onSort }: { sort: Sort; onSort: (key: SortKey) => void }) {
  const { words } = useSession();
  const sortable = useColumns().filter(({ sortKey }) => sortKey !== null);
  return (
    <div className={styles.sortSelect}>
      <label>
        {words.services.sortBy}{' '}
        <select
          value={sort.key}
          onChange={(event) => {
            const chosen = sortable.find(({ id }) => id === event.target.value)?.sortKey;
            if (chosen) onSort(chosen);
          }}
        >
          {sortable.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button variant="icon" aria-label={words.services.sortBy} onClick={() => onSort(sort.key)}>
        <Icon name={sort.descending ? 'down' : 'up'} size={16} />
      </Button>
    </div>
  );
}
