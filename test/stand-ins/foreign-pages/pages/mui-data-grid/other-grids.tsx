/** @jsxImportSource react */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DataGrid, type GridColDef, type GridValidRowModel } from '@mui/x-data-grid';
import { useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { config } from '../../shared/config';
import { money } from '../../shared/money';
import type { Client, Invoice, TimeEntry } from '../../shared/wire';
import { texts } from './texts';

interface Props<T extends GridValidRowModel> {
  readonly title: string;
  readonly load: () => Promise<T[]>;
  readonly columns: GridColDef<T>[];
}

/** A page of the app that is nothing but a grid. */
function GridPage<T extends GridValidRowModel>({ title, load, columns }: Props<T>) {
  const [rows, setRows] = useState<T[] | null>(null);
  useEffect(() => void load().then(setRows), [load]);
  return (
    <>
      <Typography variant="h5" component="h1" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <DataGrid rows={rows ?? []} columns={columns} loading={!rows} checkboxSelection nonce={config.nonce} />
      </Box>
    </>
  );
}

const price = {
  width: 130,
  align: 'right',
  headerAlign: 'right',
  valueFormatter: (value: string) => money(value),
} as const;

const INVOICES: GridColDef<Invoice>[] = [
  { field: 'number', headerName: texts.number, width: 120 },
  { field: 'client', headerName: texts.client, flex: 1 },
  { field: 'service', headerName: texts.service, flex: 1 },
  { field: 'rate', headerName: texts.rate, ...price },
  { field: 'quantity', headerName: texts.quantity, type: 'number', width: 80 },
  { field: 'amount', headerName: texts.amount, ...price },
];

const TIME: GridColDef<TimeEntry>[] = [
  { field: 'service', headerName: texts.service, flex: 1 },
  { field: 'description', headerName: texts.description, width: 120 },
  { field: 'rate', headerName: texts.rate, ...price },
  { field: 'hours', headerName: texts.hours, type: 'number', width: 90 },
  { field: 'amount', headerName: texts.amount, ...price },
  { field: 'member', headerName: texts.member, width: 130 },
  { field: 'client', headerName: texts.client, flex: 1 },
];

const CLIENTS: GridColDef<Client>[] = [
  { field: 'name', headerName: texts.client, flex: 1 },
  { field: 'category', headerName: texts.category, flex: 1 },
  { field: 'type', headerName: texts.type, width: 130 },
  { field: 'balance', headerName: texts.balance, ...price },
];

export const Invoices = () => <GridPage title={texts.invoices} load={api.invoices} columns={INVOICES} />;
export const TimeEntries = () => <GridPage title={texts.time} load={api.timeEntries} columns={TIME} />;
export const Clients = () => <GridPage title={texts.clients} load={api.clients} columns={CLIENTS} />;
