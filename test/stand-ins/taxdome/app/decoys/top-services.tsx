/** @jsxImportSource react */
import { useDecoyData } from './decoy-data';
import { DecoyRows } from './decoy-rows';
import styles from './decoys.module.css';
import { topServices } from './other-lists';

/** The dashboard's list of services that brought in most. */
export function TopServices() {
  const data = useDecoyData();
  if (!data) return null;
  const list = topServices(data);
  return (
    <section className={styles.under}>
      <h2>{list.title}</h2>
      <DecoyRows list={list} rows={list.rows} />
    </section>
  );
}
