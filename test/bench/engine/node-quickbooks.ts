import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Service } from '../../../lib/catalog/service';
import type { Connection } from '../../stand-ins/intuit/testing/connect';

const require = createRequire(import.meta.url);

type Callback = (error: unknown, data: Record<string, unknown>) => void;
interface Client {
  createItem(item: object, callback: Callback): void;
  getItem(id: string, callback: Callback): void;
  findItems(criteria: object[], callback: Callback): void;
}
const QuickBooks = require('node-quickbooks') as new (...config: unknown[]) => Client;

/** The calls of node-quickbooks that bringing a service to QuickBooks takes, each one request. */
export interface Peer {
  find(name: string): Promise<unknown>;
  /** @returns the new item's id */
  create(service: Service): Promise<string>;
  read(id: string): Promise<unknown>;
}

/** node-quickbooks as its documentation has it, connected to a company of the stand-in. */
export function peer({ company, accessToken, refreshToken }: Connection): Peer {
  const client = new QuickBooks(
    ...['test-client-id', 'test-client-secret', accessToken, false, company.realmId],
    ...[company.environment === 'sandbox', false, null, '2.0', refreshToken],
  );
  const account = company.account('Uncategorized Income')?.Id;
  const create = promisify<object, Record<string, unknown>>(client.createItem.bind(client));
  return {
    find: (name) => promisify<object[], unknown>(client.findItems.bind(client))([{ field: 'Name', value: name }]),
    async create({ name, description, rate }) {
      const price = rate?.kind === 'amount' ? Number(rate.amount) : undefined;
      const item = { Name: name, Description: description, Type: 'Service', UnitPrice: price };
      return String((await create({ ...item, IncomeAccountRef: { value: account } })).Id);
    },
    read: (id) => promisify<string, unknown>(client.getItem.bind(client))(id),
  };
}
