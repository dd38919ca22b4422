import type { Client, ForeignService, Invoice, ListQuery, Part, ServiceDraft, TimeEntry } from './wire';

/** The server's refusal of a form, as it words it. */
export class Refused extends Error {}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/${path}`, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (response.status === 422) throw new Refused(((await response.json()) as { error: string }).error);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

function search(query: object): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
}

/** The firm's own interface, which every page works with. */
export const api = {
  services: (query: ListQuery = {}) => call<Part<ForeignService>>('GET', `services?${search(query)}`),
  create: (draft: ServiceDraft) => call<ForeignService>('POST', 'services', draft),
  change: (id: number, fields: Partial<ServiceDraft> & { archived?: boolean }) =>
    call<ForeignService>('PATCH', `services/${id}`, fields),
  remove: (id: number) => call<void>('DELETE', `services/${id}`),
  categories: () => call<string[]>('GET', 'categories'),
  addCategory: (name: string) => call<string[]>('POST', 'categories', { name }),
  invoices: () => call<Invoice[]>('GET', 'invoices'),
  timeEntries: () => call<TimeEntry[]>('GET', 'time-entries'),
  clients: () => call<Client[]>('GET', 'clients'),
};
