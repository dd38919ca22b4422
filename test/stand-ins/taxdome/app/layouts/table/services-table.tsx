/** @jsxImportSource react */
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { Icon } from '../../components/icon';
import type { ListProps } from '../../pages/services/list-props';
import { useSession } from '../../session/session-context';
import { useColumns } from '../columns';
import { ServiceRow } from './service-row';
import styles from './services-table.module.css';
import { SortHeader } from './sort-header';

/** The list as a table. */
export function ServicesTable(props: ListProps) {
  const { services, sort, onSort, selected, onSelect } = props;
  const { words, settings } = useSession();
  const { columns: labels } = words;
  const columns = useColumns();
  const ids = services.map((each) => each.id);
  const all = ids.every((id) => selected.has(id));
  const some = ids.some((id) => selected.has(id));
  return (
    <div className={styles.wrap}>
      <table className={styles.root} data-test="ServicesTable-Table-Root">
        {settings.header && (
          <thead>
            <tr>
              <th scope="col" className={styles.check}>
                <Checkbox
                  label={labels.selectAll}
                  checked={all}
                  mixed={some && !all}
                  onChange={(on) => onSelect(ids, on)}
                />
              </th>
              {columns.map(({ id, label, sortKey }) =>
                sortKey ? (
                  <SortHeader key={id} label={label} id={sortKey} sort={sort} onSort={onSort} />
                ) : (
                  <th key={id} scope="col">
                    {label}
                  </th>
                ),
              )}
              <th scope="col" className={styles.actions}>
                <Button variant="icon" aria-label={labels.customise} data-test="ServicesTable-Header-Columns">
                  <Icon name="gear" />
                </Button>
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {services.map((service) => (
            <ServiceRow key={service.id} service={service} columns={columns} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
