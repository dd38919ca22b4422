/** @jsxImportSource react */
import { Badge, Card, Group, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { money } from '../../shared/money';
import { texts } from './texts';

interface CardsProps<T> {
  readonly title: string;
  readonly load: () => Promise<T[]>;
  readonly badge: (row: T) => string;
  readonly main: (row: T) => string;
  readonly below: (row: T) => string;
  readonly amount: (row: T) => ReactNode;
}

/** Cards in the same shape as those of the services. */
function Cards<T extends { id: number }>({ title, load, badge, main, below, amount }: CardsProps<T>) {
  const [rows, setRows] = useState<T[]>([]);
  useEffect(() => void load().then(setRows), [load]);
  return (
    <>
      <Title order={2} mb="md">
        {title}
      </Title>
      <SimpleGrid cols={3}>
        {rows.map((row) => (
          <Card key={row.id} withBorder>
            <Badge variant="light" tt="none">
              {badge(row)}
            </Badge>
            <Text fw={600}>{main(row)}</Text>
            <Text size="sm" c="dimmed">
              {below(row)}
            </Text>
            <Text size="xl" fw={700} mt="md">
              {amount(row)}
            </Text>
          </Card>
        ))}
      </SimpleGrid>
    </>
  );
}

export const Clients = () => (
  <Cards
    title={texts.clients}
    load={api.clients}
    badge={({ category }) => category}
    main={({ name }) => name}
    below={() => texts.balance}
    amount={({ balance }) => money(balance)}
  />
);
export const Time = () => (
  <Cards
    title={texts.time}
    load={api.timeEntries}
    badge={({ client }) => client}
    main={({ service }) => service}
    below={({ date, hours, member }) => `${date} · ${hours} h · ${member}`}
    amount={({ rate }) => money(rate)}
  />
);

/** Invoice lines as a plain table. */
export function Invoices() {
  const [rows, setRows] = useState<Awaited<ReturnType<typeof api.invoices>>>([]);
  useEffect(() => void api.invoices().then(setRows), []);
  return (
    <>
      <Title order={2} mb="md">
        {texts.invoices}
      </Title>
      <Table
        striped
        data={{
          head: ['#', texts.client, texts.name, texts.rate, texts.quantity, texts.amount],
          body: rows.map(({ number, client, service, rate, quantity, amount }) => [
            number,
            client,
            service,
            money(rate),
            quantity,
            money(amount),
          ]),
        }}
      />
    </>
  );
}

/** Figures, then the clients' cards. */
export const Start = () => (
  <>
    <Group grow mb="lg">
      {[texts.invoices, texts.time].map((label, index) => (
        <Card key={label} withBorder>
          <Text>{label}</Text>
          <Title order={3}>{money(String(8_420.5 * (index + 1)))}</Title>
        </Card>
      ))}
    </Group>
    <Clients />
  </>
);
