/** @jsxImportSource react */
import type { ReactNode } from 'react';
import type { StoredService } from '../../../shared/service';
import type { ListProps } from '../../pages/services/list-props';
import { useSession } from '../../session/session-context';
import type { Column } from '../columns';
import { rowMarks } from '../row-marks';
import { SortHeader } from '../table/sort-header';
import styles from './split-tables.module.css';

interface PaneProps {
  list: ListProps;
  columns: readonly Column[];
  /** A cell before and one after those of the columns. */
  before?: (service: StoredService) => ReactNode;
  after?: (service: StoredService) => ReactNode;
  cell?: (column: Column, service: StoredService) => ReactNode;
  /** Id of the service under the pointer, in whichever pane. */
  hovered: string | null;
  onHover: (id: string | null) => void;
}

/** One of the tables that stand side by side. */
export function Pane({ list, columns, before, after, cell, hovered, onHover }: PaneProps) {
  const { settings } = useSession();
  const marks = rowMarks(settings);
  return (
    <table className={styles.table}>
      {settings.header && (
        <thead>
          <tr>
            {before && <th className={styles.narrow} />}
            {columns.map(({ id, label, sortKey }) =>
              sortKey ? (
                <SortHeader key={id} label={label} id={sortKey} sort={list.sort} onSort={list.onSort} />
              ) : (
                <th key={id}>{label}</th>
              ),
            )}
            {after && <th className={styles.narrow} />}
          </tr>
        </thead>
      )}
      <tbody>
        {list.services.map((service, index) => (
          <tr
            key={service.id}
            data-row={index}
            data-id={marks.attribute ? service.id : undefined}
            className={hovered === service.id ? styles.hovered : undefined}
            onMouseEnter={() => onHover(service.id)}
            onMouseLeave={() => onHover(null)}
          >
            {before && <td className={styles.narrow}>{before(service)}</td>}
            {columns.map((column) => (
              <td key={column.id}>
                <div className={styles.content}>{cell?.(column, service)}</div>
              </td>
            ))}
            {after && <td className={styles.narrow}>{after(service)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
