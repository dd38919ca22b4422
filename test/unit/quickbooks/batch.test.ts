import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchBody, MAX_OPERATIONS, readBatchReply, sendBatch } from '../../../lib/quickbooks/batch';
import { quickBooksClient } from '../../../lib/quickbooks/client';
import { activeBody, createBody } from '../../../lib/quickbooks/item-body';
import { parseExactly } from '../../../lib/quickbooks/lossless';
import { runs } from '../../property-runs';
import { anyText } from './any-text';
import { fakeFetch, json } from './fake-fetch';

const PLACE = { accountId: '79', parentId: null };
const reply = (responses: unknown) => ({ body: { BatchItemResponse: responses }, time: null, intuitTid: 'tid-1' });
const item = (bId: string, id: string) => ({ bId, Item: { Id: id, Name: `Item ${id}` } });
const taken = (bId: string) => ({ bId, Fault: { Error: [{ Message: 'Duplicate Name Exists Error', code: '6240' }] } });

describe('the text of a batch', () => {
  test('holds each operation as it was written', () => {
    const body = batchBody([
      { bId: '1', operation: createBody({ name: 'Advice' }, PLACE) },
      { bId: '2', operation: activeBody({ id: '5', syncToken: '3' }, false) },
    ]);
    expect(body).toBe(
      '{"BatchItemRequest":[{"bId":"1","operation":"create","Item":{"Name":"Advice","Type":"Service","IncomeAccountRef":{"value":"79"}}},' +
        '{"bId":"2","operation":"update","Item":{"Id":"5","SyncToken":"3","sparse":true,"Active":false}}]}',
    );
  });

  test('is refused beyond Intuit’s limits', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ bId: String(n), operation: '{"a":1}' }));
    expect(() => batchBody(many(MAX_OPERATIONS))).not.toThrow();
    expect(() => batchBody(many(MAX_OPERATIONS + 1))).toThrow(RangeError);
    expect(() => batchBody([{ bId: '12345678901', operation: '{"a":1}' }])).toThrow(RangeError);
    expect(() => batchBody([{ bId: '', operation: '{"a":1}' }])).toThrow(RangeError);
    expect(() => batchBody([...many(1), ...many(1)])).toThrow(TypeError);
    expect(() => batchBody([{ bId: '1', operation: 'null' }])).toThrow(TypeError);
  });
});

describe('the answer to a batch', () => {
  test('is matched by bId, whatever the order', () => {
    const answers = readBatchReply(reply([taken('2'), item('3', '30'), item('1', '10')]), ['1', '2', '3']);
    expect([...answers.keys()]).toEqual(['1', '2', '3']);
    expect(answers.get('1')).toMatchObject({ item: { id: '10' } });
    expect(answers.get('2')).toMatchObject({
      error: { code: '6240', kind: 'duplicate', retryable: false, intuitTid: 'tid-1' },
    });
    expect(answers.get('3')).toMatchObject({ item: { id: '30' } });
  });

  test.each([
    ['is missing', [item('2', '20')]],
    ['is there twice', [item('1', '10'), item('1', '11'), item('2', '20')]],
    ['is both an item and a refusal', [item('1', '10'), taken('1'), item('2', '20')]],
    ['has no id', [{ bId: '1', Item: { Name: 'x' } }, item('2', '20')]],
    ['is empty', [{ bId: '1' }, item('2', '20')]],
    ['bears no bId', [{ Item: { Id: '10', Name: 'x' } }, item('2', '20')]],
    ['is null', [null, item('2', '20')]],
  ])('of an operation whose answer %s is unreadable, and the others count', (_name, responses) => {
    const answers = readBatchReply(reply(responses), ['1', '2']);
    expect(answers.get('1')).toMatchObject({ error: { kind: 'unreadable', retryable: true } });
    expect(answers.get('2')).toMatchObject({ item: { id: '20' } });
  });

  test('knows a fault that may pass from one that will not', () => {
    const passing = { bId: '1', Fault: { Error: [{ code: '10000' }] } };
    expect(readBatchReply(reply([passing]), ['1']).get('1')).toMatchObject({
      error: { kind: 'system', retryable: true },
    });
  });

  test('knows a refusal with a single error in place of the list', () => {
    const single = { bId: '1', Fault: { Error: { Message: 'Duplicate Name Exists Error', code: '6240' } } };
    expect(readBatchReply(reply([single]), ['1']).get('1')).toMatchObject({
      error: { code: '6240', kind: 'duplicate', retryable: false },
    });
  });

  test('says nothing of operations that nobody sent', () => {
    expect([...readBatchReply(reply([item('9', '90')]), []).keys()]).toEqual([]);
  });

  test.each([{}, { BatchItemResponse: {} }, { BatchItemResponse: 'x' }, null])('that is none is unreadable', (body) => {
    expect(() => readBatchReply({ body, time: null, intuitTid: null }, ['1'])).toThrow(
      expect.objectContaining({ kind: 'unreadable', retryable: true }),
    );
  });
});

test('a batch is sent as it is stored, with its requestid', async () => {
  const { fetch, seen } = fakeFetch(json({ BatchItemResponse: [item('1', '10')] }));
  const client = quickBooksClient({
    environment: 'sandbox',
    realmId: '1',
    accessToken: async () => 'test-access-token',
    fetch,
  });
  const body = batchBody([{ bId: '1', operation: createBody({ name: 'Café' }, PLACE) }]);
  const answers = await sendBatch(client, { requestid: 'request-1', body });
  expect(answers.get('1')).toMatchObject({ item: { id: '10' } });
  expect(seen[0]?.body).toBe(body);
  expect(seen[0]?.url.pathname).toBe('/v3/company/1/batch');
  expect(seen[0]?.url.searchParams.get('requestid')).toBe('request-1');
});

test('for every set of names and every order of the answers, each operation gets its own', () => {
  const names = fc.uniqueArray(anyText(1, 6), {
    minLength: 1,
    maxLength: 30,
  });
  const batches = names.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(batches, ([sent, answered]) => {
      const body = batchBody(
        sent.map((name, index) => ({ bId: String(index), operation: createBody({ name }, PLACE) })),
      );
      const requests = (parseExactly(body) as { BatchItemRequest: { bId: string; Item: { Name: string } }[] })
        .BatchItemRequest;
      expect(requests.map(({ Item }) => Item.Name)).toEqual(sent);
      const responses = answered.map((name) => ({ bId: String(sent.indexOf(name)), Item: { Id: '1', Name: name } }));
      const answers = readBatchReply(
        reply(responses),
        requests.map(({ bId }) => bId),
      );
      for (const { bId, Item } of requests) expect(answers.get(bId)).toMatchObject({ item: { name: Item.Name } });
    }),
    runs(50),
  );
});
