/** @jsxImportSource react */
import {
  createColumnHelper,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Tooltip } from 'radix-ui';
import { useRef } from 'react';
import type { ForeignService } from '../../shared/wire';
import { Icon } from './icon';
import { type RowHandlers, ServiceRow } from './service-row';
import { texts } from './texts';

interface Props extends RowHandlers {
  readonly services: readonly ForeignService[];
  readonly isLoading: boolean;
}

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, ForeignService>();
const columns = helper.columns([
  helper.accessor(({ rate }) => (rate === null ? Number.NEGATIVE_INFINITY : Number(rate)), {
    id: 'rate',
    sortFn: 'basic',
  }),
  helper.accessor('name', { id: 'name', sortFn: 'alphanumeric' }),
]);
const HEADERS = { rate: { icon: 'coin', text: texts.rate }, name: { icon: 'tag', text: texts.name } } as const;

/** The list: divs without roles, as high as their texts, drawn only while in view, below signs without words. */
export function ServicesList({ services, isLoading, ...handlers }: Props) {
  const table = useTable({ features, columns, data: services as ForeignService[], getRowId: ({ id }) => String(id) });
  const { rows } = table.getRowModel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 4,
  });

  return (
    <div className="flex flex-col flex-1 min-h-0 bg-white border rounded">
      <div className="flex items-center border-b text-muted">
        <div className="w-8" />
        {(['rate', 'name'] as const).map((id) => {
          const column = table.getColumn(id);
          const order = column?.getIsSorted();
          return (
            <div key={id} className={`p-2 ${id === 'rate' ? 'w-40 flex justify-end' : 'flex-1'}`}>
              <Tooltip.Root>
                <Tooltip.Trigger className="flex items-center gap-1 cursor" onClick={() => column?.toggleSorting()}>
                  <Icon name={HEADERS[id].icon} />
                  {order && <Icon name={order === 'asc' ? 'up' : 'down'} />}
                </Tooltip.Trigger>
                <Tooltip.Portal>
                  <Tooltip.Content className="bg-dark rounded px-3 py-2 z-20">{HEADERS[id].text}</Tooltip.Content>
                </Tooltip.Portal>
              </Tooltip.Root>
            </div>
          );
        })}
      </div>
      <div ref={scroller} className="flex-1 min-h-0 overflow-auto">
        {isLoading && <div className="p-6 text-muted">…</div>}
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <div
                  key={item.key}
                  data-index={item.index}
                  ref={virtualizer.measureElement}
                  className="absolute"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <ServiceRow
                    service={row.original}
                    isSelected={row.getIsSelected()}
                    onSelect={() => row.toggleSelected()}
                    {...handlers}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      <div className="p-2 text-sm text-muted text-right">{texts.count(rows.length)}</div>
    </div>
  );
}
