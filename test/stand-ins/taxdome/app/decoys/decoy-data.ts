import type { Client, Invoice } from '../../shared/decoys';
import type { StoredService } from '../../shared/service';
import { shownRate } from '../format/shown-rate';
import { useResource } from '../hooks/use-resource';
import { useSession } from '../session/session-context';

/** What the lists are made of: the firm's own services among clients, days and amounts. */
export function useDecoyData() {
  const { words, money, firm } = useSession();
  const services = useResource<{ services: StoredService[] }>('services?status=active&sort=name&limit=24')?.services;
  const clients = useResource<{ clients: Client[] }>('clients')?.clients;
  const invoices = useResource<{ invoices: Invoice[] }>('invoices')?.invoices;
  const { numberFormat, language } = firm;
  const days = new Intl.DateTimeFormat(numberFormat, { dateStyle: 'medium', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(numberFormat, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(numberFormat, { style: 'percent', maximumFractionDigits: 2 });
  if (!services || !clients || !invoices) return null;
  return {
    words,
    money,
    services,
    clients,
    invoices,
    client: (index: number) => clients[index % clients.length]?.name ?? '',
    day: (date: string | number) => days.format(new Date(date)),
    number: (value: number) => numbers.format(value),
    percent: (share: number) => percents.format(share),
    rate: (service: StoredService) => shownRate(service, { words, money, language, joint: false }),
  };
}

export type DecoyData = NonNullable<ReturnType<typeof useDecoyData>>;
