import { setTimeout as sleep } from 'node:timers/promises';
import type { FieldError, ServiceDraft } from '../shared/service';
import type { Session, Settings } from '../shared/session';
import { checkDraft, draftOf } from './check-draft';
import { clients, invoices } from './decoys';
import type { Firm } from './firm';
import { listServices } from './list-services';
import type { Refusals } from './refusals';

/** One call of the API, already signed in. */
export interface ApiCall {
  readonly firm: Firm;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface ApiReply {
  readonly status: number;
  readonly body?: unknown;
}

export interface ApiContext {
  readonly settings: Omit<Settings, 'columns'>;
  readonly refusals: Refusals;
  readonly saveMs: readonly [number, number];
}

const READ_MS = 40;
const EMPTY: ServiceDraft = { name: '', description: '', rate: null, rateType: null, taxable: false, category: null };
const NOT_FOUND: ApiReply = { status: 404, body: { errors: [] } };

const refused = (status: number, errors: FieldError[]): ApiReply => ({ status, body: { errors } });

/** The JSON API of the app. */
export function createApi(context: ApiContext): (call: ApiCall) => Promise<ApiReply> {
  const saving = () => {
    const [least, most] = context.saveMs;
    return sleep(least + Math.random() * Math.max(0, most - least));
  };

  async function save(call: ApiCall, id?: string): Promise<ApiReply> {
    const { firm } = call;
    await saving();
    const old = id === undefined ? EMPTY : firm.byId(id);
    if (!old) return NOT_FOUND;
    const draft = draftOf(call.body, old);
    const order = context.refusals.take(draft.name);
    if (order) {
      await sleep(order.delayMs ?? 0);
      const status = order.status ?? 422;
      const { errors } = firm.words;
      const message = order.message ?? (status < 500 ? errors.nameTaken : errors.server);
      return refused(status, [{ field: order.field ?? (status < 500 ? 'name' : 'base'), message }]);
    }
    const errors = checkDraft(firm, draft, id);
    if (errors.length > 0) return refused(422, errors);
    if (id !== undefined) return { status: 200, body: { service: firm.edit(id, draft) } };
    return { status: 201, body: { service: firm.add({ ...draft, ownSync: 'not_synced' }) } };
  }

  async function change(call: ApiCall, id: string, action: string): Promise<ApiReply> {
    const { firm } = call;
    await saving();
    if (!firm.byId(id)) return NOT_FOUND;
    if (action === 'delete') {
      firm.remove(id);
      return { status: 204 };
    }
    if (action === 'archive') return { status: 200, body: { service: firm.archive(id) } };
    if (action === 'restore') return { status: 200, body: { service: firm.restore(id) } };
    if (action === 'sync' && context.settings.ownIntegration) {
      return { status: 200, body: { service: firm.edit(id, { ownSync: 'synced' }) } };
    }
    return NOT_FOUND;
  }

  async function addCategory({ firm, body }: ApiCall): Promise<ApiReply> {
    await saving();
    const name = typeof body === 'object' && body && 'name' in body ? String(body.name).trim() : '';
    if (!name || !firm.addCategory(name)) {
      return refused(422, [{ field: 'category', message: firm.words.errors.categoryTaken }]);
    }
    return { status: 201, body: { category: name } };
  }

  function session({ firm }: ApiCall): Session {
    const { name, language, currency, numberFormat, columns } = firm;
    return {
      user: { name: 'Alex Morgan', initials: 'AM' },
      firm: { name, language, currency, numberFormat },
      settings: { ...context.settings, columns },
    };
  }

  return async (call) => {
    const { firm, method, path, query } = call;
    const [, resource, id, action] = path.slice(1).split('/');
    const route = `${method} ${resource}${id ? '/:id' : ''}${action ? '/:action' : ''}`;
    if (method === 'GET') await sleep(READ_MS);
    switch (route) {
      case 'GET session':
        return { status: 200, body: session(call) };
      case 'GET services':
        return { status: 200, body: listServices(firm, query) };
      case 'GET services/:id': {
        const service = firm.byId(id ?? '');
        return service ? { status: 200, body: { service } } : NOT_FOUND;
      }
      case 'POST services':
        return save(call);
      case 'PATCH services/:id':
        return save(call, id);
      case 'DELETE services/:id':
        return change(call, id ?? '', 'delete');
      case 'POST services/:id/:action':
        return change(call, id ?? '', action ?? '');
      case 'GET categories':
        return { status: 200, body: { categories: firm.categories } };
      case 'POST categories':
        return addCategory(call);
      case 'GET invoices':
        return { status: 200, body: { invoices } };
      case 'GET clients':
        return { status: 200, body: { clients } };
      default:
        return NOT_FOUND;
    }
  };
}
