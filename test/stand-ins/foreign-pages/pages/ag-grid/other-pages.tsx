/** @jsxImportSource react */
import type { ColDef } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { money } from '../../shared/money';
import type { Client, Invoice, TimeEntry } from '../../shared/wire';
import { texts } from './texts';

interface Props<T> {
  readonly title: string;
  readonly load: () => Promise<T[]>;
  readonly columns: ColDef<T>[];
}

/** A page of the app that is nothing but a grid. */
function GridPage<T>({ title, load, columns }: Props<T>) {
  const [rows, setRows] = useState<T[] | null>(null);
  useEffect(() => void load().then(setRows), [load]);
  return (
    <>
      <div className="toolbar">
        <h1>{title}</h1>
      </div>
      <div className="grid">
        <AgGridReact<T> rowData={rows} columnDefs={columns} rowSelection={{ mode: 'multiRow' }} />
      </div>
    </>
  );
}

const price = { type: 'rightAligned', valueFormatter: ({ value }: { value: string }) => money(value) };

const TIME: ColDef<TimeEntry>[] = [
  { field: 'service', headerName: texts.services, pinned: 'left', width: 260 },
  { field: 'rate', headerName: texts.rate, ...price },
  { field: 'hours', headerName: texts.hours, type: 'rightAligned', width: 110 },
  { field: 'amount', headerName: texts.amount, ...price },
  { field: 'client', headerName: texts.client },
  { field: 'member', headerName: texts.member },
  { field: 'date', headerName: texts.date },
];
const INVOICES: ColDef<Invoice>[] = [
  { field: 'number', headerName: texts.number, width: 120 },
  { field: 'client', headerName: texts.client },
  { field: 'service', headerName: texts.services, flex: 1 },
  { field: 'rate', headerName: texts.rate, ...price },
  { field: 'quantity', headerName: texts.quantity, type: 'rightAligned', width: 100 },
  { field: 'amount', headerName: texts.amount, ...price },
];
const CLIENTS: ColDef<Client>[] = [
  { field: 'name', headerName: texts.client, flex: 1 },
  { field: 'category', headerName: texts.category },
  { field: 'balance', headerName: texts.balance, ...price },
];

export const Invoices = () => <GridPage title={texts.invoices} load={api.invoices} columns={INVOICES} />;
export const TimeEntries = () => <GridPage title={texts.time} load={api.timeEntries} columns={TIME} />;
export const Clients = () => <GridPage title={texts.clients} load={api.clients} columns={CLIENTS} />;

/** Figures above the latest hours. */
export const Overview = () => (
  <>
    <div className="tiles">
      {[texts.invoices, texts.time, texts.clients].map((title, index) => (
        <section key={title}>
          {title}
          <h2>{money(String(48_250 / 2 ** index))}</h2>
        </section>
      ))}
    </div>
    <TimeEntries />
  </>
);
