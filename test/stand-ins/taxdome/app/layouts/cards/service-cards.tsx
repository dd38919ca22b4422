/** @jsxImportSource react */
import { Checkbox } from '../../components/checkbox';
import type { ListProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { useSession } from '../../session/session-context';
import { describedBeneath, useColumns } from '../columns';
import { rowMarks } from '../row-marks';
import { ServiceName } from '../service-name';
import styles from './service-cards.module.css';

/** The list as cards, each with its labels beside its values; what a service has not is left out. */
export function ServiceCards({ services, selected, onSelect, onAction, href }: ListProps) {
  const { words, settings } = useSession();
  const columns = useColumns();
  const facts = columns.filter(({ id }) => id !== 'name');
  const marks = rowMarks(settings);
  return (
    <ul className={styles.root}>
      {services.map((service) => (
        <li key={service.id} className={styles.card} data-id={marks.attribute ? service.id : undefined}>
          <div className={styles.top}>
            <Checkbox
              label={words.columns.selectRow}
              checked={selected.has(service.id)}
              onChange={(on) => onSelect([service.id], on)}
            />
            <h3 className={styles.title}>
              <ServiceName service={service} href={href} className={styles.name} />
            </h3>
            <RowMenu items={rowActions(service, words, settings, onAction)} />
          </div>
          {service.description && describedBeneath(columns) && (
            <p className={styles.description}>{service.description}</p>
          )}
          <dl className={styles.facts}>
            {facts.map((column) => {
              const text = column.text(service);
              return text ? (
                <div key={column.id} className={styles.fact}>
                  {settings.header && <dt>{column.label}</dt>}
                  <dd>{text}</dd>
                </div>
              ) : null;
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
