/** @jsxImportSource react */
import { Toast, ToggleGroup } from 'radix-ui';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { api } from '../../shared/api';
import type { ForeignService } from '../../shared/wire';
import { RemoveDialog } from './remove-dialog';
import { ServiceSheet } from './service-sheet';
import { ServicesList } from './services-list';
import { texts } from './texts';

/** Settings › Service items. */
export function ServicesPage() {
  const [archived, setArchived] = useState(false);
  const [services, setServices] = useState<readonly ForeignService[] | null>(null);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<{ readonly service: ForeignService | null; readonly isCopy?: boolean } | null>(
    null,
  );
  const [removed, setRemoved] = useState<ForeignService | null>(null);
  const [toast, setToast] = useState<{ readonly text: string; readonly key: number } | null>(null);

  const load = useCallback(async () => setServices((await api.services({ archived })).items), [archived]);
  useEffect(() => {
    setServices(null);
    void load();
  }, [load]);
  async function act(work: Promise<unknown>, said: string) {
    const text = await work.then(
      () => said,
      () => texts.failed,
    );
    setToast({ text, key: Date.now() });
    await load();
  }
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return (services ?? []).filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [services, search]);

  return (
    <>
      <div className="flex items-center gap-4">
        <p className="text-lg">{texts.services}</p>
        <ToggleGroup.Root
          type="single"
          className="flex border rounded bg-white flex-1"
          value={archived ? 'archived' : 'active'}
          onValueChange={(value) => value && setArchived(value === 'archived')}
        >
          <ToggleGroup.Item value="active" className="px-3 py-2 cursor">
            {texts.active}
          </ToggleGroup.Item>
          <ToggleGroup.Item value="archived" className="px-3 py-2 cursor">
            {texts.archived}
          </ToggleGroup.Item>
        </ToggleGroup.Root>
        <input
          className="border rounded bg-white px-3 py-2"
          placeholder={texts.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <button
          type="button"
          className="bg-accent rounded px-3 py-2 cursor"
          onClick={() => setEdited({ service: null })}
        >
          {texts.create}
        </button>
      </div>
      <ServicesList
        services={found}
        isLoading={services === null}
        onEdit={(service) => setEdited({ service })}
        onDuplicate={(service) => setEdited({ service, isCopy: true })}
        onArchive={(service) =>
          void act(
            api.change(service.id, { archived: !service.archived }),
            service.archived ? texts.restored : texts.archivedToast,
          )
        }
        onRemove={setRemoved}
      />
      {edited && (
        <ServiceSheet
          {...edited}
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
          onConfirm={() => void act(api.remove(removed.id), texts.removed)}
        />
      )}
      {toast && (
        <Toast.Root key={toast.key} className="bg-dark rounded shadow p-4">
          <Toast.Title>{toast.text}</Toast.Title>
        </Toast.Root>
      )}
    </>
  );
}
