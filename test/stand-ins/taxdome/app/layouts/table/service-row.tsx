/** @jsxImportSource react */
import type { StoredService } from '../../../shared/service';
import { Checkbox } from '../../components/checkbox';
import type { ListProps } from '../../pages/services/list-props';
import { rowActions } from '../../pages/services/row-actions';
import { RowMenu } from '../../pages/services/row-menu';
import { Link } from '../../router';
import { useSession } from '../../session/session-context';
import styles from './services-table.module.css';

interface ServiceRowProps extends Pick<ListProps, 'selected' | 'onSelect' | 'onAction' | 'href'> {
  service: StoredService;
}

/** One service. */
export function ServiceRow({ service, selected, onSelect, onAction, href }: ServiceRowProps) {
  const { words, money, settings } = useSession();
  const { id, name, description, category, rate, rateType, individualRates } = service;
  const chosen = selected.has(id);
  const amount = rate === null ? '—' : money.show(rate);
  return (
    <tr
      className={chosen ? styles.chosen : styles.row}
      data-id={settings.rowIds ? id : undefined}
      data-test="ServicesTable-Row-Root"
    >
      <td className={styles.check}>
        <Checkbox label={words.columns.selectRow} checked={chosen} onChange={(on) => onSelect([id], on)} />
      </td>
      <td>
        {settings.rowIds ? (
          <Link href={href(service)} className={styles.name} data-test="ServicesTable-Row-Name">
            {name}
          </Link>
        ) : (
          <span className={styles.name} data-test="ServicesTable-Row-Name">
            {name}
          </span>
        )}
        {description && <div className={styles.description}>{description}</div>}
      </td>
      <td>{category ?? '—'}</td>
      <td className={styles.rate}>{rate !== null && rateType === 'hour' ? words.hourly(amount) : amount}</td>
      <td>{individualRates > 0 ? words.clients(individualRates) : '—'}</td>
      <td>{rateType ? words.rateTypes[rateType] : '—'}</td>
      {settings.ownIntegration && <td>{words.ownSync[service.ownSync]}</td>}
      <td className={styles.actions}>
        <RowMenu items={rowActions(service, words, settings, onAction)} />
      </td>
    </tr>
  );
}
