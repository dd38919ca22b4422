// @vitest-environment node
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { fixture } from './testing/fixture';
import { serviceBody, smallCompany } from './testing/small-company';
import { startConnected } from './testing/start';

const parser = new new Window().DOMParser();

/** Every element of a document by its path, with the names of its attributes. */
function pathsOf(text: string): Set<string> {
  const paths = new Set<string>();
  const walk = (element: Element, above: string): void => {
    const names = element.getAttributeNames().toSorted().join(' ');
    const path = `${above}/${element.tagName}${names ? `[${names}]` : ''}`;
    paths.add(path);
    for (const child of element.children) walk(child, path);
  };
  walk(parser.parseFromString(text, 'application/xml').documentElement as unknown as Element, '');
  return paths;
}

const XML = { accept: 'application/xml' };

describe('without JSON asked for, replies are XML as recorded', () => {
  test('an account', async () => {
    const connection = await startConnected();
    const reply = await connection.get('account/7', XML);
    expect(reply.headers['content-type']).toContain('application/xml');
    expect(pathsOf(reply.text)).toEqual(pathsOf(fixture('quickbooks-ruby/fetch_account_by_id.xml')));
  });

  test('also for the Accept that a browser sends by itself', async () => {
    const connection = await startConnected();
    expect((await connection.get('account/7', { accept: '*/*' })).text).toContain('<IntuitResponse');
    expect((await connection.get('account/7?format=json', { accept: '*/*' })).at('Account.Id')).toBe('7');
  });

  test('an item has at least the recorded elements', async () => {
    const { connection, old } = await smallCompany();
    const ours = pathsOf((await connection.get(`item/${old.Id}`, XML)).text);
    const recorded = pathsOf(fixture('quickbooks-ruby/fetch_item_by_id.xml'));
    expect([...recorded].filter((path) => !ours.has(path))).toEqual([]);
  });

  test('a deleted item in change data capture', async () => {
    const { connection, books, old } = await smallCompany();
    const since = new Date(Date.now() - 1000).toISOString();
    books.delete(old.Id);
    const ours = [...pathsOf((await connection.get(`cdc?entities=Item&changedSince=${since}`, XML)).text)];
    const recorded = pathsOf(fixture('quickbooks-ruby/item_changes.xml'));
    // The recorded one has no startPosition; the JSON samples of the documentation do.
    expect(ours.map((path) => path.replaceAll(' startPosition', '')).toSorted()).toEqual([...recorded].toSorted());
  });

  test.each([['query_validation_error.xml', 'SELECT * FROM Item STARTPOSITION 0']])(
    'the fault of %s, word for word',
    async (file, query) => {
      const connection = await startConnected();
      const reply = await connection.get(`query?query=${encodeURIComponent(query)}`, XML);
      expect(pathsOf(reply.text)).toEqual(pathsOf(fixture(`quickbooks-ruby/${file}`)));
      expect(reply.text).toContain(
        '<Detail>QueryValidationError: value 0 is too small. Min allowed value is 1</Detail>',
      );
    },
  );

  test('a duplicate name', async () => {
    const { connection, income } = await smallCompany();
    const reply = await connection.post('item', serviceBody(income, { Name: 'Old service' }), XML);
    expect(pathsOf(reply.text)).toEqual(pathsOf(fixture('quickbooks-ruby/customer_duplicate_error.xml')));
    expect(reply.text).toContain('<Message>Duplicate Name Exists Error</Message>');
  });

  test('a throttled request', async () => {
    const connection = await startConnected({ limits: { requestsPerSecond: 0 } });
    const reply = await connection.get('companyinfo/1', XML);
    expect(pathsOf(reply.text)).toEqual(pathsOf(fixture('quickbooks-ruby/too_many_requests_error.xml')));
  });

  test('a system failure', async () => {
    const connection = await startConnected();
    connection.standIn.faults.add({ action: 'status', status: 500, body: { xml: '10000' } });
    const reply = await connection.get('companyinfo/1');
    expect(pathsOf(reply.text)).toEqual(pathsOf(fixture('quickbooks-ruby/generic_error.xml')));
  });

  test('marks in texts are written as entities', async () => {
    const { connection, income } = await smallCompany();
    const reply = await connection.post('item', serviceBody(income, { Name: 'A & B <i>' }), XML);
    expect(reply.text).not.toContain('<i>');
  });
});
