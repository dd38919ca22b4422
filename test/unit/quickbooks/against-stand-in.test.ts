import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toRate } from '../../../lib/catalog/rate';
import { authorise } from '../../../lib/quickbooks/authorise';
import { accessTokens, type Locks } from '../../../lib/quickbooks/authorised';
import { batchBody, sendBatch } from '../../../lib/quickbooks/batch';
import { changedSince, overlapped } from '../../../lib/quickbooks/changes';
import { type QuickBooksClient, quickBooksClient } from '../../../lib/quickbooks/client';
import { companyInfo } from '../../../lib/quickbooks/company-info';
import { activeBody, categoryBody, createBody, updateBody } from '../../../lib/quickbooks/item-body';
import { itemById, itemsByName, readAllAccounts, readAllItems } from '../../../lib/quickbooks/items';
import { exchangeCode, refresh, revoke } from '../../../lib/quickbooks/oauth';
import type { Fetch } from '../../../lib/quickbooks/token-request';
import type { Tokens } from '../../../lib/quickbooks/tokens';
import { type IntuitStandIn, startIntuit } from '../../stand-ins/intuit';
import { standInFetch } from './stand-in-fetch';

const REDIRECT = 'https://extension-id.chromiumapp.org/quickbooks';
// Every request is a TLS connection of its own here, and machines that run tests may be slow.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let intuit: IntuitStandIn;
let fetch: Fetch;
let keys: { clientId: string; clientSecret: string; environment: 'production' | 'sandbox' };

beforeEach(async () => {
  intuit = await startIntuit({ limits: false });
  fetch = standInFetch(intuit.port);
  keys = {
    clientId: 'test-client-id',
    clientSecret: 'test-client-secret',
    environment: company().environment,
  };
});

afterEach(() => intuit.close());

function company() {
  const [first] = intuit.companies;
  if (!first) throw new Error('The stand-in has no company');
  return first;
}

/** The person on Intuit's page: chooses the company and answers. */
function person(answer: 'connect' | 'cancel') {
  return async ({ url }: { url: string }): Promise<string | undefined> => {
    const { origin, pathname, searchParams } = new URL(url);
    const form = new URLSearchParams([...searchParams, ['company', company().realmId], ['answer', answer]]);
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const reply = await fetch(origin + pathname, { method: 'POST', headers, body: form.toString() });
    return reply.headers.get('location') ?? undefined;
  };
}

const signIn = () => authorise(keys, REDIRECT, { launchWebAuthFlow: person('connect'), fetch });

async function connected(): Promise<QuickBooksClient> {
  const { realmId, tokens } = await signIn();
  return quickBooksClient({
    environment: keys.environment,
    realmId,
    accessToken: async () => tokens.accessToken,
    fetch,
  });
}

const rate = (text: string) => toRate(text) ?? null;
const write = async (client: QuickBooksClient, requestid: string, ...operations: string[]) => {
  const body = batchBody(operations.map((operation, index) => ({ bId: String(index + 1), operation })));
  return [...(await sendBatch(client, { requestid, body })).values()];
};

