/** @jsxImportSource react */
import { useState } from 'react';
import { Button } from '../components/button';
import { PageTitle } from '../components/page-title';
import { Skeleton } from '../components/skeleton';
import { useSession } from '../session/session-context';
import { useDecoyData } from './decoy-data';
import styles from './decoys.module.css';
import { ServicePicker } from './service-picker';

/** An invoice being written: lines with a service, its description, a quantity, a rate and an amount. */
export function InvoiceEditor({ picking: open }: { picking: boolean }) {
  const { words, money } = useSession();
  const { decoys, columns } = words;
  const data = useDecoyData();
  const [picking, setPicking] = useState(open);
  if (!data) return <Skeleton />;
  const lines = data.services.slice(0, 6).map((service, index) => ({ ...service, quantity: index + 1 }));
  const sum = lines.reduce((total, { rate, quantity }) => total + (rate ?? 0) * quantity, 0);
  return (
    <>
      <PageTitle title={decoys.newInvoice}>
        <Button onClick={() => setPicking(true)}>{decoys.addServices}</Button>
        <Button variant="primary">{words.actions.save}</Button>
      </PageTitle>
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            {[decoys.service, columns.description, decoys.quantity, decoys.rate, columns.rateType, decoys.amount].map(
              (label) => (
                <th key={label} className={styles.cell}>
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, description, rate, rateType, quantity }) => (
            <tr key={id} className={styles.row}>
              <td className={styles.cell}>{name}</td>
              <td className={styles.cell}>
                <input
                  className={styles.line}
                  defaultValue={description.split('\n')[0]}
                  aria-label={columns.description}
                />
              </td>
              <td className={styles.cell}>
                <input className={styles.line} defaultValue={quantity} aria-label={decoys.quantity} />
              </td>
              <td className={styles.cell}>{money.show(rate ?? 0)}</td>
              <td className={styles.cell}>{rateType ? words.rateTypes[rateType] : ''}</td>
              <td className={styles.cell}>{money.show((rate ?? 0) * quantity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.total}>
        {decoys.total} {money.show(sum)}
      </p>
      {picking && <ServicePicker title={decoys.chooseServices} action={decoys.add} onClose={() => setPicking(false)} />}
    </>
  );
}
