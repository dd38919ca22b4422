/** @jsxImportSource react */
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { DataGrid, GridActionsCellItem, type GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import { config } from '../../shared/config';
import { money } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Handlers {
  readonly onEdit: (service: ForeignService) => void;
  readonly onArchive: (service: ForeignService) => void;
  readonly onRemove: (service: ForeignService) => void;
}

interface Props extends Handlers {
  readonly services: readonly ForeignService[];
  readonly isLoading: boolean;
}

/** Rate types as the grid shows, sorts and filters them. */
const typeName = ({ rateType }: ForeignService) => (rateType ? texts[rateType] : '');

function columns({ onEdit, onArchive, onRemove }: Handlers): GridColDef<ForeignService>[] {
  return [
    {
      field: 'name',
      headerName: texts.name,
      flex: 2,
      minWidth: 220,
      renderCell: ({ row }) => (
        <div style={{ minWidth: 0, lineHeight: 1.3, paddingBlock: 8 }}>
          <Link component="button" noWrap sx={{ maxWidth: '100%', display: 'block' }} onClick={() => onEdit(row)}>
            {row.name}
          </Link>
          {row.description && (
            <Typography variant="body2" color="textSecondary" noWrap>
              {row.description}
            </Typography>
          )}
        </div>
      ),
    },
    { field: 'category', headerName: texts.category, flex: 1, minWidth: 120 },
    {
      field: 'rate',
      headerName: texts.rate,
      type: 'number',
      width: 140,
      valueGetter: (_, row) => (row.rate === null ? null : Number(row.rate)),
      renderCell: ({ row }) => (row.rate === null ? '' : money(row.rate)),
    },
    { field: 'rateType', headerName: texts.rateType, width: 130, valueGetter: (_, row) => typeName(row) },
    {
      field: 'actions',
      type: 'actions',
      headerName: texts.actions,
      width: 80,
      getActions: ({ row }) => [
        <GridActionsCellItem key="edit" showInMenu label={texts.edit} onClick={() => onEdit(row)} />,
        <GridActionsCellItem
          key="archive"
          showInMenu
          label={row.archived ? texts.restore : texts.archive}
          onClick={() => onArchive(row)}
        />,
        <GridActionsCellItem key="remove" showInMenu label={texts.remove} onClick={() => onRemove(row)} />,
      ],
    },
  ];
}

/** The list: rows are drawn only while they are in view, a hundred of them a page. */
export function ServicesGrid(props: Props) {
  const { services, isLoading, onEdit, onArchive, onRemove } = props;
  const cols = useMemo(() => columns({ onEdit, onArchive, onRemove }), [onEdit, onArchive, onRemove]);
  return (
    <DataGrid
      rows={services}
      columns={cols}
      loading={isLoading}
      rowHeight={60}
      checkboxSelection
      disableRowSelectionOnClick
      nonce={config.nonce}
      initialState={{ pagination: { paginationModel: { pageSize: 100 } } }}
      pageSizeOptions={[25, 50, 100]}
    />
  );
}
