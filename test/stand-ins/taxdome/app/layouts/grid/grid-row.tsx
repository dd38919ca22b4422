// biome-ignore-all lint/a11y/useSemanticElements: a grid of elements that are no table, as such lists are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the same.
/** @jsxImportSource react */
import { Checkbox } from '../../components/checkbox';
import type { RowProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { useSession } from '../../session/session-context';
import { type Column, describedBeneath } from '../columns';
import { rowMarks } from '../row-marks';
import { ServiceName } from '../service-name';
import styles from './services-grid.module.css';
import { ROW_HEIGHT } from './use-window';

interface GridRowProps extends RowProps {
  /** Its place in the list, from 0 on. */
  index: number;
  columns: Column[];
}

/** One row at its place; the element serves another service once one has scrolled on. */
export function GridRow({ service, index, columns, selected, onSelect, onAction, href }: GridRowProps) {
  const { words, settings } = useSession();
  const { id, description } = service;
  const chosen = selected.has(id);
  return (
    <div
      role="row"
      aria-rowindex={index + (settings.header ? 2 : 1)}
      aria-selected={chosen}
      tabIndex={-1}
      data-row-id={rowMarks(settings).attribute ? id : undefined}
      className={styles.row}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.check} tabIndex={-1}>
        <Checkbox label={words.columns.selectRow} checked={chosen} onChange={(on) => onSelect([id], on)} />
      </div>
      {columns.map((column, at) => (
        <div key={column.id} role="gridcell" aria-colindex={at + 2} className={styles.cell} tabIndex={-1}>
          {column.id === 'name' ? (
            <>
              <ServiceName service={service} href={href} className={styles.name} />
              {description && describedBeneath(columns) && <span className={styles.description}>{description}</span>}
            </>
          ) : (
            column.text(service)
          )}
        </div>
      ))}
      <div role="gridcell" aria-colindex={columns.length + 2} className={styles.end} tabIndex={-1}>
        {/* Another service must not take over an open menu. */}
        <RowMenu key={id} items={rowActions(service, words, settings, onAction)} />
      </div>
    </div>
  );
}