describe('signing in with Intuit', () => {
  test('ends with the company and a pair of tokens', async () => {
    const { realmId, tokens } = await signIn();
    expect(realmId).toBe(company().realmId);
    expect(tokens.accessExpiresAt).toBeGreaterThan(Date.now() + 3_500_000);
    expect(tokens.hardExpiresAt).toBeGreaterThan(Date.now() + 4 * 365 * 86_400_000);
  });

  test('ends without a request for tokens when the person cancels', async () => {
    const cancelled = authorise(keys, REDIRECT, { launchWebAuthFlow: person('cancel'), fetch });
    await expect(cancelled).rejects.toMatchObject({ problem: 'denied' });
    expect(intuit.journal.filter(({ operation }) => operation === 'token')).toEqual([]);
  });

  test('says that the keys are wrong, and that a code is used', async () => {
    const wrong = authorise({ ...keys, clientSecret: 'other' }, REDIRECT, {
      launchWebAuthFlow: person('connect'),
      fetch,
    });
    await expect(wrong).rejects.toMatchObject({ problem: 'wrong-keys', httpStatus: 401 });
    await signIn();
    const code = new URLSearchParams(intuit.journal.at(-1)?.bodyRaw).get('code') ?? '';
    await expect(exchangeCode(keys, REDIRECT, code, fetch)).rejects.toMatchObject({ problem: 'code-used' });
  });

  test('a refresh gives a new pair, and the old token is dead after it', async () => {
    const { tokens } = await signIn();
    const next = await refresh(keys, tokens.refreshToken, fetch);
    expect(next.refreshToken).not.toBe(tokens.refreshToken);
    await expect(refresh(keys, tokens.refreshToken, fetch)).rejects.toMatchObject({ problem: 'reconnect' });
  });

  test('revoking ends the connection, and may be done twice', async () => {
    const { tokens } = await signIn();
    await revoke(keys, tokens.refreshToken, fetch);
    await revoke(keys, tokens.refreshToken, fetch);
    await expect(refresh(keys, tokens.refreshToken, fetch)).rejects.toMatchObject({ problem: 'reconnect' });
  });

  test('a dozen requests with an expired token need one refresh, and all succeed', async () => {
    const { realmId, tokens } = await signIn();
    let stored: Tokens = tokens;
    let tail: Promise<unknown> = Promise.resolve();
    const locks: Locks = {
      request: (_, work) => {
        const turn = tail.then(work, work);
        tail = turn.catch(() => undefined);
        return turn;
      },
    };
    const vault = {
      get: async () => ({ ...keys, refreshToken: stored.refreshToken }),
      accessToken: async () => ({ token: stored.accessToken, expiresAt: stored.accessExpiresAt }),
      setTokens: async (_: string, next: Tokens) => {
        stored = next;
      },
    };
    const token = accessTokens({ vault, locks, fetch });
    intuit.expireAccessTokens();
    const client = quickBooksClient({
      ...{ environment: keys.environment, realmId, fetch },
      accessToken: (refused) => token('a', refused),
    });
    const answers = await Promise.all(Array.from({ length: 12 }, () => readAllAccounts(client)));
    expect(answers).toHaveLength(12);
    expect(intuit.journal.filter(({ operation }) => operation === 'refresh')).toHaveLength(1);
  });
});

describe('the company', () => {
  test('is read: its name, its items and its accounts', async () => {
    const client = await connected();
    expect(await companyInfo(client)).toMatchObject({ name: company().name, country: 'US', currency: 'USD' });
    const items = await readAllItems(client);
    expect(items.rows.map(({ id, name }) => [id, name])).toEqual(
      company()
        .items()
        .map(({ Id, Name }) => [Id, Name]),
    );
    const accounts = await readAllAccounts(client);
    expect(accounts.rows).toHaveLength(company().accounts().length);
  });

  test('of more than a thousand items is read whole, in pages', async () => {
    for (let count = 0; count < 1_100; count++) company().createItem({ name: `Generated ${count}` });
    const { rows, reads } = await readAllItems(await connected());
    expect(reads).toBe(2);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(company().items().length);
  });

  test.each(["L'impôt d'été", 'a\\b', 'R&D 100 %', '年末調整', 'x=1; y'])('finds the item named %j', async (name) => {
    company().createItem({ name });
    expect((await itemsByName(await connected(), name)).map((item) => item.name)).toEqual([name]);
  });

  test('finds inactive items too, and nothing for an id that is not there', async () => {
    const client = await connected();
    const { Id } = company().createItem({ name: 'Old service' });
    company().makeInactive(Id);
    expect(await itemsByName(client, 'Old service')).toMatchObject([{ id: Id, active: false }]);
    expect(await itemById(client, '999999')).toBeNull();
  });

  test('tells what changed since then', async () => {
    const client = await connected();
    const before = new Date().toISOString();
    const { Id } = company().createItem({ name: 'Changed' });
    const gone = company().createItem({ name: 'Merged away' });
    company().delete(gone.Id);
    const changes = await changedSince(client, overlapped(before));
    expect(changes.items.map(({ id }) => id)).toContain(Id);
    expect(changes.deletedItemIds).toContain(gone.Id);
    expect(Math.abs(Date.parse(changes.at) - Date.now())).toBeLessThan(60_000);
  });
});

