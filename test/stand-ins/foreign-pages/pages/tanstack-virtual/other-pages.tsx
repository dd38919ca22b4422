/** @jsxImportSource react */
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { money } from '../../shared/money';
import { Icon } from './icon';
import { texts } from './texts';

interface Props<T> {
  readonly title: string;
  readonly load: () => Promise<T[]>;
  readonly amount: (row: T) => ReactNode;
  readonly main: (row: T) => string;
  readonly below: (row: T) => string;
}

/** A list in the same shape as that of the services: dots, an amount, a name above a line of text. */
function Lines<T extends { id: number }>({ title, load, amount, main, below }: Props<T>) {
  const [rows, setRows] = useState<T[]>([]);
  useEffect(() => void load().then(setRows), [load]);
  return (
    <>
      <p className="text-lg">{title}</p>
      <div className="bg-white border rounded overflow-auto">
        {rows.map((row) => (
          <div key={row.id} className="group flex items-start border-b">
            <div className="w-8 p-2">
              <button type="button" className="opacity-0 reveal">
                <Icon name="dots" />
              </button>
            </div>
            <div className="w-40 p-2 text-right tabular">{amount(row)}</div>
            <div className="flex-1 min-w-0 p-2">
              <div className="font-medium">{main(row)}</div>
              <div className="text-sm text-muted">{below(row)}</div>
            </div>
          </div>
        ))}
      </div>
    </>
  );
}

export const Invoices = () => (
  <Lines
    title={texts.invoices}
    load={api.invoices}
    amount={({ amount }) => money(amount)}
    main={({ client }) => client}
    below={({ number, service }) => `${number} · ${service}`}
  />
);
export const Time = () => (
  <Lines
    title={texts.time}
    load={api.timeEntries}
    amount={({ rate }) => `${money(rate)}${texts.perHour}`}
    main={({ service }) => service}
    below={({ date, hours, member, client }) => `${date} · ${hours} · ${member} · ${client}`}
  />
);
export const Clients = () => (
  <Lines
    title={texts.clients}
    load={api.clients}
    amount={({ balance }) => money(balance)}
    main={({ name }) => name}
    below={({ category }) => category}
  />
);
export const Home = () => (
  <div className="flex gap-4 min-h-0">
    <div className="flex-1 min-w-0">
      <Time />
    </div>
    <div className="flex-1 min-w-0">
      <Clients />
    </div>
  </div>
);
