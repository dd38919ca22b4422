/** @jsxImportSource react */
import { Tab, TabGroup, TabList } from '@headlessui/react';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../shared/api';
import type { ForeignService } from '../../shared/wire';
import { RemoveDialog } from './remove-dialog';
import { ServiceDialog } from './service-dialog';
import { ServicesGrid } from './services-grid';
import { texts } from './texts';

/** Billing › Services: all of them at once, the grid does the rest. */
export function ServicesPage() {
  const [archived, setArchived] = useState(false);
  const [services, setServices] = useState<readonly ForeignService[] | null>(null);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<ForeignService | 'new' | null>(null);
  const [removed, setRemoved] = useState<ForeignService | null>(null);
  const [toast, setToast] = useState('');

  useEffect(() => {
    let isCurrent = true;
    setServices(null);
    void api.services({ archived }).then(({ items }) => isCurrent && setServices(items));
    return () => {
      isCurrent = false;
    };
  }, [archived]);
  useEffect(() => {
    if (toast === '') return undefined;
    const timer = setTimeout(() => setToast(''), 3500);
    return () => clearTimeout(timer);
  }, [toast]);

  const act = useCallback(
    async (work: Promise<unknown>, said: string) => {
      setToast(
        await work.then(
          () => said,
          () => texts.failed,
        ),
      );
      const { items } = await api.services({ archived });
      setServices(items);
    },
    [archived],
  );
  const archive = useCallback(
    (service: ForeignService) =>
      void act(
        api.change(service.id, { archived: !service.archived }),
        service.archived ? texts.restored : texts.archivedToast,
      ),
    [act],
  );

  return (
    <>
      <div className="toolbar">
        <h1>{texts.services}</h1>
        <TabGroup selectedIndex={archived ? 1 : 0} onChange={(index) => setArchived(index === 1)}>
          <TabList className="tabs">
            <Tab>{texts.active}</Tab>
            <Tab>{texts.archived}</Tab>
          </TabList>
        </TabGroup>
        <input
          type="search"
          className="field"
          style={{ width: 220 }}
          placeholder={texts.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <button type="button" className="button primary" onClick={() => setEdited('new')}>
          {texts.create}
        </button>
      </div>
      <ServicesGrid services={services} search={search} onEdit={setEdited} onArchive={archive} onRemove={setRemoved} />
      {edited && (
        <ServiceDialog
          service={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            void act(Promise.resolve(), texts.saved);
          }}
        />
      )}
      {removed && (
        <RemoveDialog
          service={removed}
          onClose={() => setRemoved(null)}
          onConfirm={() => {
            setRemoved(null);
            void act(api.remove(removed.id), texts.removed);
          }}
        />
      )}
      {toast && (
        <div className="toast" role="status">
          {toast}
        </div>
      )}
    </>
  );
}