describe('writing to the company', () => {
  test('creates, updates, empties, moves and makes inactive, with every digit as it was sent', async () => {
    const client = await connected();
    const accountId = company().account('Uncategorized Income')?.Id ?? '';
    const [category] = await write(client, 'r1', categoryBody('Payroll'));
    if (!category || !('item' in category)) throw new Error('The category was refused');
    const values = { name: 'Café 年末調整', description: 'Yearly', rate: rate('1234.5678901'), sku: 'Hour' };
    const [created] = await write(client, 'r2', createBody(values, { accountId, parentId: category.item.id }));
    expect(created).toMatchObject({
      item: { ...values, type: 'Service', parentId: category.item.id, incomeAccountId: accountId, active: true },
    });
    if (!created || !('item' in created)) throw new Error('The item was refused');
    const changes = { rate: rate('0.0000001'), description: null, sku: null, category: null };
    const [updated] = await write(client, 'r3', updateBody(created.item, changes));
    expect(updated).toMatchObject({
      item: {
        name: values.name,
        rate: '0.0000001',
        description: null,
        sku: null,
        parentId: null,
        incomeAccountId: accountId,
      },
    });
    if (!updated || !('item' in updated)) throw new Error('The update was refused');
    const [inactive] = await write(client, 'r4', activeBody(updated.item, false));
    expect(inactive).toMatchObject({ item: { active: false } });
    if (!inactive || !('item' in inactive)) throw new Error('Making inactive was refused');
    expect((await write(client, 'r5', activeBody(inactive.item, true)))[0]).toMatchObject({ item: { active: true } });
  });

  test('the same requestid again does nothing again', async () => {
    const client = await connected();
    const accountId = company().account('Uncategorized Income')?.Id ?? '';
    const operation = createBody({ name: 'Once' }, { accountId, parentId: null });
    intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await expect(write(client, 'same', operation)).rejects.toMatchObject({ kind: 'network', retryable: true });
    expect((await write(client, 'same', operation))[0]).toMatchObject({ item: { name: 'Once' } });
    expect(
      company()
        .items()
        .filter(({ Name }) => Name === 'Once'),
    ).toHaveLength(1);
  });

  test('says which operation was refused and why, and the others are done', async () => {
    const client = await connected();
    const accountId = company().account('Uncategorized Income')?.Id ?? '';
    const { Id: id, SyncToken: syncToken } = company().createItem({ name: 'There already' });
    company().edit(id, { Description: 'by the bookkeeper' });
    const place = { accountId, parentId: null };
    const answers = await write(
      client,
      'mixed',
      createBody({ name: 'There already' }, place),
      createBody({ name: 'New' }, place),
      updateBody({ id, syncToken }, { name: 'Stale' }),
      createBody({ name: 'No account' }, { accountId: '999999', parentId: null }),
    );
    expect(answers).toMatchObject([
      { error: { kind: 'duplicate', code: '6240' } },
      { item: { name: 'New' } },
      { error: { kind: 'stale', code: '5010' } },
      { error: { kind: 'reference', code: '2500' } },
    ]);
  });

  test.each([
    [{ action: 'drop-before' }, { kind: 'network', retryable: true }],
    [{ action: 'cut-body' }, { kind: 'network', retryable: true }],
    [{ action: 'malformed' }, { kind: 'unreadable', retryable: true }],
    [
      { action: 'status', status: 502, body: 'html' },
      { kind: 'system', retryable: true },
    ],
    [
      { action: 'status', status: 503, body: 'empty' },
      { kind: 'system', retryable: true },
    ],
    [
      { action: 'status', status: 429, body: { xml: '3001' } },
      { kind: 'throttled', retryAfterMs: 60_000 },
    ],
    [
      { action: 'status', status: 429, body: { json: '3001' }, retryAfter: 9 },
      { kind: 'throttled', retryAfterMs: 9_000 },
    ],
    [
      { action: 'status', status: 500, body: { json: '10000' } },
      { kind: 'system', code: '10000', retryable: true },
    ],
  ] as const)('tells what went wrong on the way (%j)', async (order, expected) => {
    const client = await connected();
    intuit.faults.add({ match: { operation: 'query' }, ...order });
    await expect(readAllItems(client)).rejects.toMatchObject(expected);
  });
});
