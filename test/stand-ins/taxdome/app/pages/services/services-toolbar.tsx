/** @jsxImportSource react */
import { Icon } from '../../components/icon';
import { Tabs } from '../../components/tabs';
import { useSession } from '../../session/session-context';
import styles from './services.module.css';
import { SortSelect } from './sort-select';
import { useCards } from './use-layout';
import type { ListQuery } from './use-list-query';

interface ServicesToolbarProps {
  query: ListQuery;
  onStatus: () => void;
  /** Null while the list is not there. */
  count: number | null;
}

/** Sub-tabs, search and count above the list; the order too, where no column heads offer it. */
export function ServicesToolbar({ query, onStatus, count }: ServicesToolbarProps) {
  const { words, settings } = useSession();
  const { services } = words;
  const cards = useCards();
  const tabs = [
    { id: 'active' as const, label: services.active },
    { id: 'archived' as const, label: services.archived },
  ];
  return (
    <div className={styles.toolbar}>
      <Tabs
        look="segment"
        tabs={tabs}
        current={query.status}
        onChange={(status) => {
          onStatus();
          query.setStatus(status);
        }}
        test="Services-Status-Tabs"
      />
      <div className={styles.search}>
        <Icon name="search" size={16} />
        <input
          type="search"
          className={styles.searchInput}
          placeholder={services.search}
          aria-label={services.search}
          value={query.search}
          onChange={(event) => query.setSearch(event.target.value)}
          data-test="Services-Search-Input"
        />
      </div>
      {(cards || !settings.header) && <SortSelect sort={query.sort} onSort={query.toggleSort} />}
      <span className={styles.count}>{count !== null && services.count(count)}</span>
    </div>
  );
}
