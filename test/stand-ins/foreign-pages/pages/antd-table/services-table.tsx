/** @jsxImportSource react */
import { Button, Dropdown, Table, type TableColumnsType, Tag, Typography } from 'antd';
import { money } from '../../shared/money';
import type { ForeignService, ListQuery, Part } from '../../shared/wire';
import { texts } from './texts';

interface Handlers {
  readonly onEdit: (service: ForeignService) => void;
  readonly onArchive: (service: ForeignService) => void;
  readonly onRemove: (service: ForeignService) => void;
}

interface Props extends Handlers {
  readonly part: Part<ForeignService> | null;
  readonly query: ListQuery;
  readonly isLoading: boolean;
  readonly onQuery: (query: ListQuery) => void;
}

function RowMenu({ service, onEdit, onArchive, onRemove }: Handlers & { readonly service: ForeignService }) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'edit', label: texts.edit, onClick: () => onEdit(service) },
          {
            key: 'archive',
            label: service.archived ? texts.restore : texts.archive,
            onClick: () => onArchive(service),
          },
          { type: 'divider' },
          { key: 'remove', danger: true, label: texts.remove, onClick: () => onRemove(service) },
        ],
      }}
    >
      <Button type="text" aria-label={texts.more}>
        •••
      </Button>
    </Dropdown>
  );
}

const columns = (handlers: Handlers): TableColumnsType<ForeignService> => [
  {
    key: 'category',
    title: texts.category,
    width: 170,
    sorter: true,
    render: (_, { category }) => category && <Tag>{category}</Tag>,
  },
  {
    key: 'name',
    title: texts.name,
    width: 340,
    fixed: 'start',
    sorter: true,
    render: (_, service) => <Typography.Text strong>{service.name}</Typography.Text>,
  },
  {
    key: 'rate',
    title: texts.rate,
    width: 170,
    align: 'end',
    sorter: true,
    render: (_, { rate, rateType }) => rate !== null && `${money(rate)}${rateType === 'hour' ? texts.perHour : ''}`,
  },
  { key: 'created', title: 'ID', width: 110, render: (_, { id }) => `#${id}` },
  {
    key: 'actions',
    title: texts.actions,
    width: 100,
    fixed: 'end',
    align: 'center',
    render: (_, service) => <RowMenu service={service} {...handlers} />,
  },
];

const SORTS = new Set(['name', 'category', 'rate']);

/** Twenty rows a page; the description is in a row of its own that opens beneath. */
export function ServicesTable({ part, query, isLoading, onQuery, ...handlers }: Props) {
  const limit = query.limit ?? 20;
  return (
    <Table<ForeignService>
      rowKey="id"
      loading={isLoading}
      dataSource={part?.items ?? []}
      columns={columns(handlers)}
      rowSelection={{}}
      scroll={{ x: 1180 }}
      expandable={{
        expandedRowRender: ({ description }) => <p style={{ whiteSpace: 'pre-line', margin: 0 }}>{description}</p>,
        rowExpandable: ({ description }) => description !== '',
      }}
      pagination={{
        current: Math.floor((query.offset ?? 0) / limit) + 1,
        pageSize: limit,
        total: part?.total ?? 0,
        showSizeChanger: true,
        pageSizeOptions: [10, 20, 50],
        showTotal: texts.total,
      }}
      onChange={({ current = 1, pageSize = limit }, _, sorter) => {
        const { sort: _sort, order: _order, ...rest } = query;
        const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
        const isSorted = order && SORTS.has(String(columnKey));
        onQuery({
          ...rest,
          limit: pageSize,
          offset: (current - 1) * pageSize,
          ...(isSorted
            ? { sort: columnKey as NonNullable<ListQuery['sort']>, order: order === 'descend' ? 'desc' : 'asc' }
            : {}),
        });
      }}
    />
  );
}
