// @vitest-environment node
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { company, demoCompany, type IntuitOptions } from './index';
import { pressAuthorise, REDIRECT_URI } from './testing/connect';
import { reachByRealHostNames } from './testing/real-host-names';
import { start } from './testing/start';

const require = createRequire(import.meta.url);

interface OAuthReply {
  json: Record<string, unknown>;
}
interface OAuthClient {
  authorizeUri(params: { scope: string[]; state: string }): string;
  createToken(url: string): Promise<OAuthReply>;
  refresh(): Promise<OAuthReply>;
  revoke(): Promise<{ response: { status: number } }>;
  isAccessTokenValid(): boolean;
  makeApiCall(params: { url: string; method?: string; body?: unknown }): Promise<OAuthReply>;
}
const IntuitOAuth = require('intuit-oauth') as new (config: Record<string, unknown>) => OAuthClient;

type Callback = (error: unknown, data: Record<string, unknown>) => void;
type Named = { Id: string; SyncToken: string; Name: string; UnitPrice?: number };
interface NodeQuickBooks {
  token: string;
  refreshToken: string;
  getCompanyInfo(id: string, callback: Callback): void;
  getItem(id: string, callback: Callback): void;
  createItem(item: object, callback: Callback): void;
  updateItem(item: object, callback: Callback): void;
  createAccount(account: object, callback: Callback): void;
  findItems(criteria: unknown, callback: Callback): void;
  batch(items: object[], callback: Callback): void;
  changeDataCapture(entities: string[], since: string, callback: Callback): void;
  refreshAccessToken(callback: Callback): void;
  revokeAccess(useRefresh: boolean, callback: Callback): void;
}
const QuickBooks = require('node-quickbooks') as new (...config: unknown[]) => NodeQuickBooks;

async function oauth(options: IntuitOptions = {}, environment = 'production') {
  const standIn = await start(options);
  reachByRealHostNames(standIn);
  const client = new IntuitOAuth({
    ...{ clientId: 'test-client-id', clientSecret: 'test-client-secret', environment, redirectUri: REDIRECT_URI },
  });
  const address = new URL(client.authorizeUri({ scope: ['com.intuit.quickbooks.accounting'], state: 'test-state' }));
  const back = await pressAuthorise(standIn, Object.fromEntries(address.searchParams));
  return { standIn, client, address, back };
}

async function quickbooks(options: IntuitOptions = {}, sandbox = false) {
  const { standIn, client, back } = await oauth(options, sandbox ? 'sandbox' : 'production');
  const { json } = await client.createToken(back.href);
  const [books] = standIn.companies;
  if (!books) throw new Error('no company');
  const keys = ['test-client-id', 'test-client-secret', json.access_token, false, books.realmId, sandbox, false];
  return { standIn, books, qbo: new QuickBooks(...keys, null, '2.0', json.refresh_token) };
}

/** Calls a method that takes a callback. */
function call(qbo: NodeQuickBooks, method: keyof NodeQuickBooks, ...args: unknown[]): Promise<Record<string, unknown>> {
  const bound = (qbo[method] as (...all: unknown[]) => void).bind(qbo);
  return promisify(bound)(...(args as [])) as unknown as Promise<Record<string, unknown>>;
}

async function findItems(qbo: NodeQuickBooks, criteria: unknown): Promise<{ Item?: Named[]; totalCount?: number }> {
  const found = await call(qbo, 'findItems', criteria);
  return found.QueryResponse as { Item?: Named[]; totalCount?: number };
}

describe('intuit-oauth, Intuit’s own client', () => {
  test('goes to our authorise page, takes the code, refreshes, calls the API and revokes', async () => {
    const { standIn, client, address, back } = await oauth();
    expect(address.host).toBe('appcenter.intuit.com');
    const { json } = await client.createToken(back.href);
    expect(json.token_type).toBe('bearer');
    expect(client.isAccessTokenValid()).toBe(true);
    const refreshed = await client.refresh();
    expect(refreshed.json.refresh_token).not.toBe(json.refresh_token);
    const url = `v3/company/${back.searchParams.get('realmId')}/companyinfo/1?minorversion=75`;
    const info = await client.makeApiCall({ url });
    expect(info.json).toMatchObject({ CompanyInfo: { CompanyName: 'Harbour Lane CPAs Inc.' } });
    expect((await client.revoke()).response.status).toBe(200);
    expect(standIn.journal.map(({ operation }) => operation)).toEqual([
      ...['authorise', 'token', 'refresh', 'company-info', 'revoke'],
    ]);
  });

  test('reads our refusals: a used code, and a fault of the API with its code', async () => {
    const { client, back } = await oauth();
    await client.createToken(back.href);
    const url = `v3/company/${back.searchParams.get('realmId')}/item`;
    const fault = client.makeApiCall({
      url,
      method: 'POST',
      body: { Name: 'Sales', IncomeAccountRef: { value: '7' } },
    });
    await expect(fault).rejects.toMatchObject({ message: 'Duplicate Name Exists Error', code: '6240' });
    await expect(client.createToken(back.href)).rejects.toMatchObject({ error: 'invalid_grant' });
  });
});

