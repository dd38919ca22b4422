/** @jsxImportSource react */
import { Button } from '../../components/button';
import { useSession } from '../../session/session-context';
import styles from './services.module.css';
import type { ServiceStatus } from './use-list-query';

interface SelectionBarProps {
  status: ServiceStatus;
  count: number;
  onArchive: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done with the selected rows; takes the toolbar's place. */
export function SelectionBar({ status, count, onArchive, onDelete, onClear }: SelectionBarProps) {
  const { words } = useSession();
  return (
    <div className={styles.selection} role="toolbar" data-test="Services-Selection-Bar">
      <span className={styles.selected}>{words.selected(count)}</span>
      <Button variant="ghost" onClick={onArchive}>
        {status === 'active' ? words.actions.archive : words.actions.restore}
      </Button>
      <Button variant="ghost" onClick={onDelete}>
        {words.actions.delete}
      </Button>
      <Button variant="ghost" onClick={onClear}>
        {words.actions.clearSelection}
      </Button>
    </div>
  );
}
