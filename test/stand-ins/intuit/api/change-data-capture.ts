import type { Books } from '../books/books';
import { ACCOUNT_FIELDS } from '../books/fields';
import { itemToWire, toWire } from '../books/to-wire';
import type { JsonObject } from '../json';
import { QboFault } from './qbo-fault';

/** Documented: it reaches back 30 days and reports 1,000 objects. */
const REACH_MS = 30 * 86_400_000;
const MOST = 1000;

/**
 * What changed since a time, in whole seconds and that second included. One QueryResponse per entity, an empty one where nothing changed.
 *
 * @see https://developer.intuit.com/app/developer/qbo/docs/learn/explore-the-quickbooks-online-api/change-data-capture
 */
export function changeDataCapture(query: URLSearchParams, books: Books): JsonObject {
  const since = Date.parse(query.get('changedSince') ?? '');
  if (Number.isNaN(since)) throw new QboFault('2010', 'Property Name:changedSince specified is unsupported or invalid');
  if (books.now() - since > REACH_MS) {
    throw new QboFault(
      '2010',
      'Property Name:changedSince is more than 30 days ago specified is unsupported or invalid',
    );
  }
  let left = MOST;
  const responses = (query.get('entities') ?? '').split(',').map((entity) => {
    const changes = changesOf(books, entity.trim(), since).slice(0, left);
    left -= changes.rows.length;
    return changes.rows.length === 0 ? {} : { [changes.entity]: changes.rows, ...counts(changes.rows.length) };
  });
  return { CDCResponse: [{ QueryResponse: responses }] };
}

function counts(count: number): JsonObject {
  return { startPosition: 1, maxResults: count, totalCount: count };
}

class Changes {
  constructor(
    readonly entity: string,
    readonly rows: JsonObject[],
  ) {}

  slice(start: number, end: number): Changes {
    return new Changes(this.entity, this.rows.slice(start, end));
  }
}

function changesOf(books: Books, asked: string, since: number): Changes {
  const entity = (['Item', 'Account'] as const).find((known) => known.toLowerCase() === asked.toLowerCase());
  if (!entity) throw new QboFault('2010', `Property Name:${asked} specified is unsupported or invalid`, 'entities');
  const records =
    entity === 'Item'
      ? [...books.items.values()].map((item) => ({ at: item.MetaData.LastUpdatedTime, row: itemToWire(item) }))
      : [...books.accounts.values()].map((account) => ({
          at: account.MetaData.LastUpdatedTime,
          row: toWire(account, ACCOUNT_FIELDS),
        }));
  const gone = books.deletions
    .filter((deletion) => deletion.entity === entity)
    .map(({ id, at }) => ({
      at,
      row: { domain: 'QBO', status: 'Deleted', Id: id, MetaData: { LastUpdatedTime: at } } as JsonObject,
    }));
  const listedUntil = books.now() - books.rules.changeDelayMs;
  const changed = [...records, ...gone].filter(
    ({ at }) => Date.parse(at) >= Math.floor(since / 1000) * 1000 && Date.parse(at) <= listedUntil,
  );
  return new Changes(
    entity,
    changed.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ row }) => row),
  );
}
