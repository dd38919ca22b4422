/** @jsxImportSource react */
import { Card, Flex, Statistic, Table, type TableColumnsType, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { money } from '../../shared/money';
import type { Client, Invoice, TimeEntry } from '../../shared/wire';
import { texts } from './texts';

interface Props<T> {
  readonly title: string;
  readonly load: () => Promise<T[]>;
  readonly columns: TableColumnsType<T>;
}

/** A page of the app that is nothing but a table. */
function TablePage<T extends { id: number }>({ title, load, columns }: Props<T>) {
  const [rows, setRows] = useState<T[] | null>(null);
  useEffect(() => void load().then(setRows), [load]);
  return (
    <>
      <Typography.Title level={3}>{title}</Typography.Title>
      <Table<T> rowKey="id" loading={!rows} dataSource={rows ?? []} columns={columns} rowSelection={{}} size="middle" />
    </>
  );
}

const TIME: TableColumnsType<TimeEntry> = [
  { key: 'date', title: texts.date, dataIndex: 'date' },
  { key: 'service', title: texts.name, dataIndex: 'service', ellipsis: true },
  { key: 'rate', title: texts.rate, align: 'end', render: (_, { rate }) => money(rate) + texts.perHour },
  { key: 'hours', title: texts.hours, dataIndex: 'hours', align: 'end' },
  { key: 'amount', title: texts.amount, align: 'end', render: (_, { amount }) => money(amount) },
  { key: 'member', title: texts.member, dataIndex: 'member' },
];
const INVOICES: TableColumnsType<Invoice> = [
  { key: 'number', title: texts.number, dataIndex: 'number' },
  { key: 'client', title: texts.client, dataIndex: 'client' },
  { key: 'service', title: texts.name, dataIndex: 'service', ellipsis: true },
  { key: 'rate', title: texts.rate, align: 'end', render: (_, { rate }) => money(rate) },
  { key: 'quantity', title: texts.quantity, dataIndex: 'quantity', align: 'end' },
  { key: 'amount', title: texts.amount, align: 'end', render: (_, { amount }) => money(amount) },
];
const CLIENTS: TableColumnsType<Client> = [
  { key: 'name', title: texts.client, dataIndex: 'name' },
  { key: 'category', title: texts.category, dataIndex: 'category' },
  { key: 'balance', title: texts.balance, align: 'end', render: (_, { balance }) => money(balance) },
];

export const Invoices = () => <TablePage title={texts.invoices} load={api.invoices} columns={INVOICES} />;
export const TimeEntries = () => <TablePage title={texts.time} load={api.timeEntries} columns={TIME} />;
export const Clients = () => <TablePage title={texts.clients} load={api.clients} columns={CLIENTS} />;

/** Figures, then the last invoices and the clients as small tables side by side. */
export function Home() {
  return (
    <Flex vertical gap={16}>
      <Flex gap={16}>
        {[texts.invoices, texts.time, texts.clients].map((title, index) => (
          <Card key={title} style={{ flex: 1 }}>
            <Statistic title={title} value={money(String(12_840.5 / (index + 1)).slice(0, 7))} />
          </Card>
        ))}
      </Flex>
      <Flex gap={16}>
        <Card style={{ flex: 2, minWidth: 0 }}>
          <Invoices />
        </Card>
        <Card style={{ flex: 1, minWidth: 0 }}>
          <Clients />
        </Card>
      </Flex>
    </Flex>
  );
}
