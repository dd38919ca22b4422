/** @jsxImportSource react */
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { useSession } from '../../session/session-context';
import styles from './services.module.css';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** `1–20 of 40` with buttons back and forth. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const { pager } = useSession().words;
  const from = page * pageSize + 1;
  const to = Math.min(total, from + pageSize - 1);
  return (
    <nav className={styles.pager} aria-label={pager.range(from, to, total)}>
      <span>{pager.range(from, to, total)}</span>
      <Button variant="icon" aria-label={pager.previous} disabled={page === 0} onClick={() => onPage(page - 1)}>
        <Icon name="left" />
      </Button>
      <Button variant="icon" aria-label={pager.next} disabled={to >= total} onClick={() => onPage(page + 1)}>
        <Icon name="right" />
      </Button>
    </nav>
  );
}
