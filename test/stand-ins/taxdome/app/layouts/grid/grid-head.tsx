// biome-ignore-all lint/a11y/useSemanticElements: a grid of elements that are no table, as such lists are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the same.
/** @jsxImportSource react */
import { Icon } from '../../components/icon';
import type { ListProps } from '../../pages/services/list-props';
import type { Column } from '../columns';
import styles from './services-grid.module.css';

interface GridHeadProps extends Pick<ListProps, 'sort' | 'onSort'> {
  column: Column;
  /** From 1 on. */
  index: number;
}

/** A column head; the cell itself takes the click, there is no button in it. */
export function GridHead({ column, index, sort, onSort }: GridHeadProps) {
  const { label, sortKey } = column;
  const current = sort.key === sortKey;
  const order = current ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const turn = () => sortKey && onSort(sortKey);
  return (
    <div
      role="columnheader"
      aria-colindex={index}
      aria-sort={sortKey ? order : undefined}
      tabIndex={sortKey ? 0 : -1}
      className={sortKey ? styles.sortable : styles.head}
      onClick={turn}
      onKeyDown={(event) => event.key === 'Enter' && turn()}
    >
      <span>{label}</span>
      {current && <Icon name={sort.descending ? 'down' : 'up'} size={14} />}
    </div>
  );
}
