/** @jsxImportSource react */
import { useState } from 'react';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { Drawer } from '../components/drawer';
import { useSession } from '../session/session-context';
import { useDecoyData } from './decoy-data';
import styles from './decoys.module.css';

interface ServicePickerProps {
  title: string;
  action: string;
  onClose: () => void;
}

/** A dialog with the firm's services to choose from: their very names, categories, rates and rate types, and not the services list. */
export function ServicePicker({ title, action, onClose }: ServicePickerProps) {
  const { words } = useSession();
  const { columns, actions } = words;
  const data = useDecoyData();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, on: boolean) =>
    setChosen((old) => new Set(on ? [...old, id] : [...old].filter((each) => each !== id)));
  return (
    <Drawer
      look="dialog"
      title={title}
      onClose={onClose}
      test="ServicePicker-Dialog-Panel"
      footer={
        <>
          <Button variant="primary" disabled={chosen.size === 0} onClick={onClose}>
            {action}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {actions.cancel}
          </Button>
        </>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            <th className={styles.narrow} />
            <th className={styles.cell}>{columns.name}</th>
            <th className={styles.cell}>{columns.category}</th>
            <th className={styles.cell}>{columns.rate}</th>
            <th className={styles.cell}>{columns.rateType}</th>
          </tr>
        </thead>
        <tbody>
          {data?.services.map((service) => (
            <tr key={service.id} className={styles.row}>
              <td className={styles.narrow}>
                <Checkbox
                  label={service.name}
                  checked={chosen.has(service.id)}
                  onChange={(on) => toggle(service.id, on)}
                />
              </td>
              <td className={styles.cell}>{service.name}</td>
              <td className={styles.cell}>{service.category ?? '—'}</td>
              <td className={styles.cell}>{data.rate(service) || '—'}</td>
              <td className={styles.cell}>{service.rateType ? words.rateTypes[service.rateType] : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}
