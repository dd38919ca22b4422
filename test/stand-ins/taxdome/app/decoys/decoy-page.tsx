/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { Button } from '../components/button';
import { PageTitle } from '../components/page-title';
import { Skeleton } from '../components/skeleton';
import { Tabs } from '../components/tabs';
import pageStyles from '../pages/services/services.module.css';
import { useSession } from '../session/session-context';
import { CreateDialog } from './create-dialog';
import { type DecoyData, useDecoyData } from './decoy-data';
import type { DecoyList } from './decoy-list';
import { DecoyRows } from './decoy-rows';

interface DecoyPageProps {
  list: (data: DecoyData) => DecoyList;
  /** Stands over the list. */
  children?: ReactNode;
}

/** A page with one list, its search, sub-tabs and create button. */
export function DecoyPage({ list: make, children }: DecoyPageProps) {
  const data = useDecoyData();
  if (!data) return <Skeleton />;
  return (
    <>
      <ListPage list={make(data)} />
      {children}
    </>
  );
}

function ListPage({ list }: { list: DecoyList }) {
  const { services } = useSession().words;
  const [search, setSearch] = useState('');
  const [tab, setTab] = useState<'active' | 'archived'>('active');
  const [creating, setCreating] = useState(false);
  const wanted = search.trim().toLowerCase();
  const found = list.rows.filter(({ cells }) => cells.some((text) => text.toLowerCase().includes(wanted)));
  const rows = tab === 'active' ? found : found.slice(0, 2);
  return (
    <>
      <PageTitle title={list.title}>
        {list.create && (
          <Button variant="primary" onClick={() => setCreating(true)}>
            {list.create}
          </Button>
        )}
      </PageTitle>
      <div className={pageStyles.toolbar}>
        {list.archive && (
          <Tabs
            look="segment"
            tabs={[
              { id: 'active', label: services.active },
              { id: 'archived', label: services.archived },
            ]}
            current={tab}
            onChange={setTab}
            test="List-Status-Tabs"
          />
        )}
        <input
          type="search"
          className={pageStyles.plainSearch}
          placeholder={services.search}
          aria-label={services.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className={pageStyles.count}>{rows.length}</span>
      </div>
      <DecoyRows list={list} rows={rows} />
      {creating && list.create && (
        <CreateDialog title={list.create} labels={list.columns} onClose={() => setCreating(false)} />
      )}
    </>
  );
}
