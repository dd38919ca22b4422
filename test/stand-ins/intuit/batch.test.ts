// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { faultOf, serviceBody, smallCompany } from './testing/small-company';

const create = (bId: string, item: object) => ({ bId, operation: 'create', Item: item });
const batchOf = (...requests: object[]) => ({ BatchItemRequest: requests });

describe('a batch', () => {
  test('does each operation for itself and answers by bId, with a Fault where one fails', async () => {
    const { connection, books, income, old } = await smallCompany();
    const reply = await connection.post(
      'batch',
      batchOf(
        create('a', serviceBody(income, { Name: 'One' })),
        create('b', serviceBody(income, { Name: 'Old service' })),
        { bId: 'c', operation: 'update', Item: { Id: old.Id, SyncToken: '0', sparse: true, UnitPrice: 81 } },
        { bId: 'd', Query: "SELECT Name FROM Item WHERE Name = 'One'" },
        { bId: 'e', operation: 'delete', Item: { Id: old.Id, SyncToken: '1' } },
        create('f', serviceBody(income, { Name: 'Two' })),
      ),
    );
    expect(reply.status).toBe(200);
    expect(reply.at('BatchItemResponse')).toMatchObject([
      { bId: 'a', Item: { Name: 'One' } },
      { bId: 'b', Fault: { Error: [{ code: '6240' }], type: 'ValidationFault' } },
      { bId: 'c', Item: { UnitPrice: 81 } },
      { bId: 'd', QueryResponse: { Item: [{ Name: 'One' }], startPosition: 1, maxResults: 1 } },
      { bId: 'e', Fault: { Error: [{ code: '500' }] } },
      { bId: 'f', Item: { Name: 'Two' } },
    ]);
    expect(books.items().map(({ Name }) => Name)).toEqual(['Advisory', 'Old service', 'One', 'Two']);
    expect(connection.standIn.journal.at(-1)?.operations).toMatchObject([
      { bId: 'a', operation: 'create', subject: 'Item', name: 'One' },
      { bId: 'b', faultCode: '6240' },
      { bId: 'c', operation: 'update' },
      { bId: 'd', operation: 'query' },
      { bId: 'e', operation: 'delete', faultCode: '500' },
      { bId: 'f', name: 'Two' },
    ]);
  });

  test('can be answered in another order', async () => {
    const { connection, income } = await smallCompany({ shuffleBatches: true });
    const names = ['One', 'Two', 'Three'].map((Name) => create(Name, serviceBody(income, { Name })));
    const reply = await connection.post('batch', batchOf(...names));
    expect(reply.at('BatchItemResponse')).toMatchObject([{ bId: 'Three' }, { bId: 'Two' }, { bId: 'One' }]);
  });

  test('can create an account', async () => {
    const { connection, books } = await smallCompany();
    const account = { bId: '1', operation: 'create', Account: { Name: 'Fees', AccountType: 'Income' } };
    const reply = await connection.post('batch', batchOf(account));
    expect(reply.at('BatchItemResponse.0.Account.Name')).toBe('Fees');
    expect(books.account('Fees')).toBeDefined();
  });

  test.each([
    [30, undefined, 200],
    [31, undefined, 400],
    [10, 10, 200],
    [11, 10, 400],
  ])('of %i operations, where %s are allowed, answers %i', async (count, batchSize, status) => {
    const limits = batchSize === undefined ? false : { batchSize };
    const { connection, books, income } = await smallCompany({}, {}, { limits });
    const all = Array.from({ length: count }, (_, index) =>
      create(`b${index}`, serviceBody(income, { Name: `N${index}` })),
    );
    const reply = await connection.post('batch', batchOf(...all));
    expect(reply.status).toBe(status);
    if (status === 400) expect(faultOf(reply)[1]).toBe('1040');
    expect(books.items()).toHaveLength(status === 200 ? count + 2 : 2);
  });

  test.each([
    ['without operations', {}, '2020'],
    ['without a bId', batchOf({ operation: 'create', Item: {} }), '2020'],
  ])('%s is refused whole', async (_, body, code) => {
    const { connection } = await smallCompany();
    expect(faultOf(await connection.post('batch', body))[1]).toBe(code);
  });

  test.each([
    ['an operation without its object', { bId: '1', operation: 'create' }, '2020'],
    ['an entity that is not kept here', { bId: '1', operation: 'create', Customer: { DisplayName: 'X' } }, '500'],
    ['a create with an Id', { bId: '1', operation: 'create', Item: { Id: '2', SyncToken: '0' } }, '2010'],
    ['a query that is none', { bId: '1', Query: 'garbage' }, '4000'],
  ])('answers %s with a Fault', async (_, operation, code) => {
    const { connection } = await smallCompany();
    const reply = await connection.post('batch', batchOf(operation));
    expect([reply.status, reply.at('BatchItemResponse.0.Fault.Error.0.code')]).toEqual([200, code]);
  });
});