describe('node-quickbooks', () => {
  test('reads the company and finds items by its criteria', async () => {
    const { qbo } = await quickbooks();
    expect(await call(qbo, 'getCompanyInfo', '1')).toMatchObject({ CompanyName: 'Harbour Lane CPAs Inc.' });
    const found = await findItems(qbo, [{ field: 'Name', value: "Client's portal set-up" }]);
    expect(found.Item).toMatchObject([{ UnitPrice: 49.99 }]);
    const like = await findItems(qbo, [
      { field: 'Name', value: '%book%', operator: 'LIKE' },
      { field: 'Active', value: [true, false], operator: 'IN' },
      { field: 'desc', value: 'Name' },
    ]);
    expect(like.Item?.map(({ Name }) => Name)).toEqual([
      ...['Monthly bookkeeping', 'Café bookkeeping', 'Bookkeeping clean-up', 'Bookkeeping'],
    ]);
    const count = await findItems(qbo, [
      { field: 'count', value: true, count: true },
      { field: 'Type', value: 'Service' },
    ]);
    expect(count.totalCount).toBeGreaterThan(10);
  });

  test('pages through everything', async () => {
    const items = Array.from({ length: 230 }, (_, index) => ({ name: `Item ${index}` }));
    const { qbo, standIn } = await quickbooks({ companies: [company({ items })] });
    const all = await findItems(qbo, { fetchAll: true, limit: 100, asc: 'Id' });
    expect(all.Item).toHaveLength(230);
    expect(standIn.journal.filter(({ operation }) => operation === 'query')).toHaveLength(3);
  });

  test('creates, reads and updates an item under an account of its own', async () => {
    const { qbo, books } = await quickbooks();
    const account = await call(qbo, 'createAccount', { Name: 'Consulting income', AccountType: 'Income' });
    const sent = { Name: 'Forecast', Type: 'Service', UnitPrice: 12.35, IncomeAccountRef: { value: account.Id } };
    const made = await call(qbo, 'createItem', sent);
    const { Id } = made as unknown as Named;
    expect(await call(qbo, 'getItem', Id)).toEqual(made);
    const updated = await call(qbo, 'updateItem', { Id, SyncToken: '0', UnitPrice: 13 });
    expect(updated).toMatchObject({ Name: 'Forecast', UnitPrice: 13, SyncToken: '1' });
    expect(books.item('Forecast')).toMatchObject({ UnitPrice: '13', IncomeAccountRef: { name: 'Consulting income' } });
    await expect(call(qbo, 'updateItem', { Id, SyncToken: '0', UnitPrice: 14 })).rejects.toMatchObject({
      response: { status: 400, data: { Fault: { Error: [{ code: '5010' }] } } },
    });
  });

  test('sends a batch and follows changes', async () => {
    const { qbo, books } = await quickbooks();
    const since = new Date(Date.now() - 2000).toISOString();
    const income = books.account('Services')?.Id;
    const reply = await call(qbo, 'batch', [
      {
        bId: '1',
        operation: 'create',
        Item: { Name: 'Forecast', Type: 'Service', IncomeAccountRef: { value: income } },
      },
      { bId: '2', Query: "select * from Item where Name = 'Forecast'" },
    ]);
    expect(reply.BatchItemResponse).toMatchObject([
      { bId: '1', Item: { Name: 'Forecast' } },
      { bId: '2', QueryResponse: { maxResults: 1 } },
    ]);
    const changes = await call(qbo, 'changeDataCapture', ['Item', 'Account'], since);
    expect(changes).toMatchObject({ CDCResponse: [{ QueryResponse: [{ Item: [{ Name: 'Forecast' }] }, {}] }] });
  });

  test('refreshes and revokes', async () => {
    const { qbo } = await quickbooks();
    const before = qbo.refreshToken;
    await call(qbo, 'refreshAccessToken');
    expect(qbo.refreshToken).not.toBe(before);
    expect(await call(qbo, 'getCompanyInfo', '1')).toHaveProperty('CompanyName');
    await call(qbo, 'revokeAccess', true);
    expect(qbo.token).toBeNull();
  });

  test('reaches a sandbox company on the sandbox host', async () => {
    const { qbo, standIn } = await quickbooks({ companies: [demoCompany({ environment: 'sandbox' })] }, true);
    expect(await call(qbo, 'getCompanyInfo', '1')).toHaveProperty('CompanyName');
    expect(standIn.journal.at(-1)?.host).toBe('sandbox-quickbooks.api.intuit.com');
  });
});
