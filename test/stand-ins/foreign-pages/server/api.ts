import { seedClients, seedInvoices, seedTimeEntries } from '../data/seed-others';
import type { ForeignService, ListQuery, ServiceDraft } from '../shared/wire';
import type { FirmState } from './firm-state';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const settled = (result: ForeignService | string | undefined, status = 200): Answer =>
  result === undefined
    ? { status: 404, body: { error: 'not found' } }
    : typeof result === 'string'
      ? { status: 422, body: { error: result } }
      : { status, body: result };

function query(search: URLSearchParams): ListQuery {
  const text = (name: string) => search.get(name) ?? undefined;
  const number = (name: string) => (search.has(name) ? Number(search.get(name)) : undefined);
  const entries = {
    archived: search.get('archived') === 'true',
    q: text('q'),
    sort: text('sort'),
    order: text('order'),
    category: text('category'),
    offset: number('offset'),
    limit: number('limit'),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as ListQuery;
}

/** What the firm's server answers to a request below `/api/`. */
export function answer(state: FirmState, method: string, url: URL, body: unknown, locale: string): Answer {
  const [, , resource = '', id] = url.pathname.split('/');
  if (resource === 'services') {
    if (method === 'GET') return ok(state.list(query(url.searchParams)));
    if (method === 'POST') return settled(state.create(body as ServiceDraft), 201);
    if (method === 'PATCH') return settled(state.change(Number(id), body as Partial<ForeignService>));
    if (method === 'DELETE') return state.remove(Number(id)) ? { status: 204 } : settled(undefined);
  }
  if (resource === 'categories') {
    if (method === 'POST') state.addCategory((body as { name: string }).name);
    return ok(state.categories());
  }
  if (resource === 'invoices') return ok(seedInvoices(locale, state.all()));
  if (resource === 'time-entries') return ok(seedTimeEntries(locale, state.all()));
  if (resource === 'clients') return ok(seedClients(locale));
  return { status: 404, body: { error: 'not found' } };
}
