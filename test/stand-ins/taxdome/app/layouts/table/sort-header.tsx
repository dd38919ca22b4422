/** @jsxImportSource react */
import { Icon } from '../../components/icon';
import type { Sort, SortKey } from '../../pages/services/list-view';
import styles from './services-table.module.css';

interface SortHeaderProps {
  label: string;
  id: SortKey;
  sort: Sort;
  onSort: (key: SortKey) => void;
}

/** A column head that sorts. */
export function SortHeader({ label, id, sort, onSort }: SortHeaderProps) {
  const current = sort.key === id;
  const order = current ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={order}>
      <button type="button" className={styles.sort} onClick={() => onSort(id)}>
        {label}
        <span className={current ? styles.arrow : styles.arrowHidden}>
          <Icon name={current && sort.descending ? 'down' : 'up'} size={14} />
        </span>
      </button>
    </th>
  );
}
