import type { Books } from '../books/books';
import { ACCOUNT_FIELDS, ENTITY_FIELDS, IGNORED_FIELDS, ITEM_FIELDS } from '../books/fields';
import { itemToWire, toWire } from '../books/to-wire';
import type { Table } from '../query/run-query';
import { companyInfo } from './company-info';
import { preferences } from './preferences';

/** What a company can be queried for. */
export function tablesOf(books: Books): Table[] {
  const info = companyInfo(books);
  const prefs = preferences(books);
  return [
    {
      entity: 'Item',
      rows: [...books.items.values()].map(itemToWire),
      names: [...Object.keys(ITEM_FIELDS), ...IGNORED_FIELDS.Item, ...ENTITY_FIELDS],
    },
    {
      entity: 'Account',
      rows: [...books.accounts.values()].map((account) => toWire(account, ACCOUNT_FIELDS)),
      names: [...Object.keys(ACCOUNT_FIELDS), ...IGNORED_FIELDS.Account, ...ENTITY_FIELDS],
    },
    { entity: 'CompanyInfo', rows: [info], names: Object.keys(info) },
    { entity: 'Preferences', rows: [prefs], names: Object.keys(prefs) },
  ];
}
