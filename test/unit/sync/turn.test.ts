import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { openStore, type Store } from '../../../lib/store/open';
import { pacedClient } from '../../../lib/sync/paced-client';
import { type Pacer, pacer } from '../../../lib/sync/turn';

const CONNECTION = 'connection-1';
const MINUTE = 60_000;

let store: Store;
let now: number;
let pace: Pacer;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
  now = Date.UTC(2026, 10, 25, 9);
  pace = pacer(store, CONNECTION, () => now);
});
afterEach(() => store.close());

/** A client whose every request gets that answer. */
function client(status: number, body: string, headers: Record<string, string> = {}) {
  return pacedClient(
    {
      ...{ environment: 'sandbox', realmId: '1', accessToken: async () => 'token', now: () => now },
      fetch: async () => new Response(body, { status, headers }),
    },
    pace,
  );
}

const ok = () => client(200, '{"QueryResponse":{},"time":"2026-11-25T01:00:00.000-08:00"}').request({ path: 'query' });
const turnedAway = () => client(429, '<IntuitResponse/>', { 'Retry-After': '60' }).request({ path: 'query' });

async function failure(request: () => Promise<unknown>): Promise<QuickBooksError> {
  const error = await request().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof QuickBooksError) return error;
  throw new Error('It did not fail as a QuickBooksError.');
}

describe('a pause that QuickBooks asked for', () => {
  it('ends a request at once that comes before it is over, instead of letting it hang', async () => {
    expect((await failure(turnedAway)).httpStatus).toBe(429);
    now += 20_000;
    expect(await failure(ok)).toMatchObject({ kind: 'throttled', retryAfterMs: 40_000, httpStatus: null });
    now += 40_000;
    await ok();
  });

  it('is not made longer by requests that never left', async () => {
    await failure(turnedAway);
    const before = await store.get('pacing', CONNECTION);
    now += 30_000;
    await failure(ok);
    expect((await store.get('pacing', CONNECTION))?.blockedUntil).toBe(before?.blockedUntil);
  });

  it('outlives the worker', async () => {
    await failure(turnedAway);
    pace = pacer(store, CONNECTION, () => now);
    expect((await failure(ok)).kind).toBe('throttled');
  });
});

describe('an hour in which QuickBooks turned all away', () => {
  async function anHour() {
    for (let minute = 0; minute < 61; minute += 1) {
      await failure(turnedAway);
      now += MINUTE;
    }
  }

  it('is said to be one, and then it is asked every quarter of an hour', async () => {
    await anHour();
    expect(await store.get('pacing', CONNECTION)).toMatchObject({ exhausted: true });
    expect((await failure(ok)).retryAfterMs).toBe(14 * MINUTE);
  });

  it('is over with the first answer', async () => {
    await anHour();
    now += 14 * MINUTE;
    await ok();
    expect(await store.get('pacing', CONNECTION)).toMatchObject({ exhausted: false, throttledSince: null });
  });

  it('is over with a refusal too, since it is an answer', async () => {
    await anHour();
    now += 14 * MINUTE;
    await failure(() => client(400, '{"Fault":{"Error":[{"code":"4000"}]}}').request({ path: 'query' }));
    expect(await store.get('pacing', CONNECTION)).toMatchObject({ exhausted: false });
  });

  it('is not made of two rows with hours between them', async () => {
    await failure(turnedAway);
    now += 5 * 60 * MINUTE;
    await failure(turnedAway);
    expect(await store.get('pacing', CONNECTION)).toMatchObject({ exhausted: false });
  });
});

describe('how many may be under way', () => {
  const atOnce = async () => (await store.get('pacing', CONNECTION))?.atOnce;

  it('is halved by the first 429 of a row, whoever else uses the same limits, and grows with every answer', async () => {
    await failure(turnedAway);
    expect(await atOnce()).toBe(5);
    now += MINUTE;
    await ok();
    expect(await atOnce()).toBe(6);
    for (let answer = 0; answer < 8; answer += 1) {
      now += 1_000;
      await ok();
    }
    expect(await atOnce()).toBe(10);
  });

  it('is halved once where several that left together are turned away', async () => {
    const release = await Promise.all([pace.turn('other'), pace.turn('other')]);
    await pace.block(MINUTE);
    await pace.block(MINUTE);
    for (const end of release) end();
    expect(await atOnce()).toBe(5);
  });
});

describe('a turn', () => {
  it('that is given while the clock is put back is given once', async () => {
    let back = 0;
    // Every look at the clock shows a moment before the last.
    pace = pacer(store, CONNECTION, () => now - back++);
    (await pace.turn('batch'))();
    expect((await store.get('pacing', CONNECTION))?.batches).toHaveLength(1);
  });

  it('that can’t be recorded is not under way for ever', async () => {
    // A row that counting the read breaks on, as a full disk would break it.
    await store.put('mirrors', { connection: CONNECTION } as never);
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => pace.turn('other')));
    expect(asked.map(({ status }) => status)).not.toContain('fulfilled');
    await store.clear('mirrors');
    now += 2_000;
    (await pace.turn('other'))();
  });
});

describe('metered reads', () => {
  const count = async () => (await store.get('mirrors', CONNECTION))?.reads;

  it('are counted as they leave, whatever comes of them, by calendar month', async () => {
    await ok();
    await failure(() => client(500, '').request({ path: 'query' }));
    expect(await count()).toEqual({ month: '2026-11', count: 2 });
    now = Date.UTC(2026, 11, 1, 9);
    await ok();
    expect(await count()).toEqual({ month: '2026-12', count: 1 });
  });

  it('do not include writes, nor what never left', async () => {
    await client(200, '{"BatchItemResponse":[]}').request({ path: 'batch', body: '{}' });
    await failure(turnedAway);
    await failure(ok);
    expect((await count())?.count).toBe(1);
  });
});
