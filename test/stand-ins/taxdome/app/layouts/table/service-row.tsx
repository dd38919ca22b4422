/** @jsxImportSource react */
import { Checkbox } from '../../components/checkbox';
import type { RowProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { useSession } from '../../session/session-context';
import { type Column, describedBeneath } from '../columns';
import { rowMarks } from '../row-marks';
import { ServiceName } from '../service-name';
import styles from './services-table.module.css';

/** One service. */
export function ServiceRow({ service, columns, selected, onSelect, onAction, href }: RowProps & { columns: Column[] }) {
  const { words, settings } = useSession();
  const { id, description } = service;
  const chosen = selected.has(id);
  return (
    <tr
      className={chosen ? styles.chosen : styles.row}
      data-id={rowMarks(settings).attribute ? id : undefined}
      data-test="ServicesTable-Row-Root"
    >
      <td className={styles.check}>
        <Checkbox label={words.columns.selectRow} checked={chosen} onChange={(on) => onSelect([id], on)} />
      </td>
      {columns.map((column) =>
        column.id === 'name' ? (
          <td key="name">
            <ServiceName service={service} href={href} className={styles.name} test="ServicesTable-Row-Name" />
            {description && describedBeneath(columns) && <div className={styles.description}>{description}</div>}
          </td>
        ) : (
          <td key={column.id} className={column.id === 'rate' ? styles.rate : undefined}>
            {column.text(service) || '—'}
          </td>
        ),
      )}
      <td className={styles.actions}>
        <RowMenu items={rowActions(service, words, settings, onAction)} />
      </td>
    </tr>
  );
}
