/** @jsxImportSource react */
import { App, Button, Flex, Input, Tabs, Typography } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../shared/api';
import type { ForeignService, ListQuery, Part } from '../../shared/wire';
import { ServiceModal } from './service-modal';
import { ServicesTable } from './services-table';
import { texts } from './texts';

const PAGE_SIZE = 20;

/** Templates › Services: the server pages, sorts and searches. */
export function ServicesPage() {
  const { message, modal } = App.useApp();
  const [query, setQuery] = useState<ListQuery>({ archived: false, offset: 0, limit: PAGE_SIZE });
  const [part, setPart] = useState<Part<ForeignService> | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [edited, setEdited] = useState<ForeignService | 'new' | null>(null);
  const latest = useRef(0);

  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    setLoading(true);
    const found = await api.services(query);
    if (mine !== latest.current) return;
    setPart(found);
    setLoading(false);
  }, [query]);
  useEffect(() => void load(), [load]);

  async function act(work: Promise<unknown>, said: string) {
    await work.then(
      () => void message.success(said),
      () => void message.error(texts.failed),
    );
    await load();
  }

  return (
    <>
      <Flex justify="space-between" align="center" gap={16}>
        <Typography.Title level={3}>{texts.services}</Typography.Title>
        <Flex gap={8}>
          <Input.Search
            allowClear
            placeholder={texts.search}
            style={{ width: 260 }}
            onSearch={(q) => setQuery({ ...query, q, offset: 0 })}
          />
          <Button type="primary" onClick={() => setEdited('new')}>
            {texts.create}
          </Button>
        </Flex>
      </Flex>
      <Tabs
        activeKey={String(query.archived)}
        onChange={(key) => setQuery({ ...query, archived: key === 'true', offset: 0 })}
        items={[
          { key: 'false', label: texts.active },
          { key: 'true', label: texts.archived },
        ]}
      />
      <ServicesTable
        part={part}
        query={query}
        isLoading={isLoading}
        onQuery={setQuery}
        onEdit={setEdited}
        onArchive={(service) =>
          void act(
            api.change(service.id, { archived: !service.archived }),
            service.archived ? texts.restored : texts.archivedToast,
          )
        }
        onRemove={(service) =>
          void modal.confirm({
            title: texts.removeTitle,
            content: service.name,
            okText: texts.remove,
            okButtonProps: { danger: true },
            cancelText: texts.cancel,
            onOk: () => act(api.remove(service.id), texts.removed),
          })
        }
      />
      {edited && (
        <ServiceModal
          service={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            void act(Promise.resolve(), texts.saved);
          }}
        />
      )}
    </>
  );
}
