/** @jsxImportSource react */
import type { ColDef, GetRowIdParams, ICellRendererParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo } from 'react';
import { config } from '../../shared/config';
import { money } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { type RowHandlers, RowMenu } from './row-menu';
import { texts } from './texts';

interface Props extends RowHandlers {
  /** Null while they are on their way. */
  readonly services: readonly ForeignService[] | null;
  readonly search: string;
}

type Cell = ICellRendererParams<ForeignService>;

const { compare } = new Intl.Collator(config.locale, { numeric: true });

function columns(handlers: RowHandlers): ColDef<ForeignService>[] {
  return [
    {
      field: 'name',
      headerName: texts.name,
      pinned: 'left',
      width: 320,
      comparator: compare,
      cellRenderer: ({ data }: Cell) => data && <b>{data.name}</b>,
    },
    {
      colId: 'price',
      headerName: texts.rate,
      type: 'rightAligned',
      width: 160,
      valueGetter: ({ data }) => (data?.rate ? Number(data.rate) : null),
      cellRenderer: ({ data }: Cell) =>
        data?.rate ? `${money(data.rate)}${data.rateType === 'hour' ? texts.perHour : ''}` : '–',
    },
    {
      colId: 'unit',
      headerName: texts.rateType,
      width: 130,
      valueGetter: ({ data }) => (data?.rateType ? texts[data.rateType] : ''),
    },
    { field: 'category', headerName: texts.category, width: 160, filter: true },
    { field: 'description', headerName: texts.description, flex: 1, minWidth: 300, tooltipField: 'description' },
    {
      colId: 'menu',
      headerName: '',
      pinned: 'right',
      width: 64,
      sortable: false,
      resizable: false,
      cellRenderer: ({ data }: Cell) => data && <RowMenu service={data} {...handlers} />,
    },
  ];
}

const rowId = ({ data }: GetRowIdParams<ForeignService>) => String(data.id);

/** The list; only rows in view are drawn, in no order of the document, the cells of pinned columns in boxes of their own. */
export function ServicesGrid({ services, search, onEdit, onArchive, onRemove }: Props) {
  const cols = useMemo(() => columns({ onEdit, onArchive, onRemove }), [onEdit, onArchive, onRemove]);
  return (
    <div className="grid">
      <AgGridReact<ForeignService>
        rowData={services ? [...services] : null}
        loading={services === null}
        columnDefs={cols}
        defaultColDef={{ sortable: true, resizable: true, suppressMovable: false }}
        getRowId={rowId}
        quickFilterText={search}
        rowSelection={{ mode: 'multiRow' }}
        selectionColumnDef={{ pinned: 'left' }}
        rowHeight={44}
      />
    </div>
  );
}
