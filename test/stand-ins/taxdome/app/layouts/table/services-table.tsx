/** @jsxImportSource react */
import { Button } from '../../components/button';
import { Checkbox } from '../../components/checkbox';
import { Icon } from '../../components/icon';
import type { ListProps } from '../../pages/services/list-props';
import { useSession } from '../../session/session-context';
import { ServiceRow } from './service-row';
import styles from './services-table.module.css';
import { SortHeader } from './sort-header';

/** The list as a table. */
export function ServicesTable(props: ListProps) {
  const { services, sort, onSort, selected, onSelect } = props;
  const { words, settings } = useSession();
  const { columns } = words;
  const ids = services.map((each) => each.id);
  const all = ids.every((id) => selected.has(id));
  const some = ids.some((id) => selected.has(id));
  return (
    <div className={styles.wrap}>
      <table className={styles.root} data-test="ServicesTable-Table-Root">
        <thead>
          <tr>
            <th scope="col" className={styles.check}>
              <Checkbox
                label={columns.selectAll}
                checked={all}
                mixed={some && !all}
                onChange={(on) => onSelect(ids, on)}
              />
            </th>
            <SortHeader label={columns.name} id="name" sort={sort} onSort={onSort} />
            <SortHeader label={columns.category} id="category" sort={sort} onSort={onSort} />
            <SortHeader label={columns.rate} id="rate" sort={sort} onSort={onSort} />
            <th scope="col">{columns.individualRate}</th>
            <SortHeader label={columns.rateType} id="rateType" sort={sort} onSort={onSort} />
            {settings.ownIntegration && <th scope="col">{columns.quickbooks}</th>}
            <th scope="col" className={styles.actions}>
              <Button variant="icon" aria-label={columns.customise} data-test="ServicesTable-Header-Columns">
                <Icon name="gear" />
              </Button>
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <ServiceRow key={service.id} service={service} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
