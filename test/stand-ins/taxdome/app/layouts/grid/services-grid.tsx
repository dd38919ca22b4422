// biome-ignore-all lint/a11y/useSemanticElements: a grid of elements that are no table, as such lists are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the same.
/** @jsxImportSource react */
import { Checkbox } from '../../components/checkbox';
import type { ListProps } from '../../pages/services/list-props';
import { useSession } from '../../session/session-context';
import { useColumns } from '../columns';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import styles from './services-grid.module.css';
import { ROW_HEIGHT, useWindow } from './use-window';

/** The list as an ARIA grid that draws only the rows in sight, the head apart from the body. */
export function ServicesGrid(props: ListProps) {
  const { services, sort, onSort, selected, onSelect } = props;
  const { words, settings } = useSession();
  const columns = useColumns();
  const { slots, onScroll } = useWindow(services.length);
  const ids = services.map((each) => each.id);
  const all = ids.every((id) => selected.has(id));
  return (
    <div
      role="grid"
      className={styles.root}
      aria-rowcount={services.length + (settings.header ? 1 : 0)}
      aria-colcount={columns.length + 2}
    >
      {settings.header && (
        <div role="rowgroup" className={styles.headGroup}>
          <div role="row" aria-rowindex={1} className={styles.headRow}>
            <div role="columnheader" aria-colindex={1} className={styles.check} tabIndex={-1}>
              <Checkbox
                label={words.columns.selectAll}
                checked={all}
                mixed={!all && ids.some((id) => selected.has(id))}
                onChange={(on) => onSelect(ids, on)}
              />
            </div>
            {columns.map((column, index) => (
              <GridHead key={column.id} column={column} index={index + 2} sort={sort} onSort={onSort} />
            ))}
            <div role="columnheader" aria-colindex={columns.length + 2} className={styles.end} tabIndex={-1} />
          </div>
        </div>
      )}
      <div className={styles.viewport} onScroll={onScroll}>
        <div role="rowgroup" className={styles.canvas} style={{ height: services.length * ROW_HEIGHT }}>
          {slots.map((index, slot) => {
            const service = index === null ? undefined : services[index];
            if (index === null || !service) return null;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a slot keeps its element and changes its service.
              <GridRow key={slot} {...props} service={service} index={index} columns={columns} />
            );
          })}
        </div>
      </div>
    </div>
  );
}
