/** @jsxImportSource react */
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Tabs } from '../../components/tabs';
import { useSession } from '../../session/session-context';
import styles from './services.module.css';
import type { ServiceStatus } from './use-services';

interface ServicesToolbarProps {
  status: ServiceStatus;
  onStatus: (status: ServiceStatus) => void;
  search: string;
  onSearch: (search: string) => void;
  /** Null while the list is not there. */
  count: number | null;
}

/** Sub-tabs, search and count above the list. */
export function ServicesToolbar({ status, onStatus, search, onSearch, count }: ServicesToolbarProps) {
  const { services } = useSession().words;
  const tabs = [
    { id: 'active' as const, label: services.active },
    { id: 'archived' as const, label: services.archived },
  ];
  return (
    <div className={styles.toolbar}>
      <Tabs look="segment" tabs={tabs} current={status} onChange={onStatus} test="Services-Status-Tabs" />
      <div className={styles.search}>
        <Icon name="search" size={16} />
        <input
          type="search"
          className={styles.searchInput}
          placeholder={services.search}
          aria-label={services.search}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          data-test="Services-Search-Input"
        />
      </div>
      <span className={styles.count}>{count !== null && services.count(count)}</span>
    </div>
  );
}

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
