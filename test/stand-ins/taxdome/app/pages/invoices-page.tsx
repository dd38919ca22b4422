/** @jsxImportSource react */
import type { Invoice } from '../../shared/decoys';
import { PageTitle } from '../components/page-title';
import { Skeleton } from '../components/skeleton';
import styles from '../components/table.module.css';
import { useResource } from '../hooks/use-resource';
import { useSession } from '../session/session-context';

/** Invoices: a list with money that is no services list. */
export function InvoicesPage() {
  const { words, money, firm } = useSession();
  const { invoices: labels } = words;
  const invoices = useResource<{ invoices: Invoice[] }>('invoices')?.invoices;
  const date = new Intl.DateTimeFormat(firm.numberFormat, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <>
      <PageTitle title={words.nav.invoices} />
      {invoices ? (
        <div className={styles.wrap}>
          <table className={styles.root}>
            <thead>
              <tr>
                <th>{labels.number}</th>
                <th>{labels.client}</th>
                <th>{labels.date}</th>
                <th>{labels.status}</th>
                <th>{labels.amount}</th>
              </tr>
            </thead>
            <tbody>
              {invoices.map((invoice) => (
                <tr key={invoice.number}>
                  <td>{invoice.number}</td>
                  <td>{invoice.client}</td>
                  <td>{date.format(new Date(invoice.date))}</td>
                  <td>{labels[invoice.status]}</td>
                  <td>{money.show(invoice.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Skeleton />
      )}
    </>
  );
}
