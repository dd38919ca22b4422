import { activeBody } from '../../../lib/quickbooks/item-body';
import { itemsByName, readAllItems } from '../../../lib/quickbooks/items';
import { query } from '../../../lib/quickbooks/query';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, type Finding, refuted } from '../belief';
import { refusal, told } from '../refusal';
import type { Session } from '../session';

/** Whether the product's look-up by name finds the item. */
async function found(session: Session, name: string, id: string): Promise<Finding> {
  const items = await refusal(itemsByName(session.client, name));
  if (items instanceof QuickBooksError) return refuted(told(items));
  const hits = items.map((item) => `${item.id} “${item.name}”`);
  return decide(
    items.some((item) => item.id === id),
    `item ${id} was looked up: ${hits.join(', ') || 'nothing was found'}`,
  );
}

async function foundAsMade(session: Session, label: string): Promise<Finding> {
  const item = await session.service(label);
  return found(session, session.name(label), item.id);
}

function queryResponse(body: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof body !== 'object' || body === null || !('QueryResponse' in body)) return null;
  const response = body.QueryResponse;
  return typeof response === 'object' ? (response as Readonly<Record<string, unknown>> | null) : null;
}

export const queries: readonly Belief[] = [
  {
    id: 'empty-result',
    sentence: 'An empty result is `{"QueryResponse":{}}`',
    async check(session) {
      const { body } = await query(session.client, `SELECT * FROM Item WHERE Name = '${session.name('nothing')}'`);
      const response = queryResponse(body);
      return decide(
        response !== null && Object.keys(response).length === 0,
        `QueryResponse ${JSON.stringify(response)}`,
      );
    },
  },
  {
    id: 'query-apostrophe',
    sentence: "`\\'` stands for an apostrophe in a query",
    check: (session) => foundAsMade(session, "client's"),
  },
  {
    id: 'query-backslash',
    sentence: '`\\\\` stands for a backslash in a query',
    check: (session) => foundAsMade(session, 'back\\slash'),
  },
  {
    id: 'query-case',
    sentence: 'A query for a name finds it in whatever case',
    async check(session) {
      const item = await session.service('Mixed Case');
      return found(session, session.name('mIXED cASE'), item.id);
    },
  },
  {
    id: 'query-inactive',
    sentence: '`Active IN (true, false)` finds inactive items too',
    async check(session) {
      const item = await session.service('found inactive');
      const { name } = await session.made(activeBody(item, false));
      return found(session, name, item.id);
    },
  },
  {
    id: 'short-page',
    sentence: 'A page of under 1,000 rows is the last',
    async check(session) {
      const { rows, reads } = await readAllItems(session.client);
      const { body } = await query(session.client, 'SELECT COUNT(*) FROM Item WHERE Active IN (true, false)');
      const count = Number(queryResponse(body)?.totalCount);
      return decide(rows.length === count, `${rows.length} rows in ${reads} pages, where QuickBooks counts ${count}`);
    },
  },
];
