import { describe, expect, test } from 'vitest';
import { changedSince, overlapped, withinReach } from '../../../lib/quickbooks/changes';
import { quickBooksClient } from '../../../lib/quickbooks/client';
import type { Fetch } from '../../../lib/quickbooks/token-request';
import { fakeFetch, json } from './fake-fetch';

const SINCE = '2024-01-02T03:00:00Z';
const client = (fetch: Fetch) =>
  quickBooksClient({ environment: 'sandbox', realmId: '123', accessToken: async () => 'test-access-token', fetch });
const answer = (...parts: unknown[]) =>
  json({ CDCResponse: [{ QueryResponse: parts }], time: '2024-01-02T03:10:00.500-08:00' });

describe('change data capture', () => {
  test('tells what changed and what was deleted, with Intuit’s clock', async () => {
    const { fetch, seen } = fakeFetch(
      answer(
        {
          Item: [
            { Id: '1', Name: 'New' },
            { Id: '2', status: 'Deleted', domain: 'QBO' },
          ],
          startPosition: 1,
          maxResults: 2,
        },
        {
          Account: [
            { Id: '9', Name: 'Sales', AccountType: 'Income' },
            { Id: '8', status: 'Deleted' },
          ],
        },
      ),
    );
    expect(await changedSince(client(fetch), SINCE)).toMatchObject({
      items: [{ id: '1', name: 'New' }],
      accounts: [{ id: '9', name: 'Sales' }],
      deletedItemIds: ['2'],
      deletedAccountIds: ['8'],
      at: '2024-01-02T11:10:00.500Z',
      truncated: false,
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.url.pathname).toBe('/v3/company/123/cdc');
    expect(Object.fromEntries(seen[0]?.url.searchParams ?? [])).toMatchObject({
      entities: 'Item,Account',
      changedSince: SINCE,
    });
  });

  test.each([
    ['two empty parts', () => answer({}, {})],
    ['no part', () => answer()],
    ['no answer to the query', () => json({ CDCResponse: [{}], time: '2024-01-02T03:10:00Z' })],
  ])('takes %s for "nothing changed"', async (_name, reply) => {
    expect(await changedSince(client(fakeFetch(reply()).fetch), SINCE)).toMatchObject({
      items: [],
      accounts: [],
      deletedItemIds: [],
      truncated: false,
    });
  });

  test('says so when there may be more than it tells', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ Id: String(index + 1) }));
    const { fetch } = fakeFetch(answer({ Item: rows(990) }, { Account: rows(10) }), answer({ Item: rows(999) }));
    expect((await changedSince(client(fetch), SINCE)).truncated).toBe(true);
    expect((await changedSince(client(fetch), SINCE)).truncated).toBe(false);
  });

  test('leaves the watermark where it was when Intuit does not tell its clock', async () => {
    const { fetch } = fakeFetch(json({ CDCResponse: [{ QueryResponse: [{}] }] }));
    expect((await changedSince(client(fetch), SINCE)).at).toBe(SINCE);
  });

  test.each(['{}', '{"CDCResponse":{}}', '{"CDCResponse":[{"QueryResponse":[{"Item":[{"Name":"no id"}]}]}]}'])(
    'does not take %s for an answer',
    async (body) => {
      await expect(changedSince(client(fakeFetch(json(body)).fetch), SINCE)).rejects.toMatchObject({
        kind: 'unreadable',
      });
    },
  );

  test.each([
    { CDCResponse: [{ Fault: { Error: [{ code: '10000' }] } }] },
    { CDCResponse: [{ QueryResponse: [{ Fault: { Error: [{ code: '10000' }] } }] }] },
  ])('does not overlook a fault inside it', async (body) => {
    await expect(changedSince(client(fakeFetch(json(body)).fetch), SINCE)).rejects.toMatchObject({ kind: 'system' });
  });
});

describe('the watermark', () => {
  test('is asked again two minutes before it', () => {
    expect(overlapped('2024-01-02T03:10:00.500-08:00')).toBe('2024-01-02T11:08:00Z');
  });

  test('can be asked from for 29 days', () => {
    const now = Date.parse('2024-02-01T00:00:00Z');
    expect(withinReach('2024-01-03T00:00:01Z', now)).toBe(true);
    expect(withinReach('2024-01-03T00:00:00Z', now)).toBe(false);
    expect(withinReach(null, now)).toBe(false);
    expect(withinReach('no time', now)).toBe(false);
    expect(withinReach('2024-02-01T00:10:00Z', now)).toBe(true);
  });
});
