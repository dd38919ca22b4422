import { type Company, company, type IntuitOptions, type ItemRecord, type Rules } from '../index';
import type { CompanySeed } from '../seeds/company-seed';
import type { Connection } from './connect';
import type { Received } from './send';
import { startConnected } from './start';

export interface Small {
  readonly connection: Connection;
  readonly books: Company;
  /** Ids of accounts, and of what the company starts with. */
  readonly income: string;
  readonly category: string;
  readonly old: ItemRecord;
}

/** A connected company with one category and one service. */
export async function smallCompany(
  rules: Partial<Rules> = {},
  seed: Partial<CompanySeed> = {},
  options: IntuitOptions = {},
): Promise<Small> {
  const whole = company({
    items: [
      { name: 'Advisory', type: 'Category' },
      { name: 'Old service', description: 'As before', price: '80', sku: 'Hour', taxable: true },
    ],
    rules,
    ...seed,
  });
  const connection = await startConnected({ companies: [whole], ...options });
  const books = connection.company;
  const old = books.item('Old service');
  if (!old) throw new Error('The seed made no service');
  const id = (record: { Id: string } | undefined): string => record?.Id ?? '';
  return { connection, books, old, income: id(books.account('Services')), category: id(books.item('Advisory')) };
}

/** The body of a new service. */
export function serviceBody(income: string, more: object = {}): Record<string, unknown> {
  return { Name: 'New service', Type: 'Service', IncomeAccountRef: { value: income }, ...more };
}

/** Status, code and element of a refusal. */
export function faultOf(reply: Received): unknown[] {
  return [reply.status, reply.at('Fault.Error.0.code'), reply.at('Fault.Error.0.element')];
}
