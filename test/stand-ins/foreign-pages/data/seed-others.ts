import type { Client, ForeignService, Invoice, TimeEntry } from '../shared/wire';
import { vocabulary } from '.';

const MEMBERS = ['Ana Ruiz', 'J. Okafor', 'Mia Lind', 'T. Sato'];
const STATES = ['paid', 'unpaid', 'overdue'] as const;

const at = <T>(from: readonly T[], index: number, otherwise: T): T => from[index % from.length] ?? otherwise;
const priced = (services: readonly ForeignService[]) => services.filter(({ rate }) => rate !== null).slice(0, 40);
const product = (rate: string | null, count: number) => String(Number((Number(rate ?? 0) * count).toFixed(2)));

/** Lines of invoices: service, rate, quantity and amount, which look much like services. */
export function seedInvoices(locale: string, services: readonly ForeignService[]): Invoice[] {
  const { clients } = vocabulary(locale);
  return priced(services).map(({ name, rate }, index) => ({
    id: index + 1,
    number: `INV-${String(2_041 + index)}`,
    client: at(clients, index * 3, ''),
    service: name,
    rate: rate ?? '0',
    quantity: (index % 4) + 1,
    amount: product(rate, (index % 4) + 1),
    status: at(STATES, index, 'paid'),
  }));
}

/** Time entries: a service's name and its hourly rate in each row. */
export function seedTimeEntries(locale: string, services: readonly ForeignService[]): TimeEntry[] {
  const { clients } = vocabulary(locale);
  return priced(services.filter(({ rateType }) => rateType === 'hour')).map(({ name, rate }, index) => ({
    id: index + 1,
    date: new Date(Date.UTC(2025, 2, 3 + index)).toISOString().slice(0, 10),
    member: at(MEMBERS, index, ''),
    client: at(clients, index, ''),
    service: name,
    hours: ((index % 7) + 1) / 2,
    rate: rate ?? '0',
    amount: product(rate, ((index % 7) + 1) / 2),
  }));
}

/** Clients with a category and a balance. */
export function seedClients(locale: string): Client[] {
  const { clients, categories } = vocabulary(locale);
  return clients.map((name, index) => ({
    id: index + 1,
    name,
    type: index % 3 === 2 ? 'person' : 'company',
    category: at(categories, index, ''),
    balance: String(((index * 1_373) % 9_000) - 500),
  }));
}
