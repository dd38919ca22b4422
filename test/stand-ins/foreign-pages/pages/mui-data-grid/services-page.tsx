/** @jsxImportSource react */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { api } from '../../shared/api';
import type { ForeignService } from '../../shared/wire';
import { RemoveDialog } from './remove-dialog';
import { ServiceDrawer } from './service-drawer';
import { ServicesGrid } from './services-grid';
import { texts } from './texts';

/** Settings › Services. */
export function ServicesPage() {
  const [archived, setArchived] = useState(false);
  const [services, setServices] = useState<readonly ForeignService[] | null>(null);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<ForeignService | 'new' | null>(null);
  const [removed, setRemoved] = useState<ForeignService | null>(null);
  const [toast, setToast] = useState<{ text: string; severity: 'success' | 'error' } | null>(null);

  const load = useCallback(async () => {
    const { items } = await api.services({ archived });
    setServices(items);
  }, [archived]);
  useEffect(() => {
    let isCurrent = true;
    setServices(null);
    void api.services({ archived }).then(({ items }) => isCurrent && setServices(items));
    return () => {
      isCurrent = false;
    };
  }, [archived]);

  const act = useCallback(
    async (work: Promise<unknown>, text: string) => {
      try {
        await work;
        setToast({ text, severity: 'success' });
      } catch {
        setToast({ text: texts.failed, severity: 'error' });
      }
      await load();
    },
    [load],
  );
  const archive = useCallback(
    (service: ForeignService) =>
      void act(
        api.change(service.id, { archived: !service.archived }),
        service.archived ? texts.restored : texts.movedAway,
      ),
    [act],
  );
  const found = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return (services ?? []).filter(({ name, description }) => `${name}\n${description}`.toLowerCase().includes(wanted));
  }, [services, search]);

  return (
    <>
      <Stack direction="row" spacing={2} sx={{ alignItems: 'center', mb: 1 }}>
        <Typography variant="h5" component="h1" sx={{ flex: 1 }}>
          {texts.services}
        </Typography>
        <TextField size="small" label={texts.search} value={search} onChange={(e) => setSearch(e.target.value)} />
        <Button variant="contained" onClick={() => setEdited('new')}>
          {texts.create}
        </Button>
      </Stack>
      <Tabs value={archived ? 1 : 0} onChange={(_, value) => setArchived(value === 1)} sx={{ mb: 1 }}>
        <Tab label={texts.active} />
        <Tab label={texts.archived} />
      </Tabs>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <ServicesGrid
          services={found}
          isLoading={services === null}
          onEdit={setEdited}
          onRemove={setRemoved}
          onArchive={archive}
        />
      </Box>
      {edited && (
        <ServiceDrawer
          service={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            void act(Promise.resolve(), texts.saved);
          }}
        />
      )}
      <RemoveDialog
        service={removed}
        onClose={() => setRemoved(null)}
        onConfirm={(service) => void act(api.remove(service.id), texts.removed)}
      />
      <Snackbar open={toast !== null} autoHideDuration={4000} onClose={() => setToast(null)}>
        <Alert severity={toast?.severity ?? 'success'} variant="filled">
          {toast?.text}
        </Alert>
      </Snackbar>
    </>
  );
}
