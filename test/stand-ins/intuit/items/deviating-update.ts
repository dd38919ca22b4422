import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import type { ItemRecord } from '../books/records';
import type { JsonObject } from '../json';

/** The body as a company with other rules reads it: `null` as the empty value, `""` or `SubItem: false` as left out. */
export function asRead({ rules }: Books, body: JsonObject): JsonObject {
  const read = Object.entries(body).flatMap(([name, value]): [string, JsonObject[string]][] => {
    if (value === '' && !rules.emptyClears) return [];
    if (name === 'SubItem' && value === false && rules.subItemFalse === 'ignored') return [];
    if (name === 'UnitPrice' && value === null && rules.nullClears) return [[name, '0']];
    return [[name, value]];
  });
  return Object.fromEntries(read);
}

/** What a sparse update does to fields that it does not name, where the company's rules have it so. */
export function resetBySparse(books: Books, body: JsonObject, item: ItemRecord): ItemRecord {
  const { sparse } = books.rules;
  if (sparse === 'needs-name' && body.Name === undefined) {
    throw new QboFault('2020', 'Required parameter Name is missing in the request', 'Name');
  }
  const reset = { ...item };
  if (sparse === 'resets-taxable' && body.Taxable === undefined) reset.Taxable = false;
  const account = [...books.accounts.values()].find(({ Name }) => Name === 'Uncategorized Income');
  if (sparse === 'resets-account' && body.IncomeAccountRef === undefined && account) {
    reset.IncomeAccountRef = { value: account.Id };
  }
  return reset;
}
