// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { Limiter } from './api/limiter';
import { company, demoCompany } from './index';
import { DEFAULT_LIMITS } from './options';
import { connect } from './testing/connect';
import { start, startConnected } from './testing/start';

/** Sends one after another, and tells the statuses apart. */
async function statuses(count: number, ask: () => Promise<{ status: number }>): Promise<Record<number, number>> {
  const seen: Record<number, number> = {};
  for (let index = 0; index < count; index += 1) {
    const { status } = await ask();
    seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

describe('the limits, as sliding windows', () => {
  test('10 requests a second, and again once the second has passed', async () => {
    let now = 1_000_000_000_000;
    const connection = await startConnected({ limits: true, clock: { now: () => now } });
    const ask = () => connection.get('companyinfo/1');
    expect(await statuses(12, ask)).toEqual({ 200: 10, 429: 2 });
    now += 999;
    expect((await ask()).status).toBe(429);
    now += 1;
    expect(await statuses(11, ask)).toEqual({ 200: 10, 429: 1 });
  });

  test('500 requests a minute per company, another company undisturbed', async () => {
    let now = 1_000_000_000_000;
    const limits = { requestsPerMinute: 50, requestsPerSecond: 1000 };
    const companies = [demoCompany(), company({ name: 'Other' })];
    const standIn = await start({ limits, companies, clock: { now: () => now } });
    const connection = await connect(standIn);
    expect(await statuses(51, () => connection.get('companyinfo/1'))).toEqual({ 200: 50, 429: 1 });
    const other = await connect(standIn, 1);
    expect((await other.get('companyinfo/1')).status).toBe(200);
    now += 60_000;
    expect((await connection.get('companyinfo/1')).status).toBe(200);
  });

  test('40 batches a minute', async () => {
    let now = 1_000_000_000_000;
    const connection = await startConnected({ limits: true, clock: { now: () => now } });
    const batch = { BatchItemRequest: [{ bId: '1', Query: 'SELECT COUNT(*) FROM Item' }] };
    const ask = () => {
      now += 101;
      return connection.post('batch', batch);
    };
    expect(await statuses(41, ask)).toEqual({ 200: 40, 429: 1 });
    expect((await connection.get('companyinfo/1')).status).toBe(200);
  });

  test('10 requests at once', () => {
    const limiter = new Limiter({ ...DEFAULT_LIMITS, requestsPerSecond: 1000 });
    const admit = () => limiter.admit('company', 'client', false, 0);
    const running = Array.from({ length: 10 }, admit);
    expect(running).not.toContain(null);
    expect(admit()).toBeNull();
    expect(limiter.admit('company', 'another client', false, 0)).not.toBeNull();
    running[0]?.();
    expect(admit()).not.toBeNull();
  });

  test('a turned-away write has written nothing', async () => {
    const connection = await startConnected({ limits: { requestsPerSecond: 1 }, clock: { now: () => 1e12 } });
    const count = connection.company.items().length;
    await connection.get('companyinfo/1');
    const reply = await connection.post('item?requestid=r1', { Name: 'X', Type: 'Category' });
    expect(reply.status).toBe(429);
    expect(connection.company.items()).toHaveLength(count);
  });
});

describe('the 429', () => {
  const throttled = async (throttle: object) => {
    const connection = await startConnected({ limits: { requestsPerSecond: 0 }, throttle });
    return connection.get('companyinfo/1');
  };

  test('is the gateway’s envelope in JSON', async () => {
    const reply = await throttled({});
    expect(reply.at('fault.error.0')).toMatchObject({
      code: '3001',
      message: expect.stringContaining('ThrottleExceeded'),
    });
    expect(reply.headers).not.toHaveProperty('retry-after');
  });

  test('can be XML although JSON was asked for, and can name a time to wait', async () => {
    const reply = await throttled({ body: 'xml', retryAfter: 7 });
    expect(reply.headers['content-type']).toContain('xml');
    expect(reply.text).toContain(
      '<Error code="3001"><Message>message=ThrottleExceeded; errorCode=003001; statusCode=429',
    );
    expect(reply.headers['retry-after']).toBe('7');
  });
});

test('with latency a request takes its time before anything is done', async () => {
  const standIn = await start({ latency: { perRequestMs: 600_000 } });
  const connection = await connect(standIn);
  const lost = connection.post('item', { Name: 'Slow', Type: 'Category' }).catch((error: Error) => error);
  const { realmId } = connection.company;
  const arrived = { operation: 'create', company: realmId, status: null };
  await expect.poll(() => standIn.journal.at(-1), { timeout: 30_000 }).toMatchObject(arrived);
  expect(connection.company.item('Slow')).toBeUndefined();
  await standIn.close();
  expect(await lost).toBeInstanceOf(Error);
});
