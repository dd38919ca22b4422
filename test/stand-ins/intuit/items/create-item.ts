import type { Books } from '../books/books';
import { ITEM_FIELDS } from '../books/fields';
import { readFields } from '../books/read-fields';
import type { ItemRecord } from '../books/records';
import type { JsonObject } from '../json';
import { checkItem } from './item-rules';
import { settleItem } from './settle-item';

/** What a new item has where the request says nothing. */
const NEW = { Id: '', SyncToken: '0', MetaData: { CreateTime: '', LastUpdatedTime: '' }, FullyQualifiedName: '' };

/** Creates an item from a request body, or throws the fault. */
export function createItem(books: Books, body: JsonObject): ItemRecord {
  const values = readFields('Item', ITEM_FIELDS, body);
  const item = settleItem(books, { ...NEW, Name: '', Active: true, Type: 'Service', ...values } as ItemRecord);
  checkItem(books, item);
  return books.addItem(item);
}
