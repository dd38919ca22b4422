// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { company } from './index';
import { connect } from './testing/connect';
import { faultOf, serviceBody, smallCompany } from './testing/small-company';
import { start } from './testing/start';

describe('a requestid', () => {
  test('sent again gives the first reply, and nothing is written twice', async () => {
    const { connection, books, income } = await smallCompany();
    const first = await connection.post('item?requestid=r1', serviceBody(income));
    const again = await connection.post('item?requestid=r1', serviceBody(income));
    expect(again.text).toBe(first.text);
    expect(books.items()).toHaveLength(3);
    expect(connection.standIn.journal.slice(-2).map(({ replayed }) => replayed)).toEqual([false, true]);
  });

  test('sent again with another body gives the first reply as well', async () => {
    const { connection, books, income } = await smallCompany();
    await connection.post('item?requestid=r1', serviceBody(income));
    const again = await connection.post('item?requestid=r1', serviceBody(income, { Name: 'Another' }));
    expect(again.at('Item.Name')).toBe('New service');
    expect(books.item('Another')).toBeUndefined();
  });

  test('holds for a batch with all its operations', async () => {
    const { connection, books, income } = await smallCompany();
    const operation = { bId: '1', operation: 'create', Item: serviceBody(income) };
    const body = { BatchItemRequest: [operation, { ...operation, bId: '2' }] };
    const first = await connection.post('batch?requestid=r1', body);
    expect(first.at('BatchItemResponse.1.Fault.Error.0.code')).toBe('6240');
    const again = await connection.post('batch?requestid=r1', body);
    expect(again.text).toBe(first.text);
    expect(books.items()).toHaveLength(3);
    expect(connection.standIn.journal.at(-1)?.operations).toHaveLength(2);
  });

  test('repeats a refusal', async () => {
    const { connection, books, income, old } = await smallCompany();
    const taken = serviceBody(income, { Name: 'Old service' });
    expect(faultOf(await connection.post('item?requestid=r1', taken))[1]).toBe('6240');
    books.edit(old.Id, { Name: 'Renamed' });
    expect(faultOf(await connection.post('item?requestid=r1', taken))[1]).toBe('6240');
    expect((await connection.post('item?requestid=r2', taken)).status).toBe(200);
  });

  test('is remembered per company', async () => {
    const standIn = await start({ companies: [company({ name: 'A' }), company({ name: 'B' })] });
    const names = [];
    for (const index of [0, 1]) {
      const connection = await connect(standIn, index);
      const income = connection.company.account('Services')?.Id ?? '';
      await connection.post('item?requestid=same', serviceBody(income));
      names.push(connection.company.items().length);
    }
    expect(names).toEqual([1, 1]);
  });

  test('does not keep a read from being done again', async () => {
    const { connection, books, old } = await smallCompany();
    await connection.get(`item/${old.Id}?requestid=r1`);
    books.edit(old.Id, { UnitPrice: '81' });
    expect((await connection.get(`item/${old.Id}?requestid=r1`)).at('Item.UnitPrice')).toBe(81);
  });

  test('is forgotten after the window', async () => {
    let now = Date.now();
    const { connection, income } = await smallCompany({}, {}, { replayWindow: 60_000, clock: { now: () => now } });
    await connection.post('item?requestid=r1', serviceBody(income));
    now += 60_001;
    expect(faultOf(await connection.post('item?requestid=r1', serviceBody(income)))[1]).toBe('6240');
  });

  test.each([
    ['item', 50, 200],
    ['item', 51, 400],
    ['batch', 36, 200],
    ['batch', 37, 400],
  ])('for %s of %i characters answers %i', async (resource, length, status) => {
    const { connection, income } = await smallCompany();
    const item = serviceBody(income);
    const body = resource === 'item' ? item : { BatchItemRequest: [{ bId: '1', operation: 'create', Item: item }] };
    expect((await connection.post(`${resource}?requestid=${'r'.repeat(length)}`, body)).status).toBe(status);
  });

  test('of a batch allows a bId of ten characters', async () => {
    const { connection, income } = await smallCompany();
    const body = { BatchItemRequest: [{ bId: '12345678901', operation: 'create', Item: serviceBody(income) }] };
    expect(faultOf(await connection.post('batch?requestid=r1', body))).toEqual([400, '2050', 'bId']);
    expect((await connection.post('batch', body)).status).toBe(200);
  });
});
