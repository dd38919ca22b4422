/** @jsxImportSource react */
import {
  Affix,
  Button,
  Group,
  Loader,
  Notification,
  SegmentedControl,
  Select,
  SimpleGrid,
  TextInput,
  Title,
} from '@mantine/core';
import { useDebouncedValue, useIntersection } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { api } from '../../shared/api';
import type { ForeignService, ListQuery } from '../../shared/wire';
import { RemoveModal } from './remove-modal';
import { ServiceCard } from './service-card';
import { ServiceDrawer } from './service-drawer';
import { texts } from './texts';
import { useServices } from './use-services';

/** The catalog: a card a service, a dozen more whenever the end comes into view. */
export function CatalogPage() {
  const [archived, setArchived] = useState('false');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 250);
  const [sort, setSort] = useState<string | null>('');
  const [edited, setEdited] = useState<{ readonly service: ForeignService | null } | null>(null);
  const [removed, setRemoved] = useState<ForeignService | null>(null);
  const [toast, setToast] = useState('');
  const { items, hasMore, more, again } = useServices({
    archived: archived === 'true',
    q,
    ...(sort ? { sort: sort as NonNullable<ListQuery['sort']> } : {}),
  });
  const { ref, entry } = useIntersection({ rootMargin: '120px' });
  const isAtEnd = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isAtEnd && hasMore) void more();
  }, [isAtEnd, hasMore, more]);
  useEffect(() => {
    if (toast === '') return undefined;
    const timer = setTimeout(() => setToast(''), 3500);
    return () => clearTimeout(timer);
  }, [toast]);

  async function act(work: Promise<unknown>, said: string) {
    const text = await work.then(
      () => said,
      () => texts.failed,
    );
    await again();
    setToast(text);
  }

  return (
    <>
      <Group mb="md" align="end">
        <Title order={2} style={{ flex: 1 }}>
          {texts.services}
        </Title>
        <TextInput placeholder={texts.search} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Select
          aria-label={texts.sort}
          allowDeselect={false}
          value={sort}
          onChange={setSort}
          data={[
            { value: '', label: texts.newest },
            { value: 'name', label: texts.name },
            { value: 'rate', label: texts.cheapest },
          ]}
        />
        <Button onClick={() => setEdited({ service: null })}>{texts.create}</Button>
      </Group>
      <SegmentedControl
        mb="md"
        value={archived}
        onChange={setArchived}
        data={[
          { value: 'false', label: texts.active },
          { value: 'true', label: texts.archived },
        ]}
      />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {items?.map((service) => (
          <ServiceCard
            key={service.id}
            service={service}
            onEdit={() => setEdited({ service })}
            onRemove={() => setRemoved(service)}
            onArchive={() =>
              void act(
                api.change(service.id, { archived: !service.archived }),
                service.archived ? texts.restored : texts.archivedToast,
              )
            }
          />
        ))}
      </SimpleGrid>
      <div ref={ref} style={{ minHeight: 40, textAlign: 'center' }}>
        {(items === null || hasMore) && <Loader m="md" />}
      </div>
      {edited && (
        <ServiceDrawer
          service={edited.service}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            void act(Promise.resolve(), texts.saved);
          }}
        />
      )}
      {removed && (
        <RemoveModal
          service={removed}
          onClose={() => setRemoved(null)}
          onConfirm={() => {
            setRemoved(null);
            void act(api.remove(removed.id), texts.removed);
          }}
        />
      )}
      {toast && (
        <Affix position={{ bottom: 20, right: 20 }}>
          <Notification withBorder onClose={() => setToast('')}>
            {toast}
          </Notification>
        </Affix>
      )}
    </>
  );
}
