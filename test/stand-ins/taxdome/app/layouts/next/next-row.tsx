// biome-ignore-all lint/a11y/useSemanticElements: a table of elements that are no table, as such lists are.
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
import styles from './next-list.module.css';

/** One service. */
export function NextRow({ service, columns, selected, onSelect, onAction, href }: RowProps & { columns: Column[] }) {
  const { words, settings } = useSession();
  const { id, description } = service;
  const chosen = selected.has(id);
  return (
    <div
      role="row"
      className={chosen ? styles.chosen : styles.row}
      id={rowMarks(settings).attribute ? `service-${id}` : undefined}
    >
      <div role="cell" className={styles.cell}>
        <Checkbox label={words.columns.selectRow} checked={chosen} onChange={(on) => onSelect([id], on)} />
      </div>
      {columns.map((column) => (
        <div key={column.id} role="cell" className={styles.cell}>
          {column.id === 'name' ? (
            <div className={styles.stack}>
              <ServiceName service={service} href={href} className={styles.name} />
              {description && describedBeneath(columns) && <p className={styles.description}>{description}</p>}
            </div>
          ) : (
            <span>{column.text(service) || '-'}</span>
          )}
        </div>
      ))}
      <div role="cell" className={styles.cell}>
        <RowMenu items={rowActions(service, words, settings, onAction)} />
      </div>
    </div>
  );
}
