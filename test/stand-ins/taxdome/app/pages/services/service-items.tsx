/** @jsxImportSource react */
import { useState } from 'react';
import type { StoredService } from '../../../shared/service';
import { Button } from '../../components/button';
import { Skeleton } from '../../components/skeleton';
import { layouts } from '../../layouts';
import { navigate } from '../../router';
import { useSession } from '../../session/session-context';
import { DeleteDialog } from './delete-dialog';
import { listView, type Sort, type SortKey } from './list-view';
import { Pager } from './pager';
import type { RowAction } from './row-actions';
import { ServiceDrawer } from './service-drawer';
import styles from './services.module.css';
import { SelectionBar, ServicesToolbar } from './services-toolbar';
import type { ServiceStatus, Services } from './use-services';

interface ServiceItemsProps {
  base: string;
  openId: string | null;
  services: Services;
  status: ServiceStatus;
  onStatus: (status: ServiceStatus) => void;
  /** Whether the form for a new service is open. */
  creating: boolean;
  onCreated: () => void;
}

/** The list with its toolbar, its pager and the forms that it opens. */
export function ServiceItems({ base, openId, services, status, onStatus, creating, onCreated }: ServiceItemsProps) {
  const { words, settings, firm } = useSession();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Sort>({ key: 'name', descending: false });
  const [page, setPage] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [editingId, setEditingId] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<readonly string[]>([]);

  const { list } = services;
  const found = list && listView(list, search, sort, firm.language);
  const size = settings.pageSize ?? Number.POSITIVE_INFINITY;
  const last = Math.max(0, Math.ceil((found?.length ?? 0) / size) - 1);
  const current = Number.isFinite(size) ? Math.min(page, last) : 0;
  const shown = found && (Number.isFinite(size) ? found.slice(current * size, (current + 1) * size) : found);
  const editing = list?.find((each) => each.id === (openId ?? editingId)) ?? null;
  const chosen = [...selected].filter((id) => list?.some((each) => each.id === id));

  const toggleSort = (key: SortKey) =>
    setSort((old) => ({ key, descending: old.key === key ? !old.descending : false }));
  const select = (ids: readonly string[], on: boolean) =>
    setSelected((old) => new Set(on ? [...old, ...ids] : [...old].filter((id) => !ids.includes(id))));
  const act = (action: 'archive' | 'restore' | 'delete', ids: readonly string[]) => {
    setSelected(new Set());
    void services.act(action, ids);
  };
  const onAction = (action: RowAction, service: StoredService) => {
    if (action === 'edit') setEditingId(service.id);
    else if (action === 'delete') setDeleting([service.id]);
    else if (action === 'sync') void services.sync(service.id);
    else act(action, [service.id]);
  };
  const closeForm = () => {
    setEditingId(null);
    onCreated();
    if (openId !== null) navigate(base);
  };
  const changeStatus = (next: ServiceStatus) => {
    setSelected(new Set());
    setPage(0);
    onStatus(next);
  };

  const Layout = layouts[settings.layout];
  const empty = status === 'active' ? words.services.emptyActive : words.services.emptyArchived;
  return (
    <>
      {chosen.length > 0 ? (
        <SelectionBar
          status={status}
          count={chosen.length}
          onArchive={() => act(status === 'active' ? 'archive' : 'restore', chosen)}
          onDelete={() => setDeleting(chosen)}
          onClear={() => setSelected(new Set())}
        />
      ) : (
        <ServicesToolbar
          status={status}
          onStatus={changeStatus}
          search={search}
          onSearch={(text) => {
            setSearch(text);
            setPage(0);
          }}
          count={found?.length ?? null}
        />
      )}
      {services.failed && (
        <p className={styles.empty}>
          {words.services.loadFailed} <Button onClick={() => void services.reload()}>{words.services.retry}</Button>
        </p>
      )}
      {!shown && !services.failed && <Skeleton />}
      {shown && shown.length === 0 && <p className={styles.empty}>{search ? words.services.nothingFound : empty}</p>}
      {shown && shown.length > 0 && (
        <Layout
          services={shown}
          sort={sort}
          onSort={toggleSort}
          selected={selected}
          onSelect={select}
          onAction={onAction}
          href={(service) => `${base}/${service.id}`}
        />
      )}
      {found && settings.pageSize !== null && found.length > 0 && (
        <Pager page={current} pageSize={settings.pageSize} total={found.length} onPage={setPage} />
      )}
      {(creating || editing) && (
        <ServiceDrawer
          key={editing?.id ?? 'new'}
          service={editing}
          onSave={(draft) => (editing ? services.save(editing.id, draft) : services.create(draft))}
          onClose={closeForm}
        />
      )}
      {deleting.length > 0 && (
        <DeleteDialog
          count={deleting.length}
          onClose={() => setDeleting([])}
          onConfirm={() => {
            setDeleting([]);
            act('delete', deleting);
          }}
        />
      )}
    </>
  );
}
