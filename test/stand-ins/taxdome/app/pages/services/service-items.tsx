/** @jsxImportSource react */
import { useState } from 'react';
import type { StoredService } from '../../../shared/service';
import { Button } from '../../components/button';
import { Skeleton } from '../../components/skeleton';
import { navigate } from '../../router';
import { useSession } from '../../session/session-context';
import { DeleteDialog } from './delete-dialog';
import { listView } from './list-view';
import { Pager } from './pager';
import type { RowAction } from './row-actions';
import { SelectionBar } from './selection-bar';
import { ServiceDrawer } from './service-drawer';
import styles from './services.module.css';
import { ServicesToolbar } from './services-toolbar';
import { useLayout } from './use-layout';
import type { ListQuery } from './use-list-query';
import { useListSelection } from './use-list-selection';
import { useOpenService } from './use-open-service';
import type { Services } from './use-services';

interface ServiceItemsProps {
  base: string;
  openId: string | null;
  services: Services;
  query: ListQuery;
  /** Whether the form for a new service is open. */
  creating: boolean;
  onCreated: () => void;
}

/** The list with its toolbar, its pager and the forms that it opens. */
export function ServiceItems({ base, openId, services, query, creating, onCreated }: ServiceItemsProps) {
  const { words, settings, firm } = useSession();
  const { list } = services;
  const { selected, chosen, select, clear } = useListSelection(list);
  const [editingId, setEditingId] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<readonly string[]>([]);
  const editing = useOpenService(openId === 'new' ? null : (openId ?? editingId), list);
  const Layout = useLayout();

  const { status, search, sort, page } = query;
  const found = list && (settings.serverPages ? list : listView(list, search, sort, firm.language));
  const total = settings.serverPages ? services.total : (found?.length ?? 0);
  // Those that are loaded as one scrolls have no pages, and those of the server come one page at a time.
  const size = settings.layout === 'blocks' ? null : settings.pageSize;
  const current = size === null ? 0 : Math.min(page, Math.max(0, Math.ceil(total / size) - 1));
  const cut = size !== null && !settings.serverPages;
  const shown = found && (cut ? found.slice(current * size, (current + 1) * size) : found);

  const act = (action: 'archive' | 'restore' | 'delete', ids: readonly string[]) => {
    clear();
    void services.act(action, ids);
  };
  const edit = ({ id }: StoredService) => {
    if (settings.form.place === 'route') navigate(`${base}/${id}`);
    else setEditingId(id);
  };
  const onAction = (action: RowAction, service: StoredService) => {
    if (action === 'edit') edit(service);
    else if (action === 'delete') setDeleting([service.id]);
    else if (action === 'sync') void services.sync(service.id);
    else act(action, [service.id]);
  };
  const closeForm = () => {
    setEditingId(null);
    onCreated();
    if (openId !== null) navigate(base);
  };

  const empty = status === 'active' ? words.services.emptyActive : words.services.emptyArchived;
  return (
    <>
      {chosen.length > 0 ? (
        <SelectionBar
          status={status}
          count={chosen.length}
          onArchive={() => act(status === 'active' ? 'archive' : 'restore', chosen)}
          onDelete={() => setDeleting(chosen)}
          onClear={clear}
        />
      ) : (
        <ServicesToolbar query={query} onStatus={clear} count={found && total} />
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
          key={settings.replaceList ? services.generation : undefined}
          services={shown}
          total={total}
          sort={sort}
          onSort={query.toggleSort}
          selected={selected}
          onSelect={select}
          onAction={onAction}
          href={(service) => `${base}/${service.id}`}
          onMore={services.loadMore}
        />
      )}
      {found && size !== null && total > 0 && (
        <Pager page={current} pageSize={size} total={total} onPage={query.setPage} />
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
