/** @jsxImportSource react */
import { type ReactNode, useEffect } from 'react';
import { useSession } from '../session/session-context';
import styles from './page-title.module.css';

/** Heading of a page with its buttons; sets the document's title too. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const { firm } = useSession();
  useEffect(() => {
    document.title = `${title} · ${firm.name}`;
  }, [title, firm.name]);
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
