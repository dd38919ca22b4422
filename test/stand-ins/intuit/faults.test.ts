// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { FaultOrder } from './index';
import { HOSTS } from './server/hosts';
import { refresh } from './testing/connect';
import { serviceBody, smallCompany } from './testing/small-company';

const CREATE = { operation: 'create' } as const;

/** Orders a fault, sends a create, and tells what came of it: the reply or the error, and whether the item is there. */
async function createUnder(order: FaultOrder) {
  const { connection, books, income } = await smallCompany();
  connection.standIn.faults.add(order);
  const post = () => connection.post('item?requestid=r1', serviceBody(income));
  const outcome = await post().catch((error: Error) => error);
  const written = books.item('New service') !== undefined;
  return { connection, books, outcome, written, entry: connection.standIn.journal.at(-1), post };
}

describe('a fault order', () => {
  test('drop-before cuts the connection, and nothing is written', async () => {
    const { outcome, written, entry } = await createUnder({ match: CREATE, action: 'drop-before' });
    expect(outcome).toBeInstanceOf(Error);
    expect(written).toBe(false);
    expect(entry).toMatchObject({ status: null, reply: null, fault: 'drop-before' });
  });

  test('drop-after cuts the connection when the write is done, and the same requestid brings the reply', async () => {
    const { outcome, written, entry, post, books } = await createUnder({ match: CREATE, action: 'drop-after' });
    expect(outcome).toBeInstanceOf(Error);
    expect(written).toBe(true);
    expect(entry?.status).toBeNull();
    expect(entry?.reply).toContain('New service');
    const again = await post();
    expect(again.text).toBe(entry?.reply);
    expect(books.items()).toHaveLength(3);
  });

  test('delay does at once what it answers late', async () => {
    const { connection, books, income } = await smallCompany();
    connection.standIn.faults.add({ match: CREATE, action: 'delay', ms: 600_000 });
    const lost = connection.post('item', serviceBody(income)).catch((error: Error) => error);
    await expect.poll(() => books.item('New service'), { timeout: 30_000 }).toBeDefined();
    expect(connection.standIn.journal.at(-1)?.status).toBeNull();
    await connection.standIn.close();
    expect(await lost).toBeInstanceOf(Error);
  });

  test('delay ends in the reply', async () => {
    const { outcome } = await createUnder({ match: CREATE, action: 'delay', ms: 1 });
    expect(outcome).toMatchObject({ status: 200 });
  });

  test('cut-body breaks off within the body, after the write', async () => {
    const { outcome, written } = await createUnder({ match: CREATE, action: 'cut-body' });
    expect(outcome).toBeInstanceOf(Error);
    expect(written).toBe(true);
  });

  test('malformed answers 200 with a body that is no JSON, after the write', async () => {
    const { outcome, written } = await createUnder({ match: CREATE, action: 'malformed' });
    expect(outcome).toMatchObject({ status: 200, json: undefined });
    expect(written).toBe(true);
  });

  test.each([
    [
      'a service fault in JSON',
      { status: 500, body: { json: '10000' } },
      /"Fault":\{"Error":\[\{.*"code":"10000".*"SystemFault"/u,
    ],
    ['a gateway fault in JSON', { status: 429, body: { json: '3001' } }, /"fault":\{"error":\[\{.*"code":"3001"/u],
    ['a fault in XML', { status: 429, body: { xml: '3001' } }, /<Fault type="SERVICE"><Error code="3001">/u],
    ['a proxy’s page', { status: 502 }, /^<html>[\s\S]*502/u],
    ['nothing', { status: 504, body: 'empty' }, /^$/u],
  ] as const)('status answers %s, and nothing is written', async (_, order, body) => {
    const { outcome, written } = await createUnder({ match: CREATE, action: 'status', retryAfter: 3, ...order });
    expect(outcome).toMatchObject({ status: order.status, headers: { 'retry-after': '3' } });
    expect(outcome).toHaveProperty('text', expect.stringMatching(body));
    expect(written).toBe(false);
  });

  test('status with after answers so when the write is done', async () => {
    const { outcome, written } = await createUnder({ match: CREATE, action: 'status', status: 504, after: true });
    expect(outcome).toMatchObject({ status: 504 });
    expect(written).toBe(true);
  });

  test('suffers the nth match, as many times as it says, and then no more', async () => {
    const { connection } = await smallCompany();
    connection.standIn.faults.add({
      match: { operation: 'company-info' },
      nth: 2,
      times: 2,
      action: 'status',
      status: 503,
    });
    const seen = [];
    for (let index = 0; index < 5; index += 1) seen.push((await connection.get('companyinfo/1')).status);
    expect(seen).toEqual([200, 503, 503, 200, 200]);
  });

  test('matches by host, path, method or a function, and is gone when cleared', async () => {
    const { connection } = await smallCompany();
    const { faults } = connection.standIn;
    const status = async () => (await connection.get('companyinfo/1')).status;
    const order = { action: 'status', times: Number.POSITIVE_INFINITY } as const;
    faults.add({ ...order, match: { host: HOSTS.token } });
    faults.add({ ...order, match: { method: 'POST' } });
    faults.add({ ...order, match: { pathIncludes: '/batch' } });
    expect(await status()).toBe(200);
    expect((await refresh(connection.standIn, connection.refreshToken)).status).toBe(503);
    faults.add({ ...order, match: ({ path, company }) => path.includes('companyinfo') && company === null });
    expect(await status()).toBe(503);
    faults.clear();
    expect(await status()).toBe(200);
  });

  test('inside a batch hits the operation of that name, written or not', async () => {
    const { connection, books, income } = await smallCompany();
    const { faults } = connection.standIn;
    faults.add({ operationFault: { itemName: 'One', code: '10000' } });
    faults.add({ operationFault: { itemName: /^Tw/u, code: '6000', detail: 'Not today', written: true } });
    const requests = ['One', 'Two', 'Three'].map((Name) => ({
      bId: Name,
      operation: 'create',
      Item: serviceBody(income, { Name }),
    }));
    const reply = await connection.post('batch', { BatchItemRequest: requests });
    expect(reply.status).toBe(200);
    expect(reply.at('BatchItemResponse')).toMatchObject([
      { bId: 'One', Fault: { Error: [{ code: '10000' }], type: 'SystemFault' } },
      { bId: 'Two', Fault: { Error: [{ code: '6000', Detail: 'Not today' }] } },
      { bId: 'Three', Item: { Name: 'Three' } },
    ]);
    expect(books.item('One')).toBeUndefined();
    expect(books.item('Two')).toBeDefined();
  });

  test('has either an action or an operation fault', async () => {
    const { connection } = await smallCompany();
    expect(() => connection.standIn.faults.add({})).toThrow('either');
  });
});

describe('the journal', () => {
  test('has every request with its reply, and no credentials', async () => {
    const { connection, income } = await smallCompany();
    const { journal } = connection.standIn;
    const reply = await connection.post('item?requestid=r1', serviceBody(income));
    expect(journal.at(-1)).toMatchObject({
      ...{ host: HOSTS.api, method: 'POST', operation: 'create', requestid: 'r1', status: 200, reply: reply.text },
      ...{ company: connection.company.realmId, body: { Name: 'New service' }, intuitTid: reply.headers.intuit_tid },
    });
    expect(journal.at(-1)?.headers.authorization).toBe('Bearer …');
  });

  test('has a reply that closes its connection, so that a lost one is really lost', async () => {
    const { connection } = await smallCompany();
    expect((await connection.get('companyinfo/1')).headers.connection).toBe('close');
  });
});
