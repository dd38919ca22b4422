/** @jsxImportSource react */
import { Checkbox } from '../../components/checkbox';
import type { ListProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { useSession } from '../../session/session-context';
import { ColumnChooser } from '../column-chooser';
import { describedBeneath, useColumns } from '../columns';
import { rowMarks } from '../row-marks';
import { ServiceName } from '../service-name';
import { SortHeader } from '../table/sort-header';
import { useColumnChoice } from '../use-column-choice';
import styles from './sticky-table.module.css';

/** A wide table in a box that scrolls both ways; head, first and last columns stay in sight. */
export function StickyTable({ services, sort, onSort, selected, onSelect, onAction, href }: ListProps) {
  const { words, settings } = useSession();
  const choice = useColumnChoice(useColumns());
  const ids = services.map((each) => each.id);
  const all = ids.every((id) => selected.has(id));
  const marks = rowMarks(settings);
  return (
    <div className={styles.box}>
      <table className={styles.root}>
        {settings.header && (
          <thead>
            <tr>
              <th className={styles.first}>
                <Checkbox label={words.columns.selectAll} checked={all} onChange={(on) => onSelect(ids, on)} />
              </th>
              {choice.shown.map(({ id, label, sortKey }) =>
                sortKey ? (
                  <SortHeader key={id} label={label} id={sortKey} sort={sort} onSort={onSort} />
                ) : (
                  <th key={id}>{label}</th>
                ),
              )}
              <th className={styles.last}>
                <ColumnChooser choice={choice} />
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {services.map((service) => (
            <tr key={service.id} data-key={marks.attribute ? service.id : undefined}>
              <td className={styles.first}>
                <Checkbox
                  label={words.columns.selectRow}
                  checked={selected.has(service.id)}
                  onChange={(on) => onSelect([service.id], on)}
                />
              </td>
              {choice.shown.map((column) =>
                column.id === 'name' ? (
                  <th key="name" scope="row" className={styles.nameCell}>
                    <ServiceName service={service} href={href} className={styles.name} />
                    {service.description && describedBeneath(choice.all) && <small>{service.description}</small>}
                  </th>
                ) : (
                  <td key={column.id}>
                    <div className={styles.text} title={column.text(service)}>
                      {column.text(service)}
                    </div>
                  </td>
                ),
              )}
              <td className={styles.last}>
                <RowMenu items={rowActions(service, words, settings, onAction)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
