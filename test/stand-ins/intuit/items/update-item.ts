import { QboFault } from '../api/qbo-fault';
import type { Books } from '../books/books';
import { ITEM_FIELDS } from '../books/fields';
import { readFields, scalar } from '../books/read-fields';
import type { ItemRecord } from '../books/records';
import type { JsonObject } from '../json';
import { asRead, resetBySparse } from './deviating-update';
import { checkItem } from './item-rules';
import { settleItem } from './settle-item';

/** Updates an item from a request body: sparse keeps what is left out, full clears it. Throws the fault. */
export function updateItem(books: Books, body: JsonObject): ItemRecord {
  const before = findItem(books, scalar(body.Id ?? null) ?? '');
  if (books.rules.staleWrites === 'refuse') checkToken('Item', before.SyncToken, body);
  const values = readFields('Item', ITEM_FIELDS, asRead(books, body));
  const sparse = scalar(body.sparse ?? null) === 'true';
  const draft = sparse ? resetBySparse(books, body, merge(before, values)) : replace(before, values);
  const item = settleItem(books, draft);
  if (sameItem(item, before) && !books.rules.noOpMoves) return before;
  if (!before.Active && !item.Active && books.rules.inactiveWrites === 'refuse') throw inactive();
  if (!before.Active && item.Active && books.rules.reactivation === 'refuse') throw inactive();
  checkItem(books, item, before);
  return sameItem(item, before) && !books.rules.noOpMoves ? before : books.replaceItem(item);
}

/** The item by its Id. Throws 2030 where that is no number, 610 where there is none. */
export function findItem(books: Books, id: string): ItemRecord {
  if (!/^\d+$/u.test(id)) throw new QboFault('2030', `Id should be a valid number. Supplied value:${id}`, 'Id');
  const item = books.items.get(id);
  if (!item) throw inactive();
  return item;
}

/** Throws 2020 without a SyncToken, 5010 with an old one. */
export function checkToken(entity: string, current: string, body: JsonObject): void {
  const token = scalar(body.SyncToken ?? null);
  if (token === null) throw new QboFault('2020', 'Required parameter SyncToken is missing in the request', 'SyncToken');
  if (token === current) return;
  throw new QboFault(
    '5010',
    `Stale Object Error : You and root were working on this at the same time. root finished before you did, so your work was not saved. Entity=${entity}`,
    '',
  );
}

function inactive(): QboFault {
  return new QboFault(
    '610',
    "Object Not Found : Something you're trying to use has been made inactive. Check the fields with accounts, customers, items, vendors or employees.",
    '',
  );
}

function merge(before: ItemRecord, values: Record<string, unknown>): ItemRecord {
  const item = { ...before, ...values } as ItemRecord;
  // Taken out of its category by `SubItem: false` alone.
  if (values.SubItem === false && values.ParentRef === undefined) delete item.ParentRef;
  return item;
}

function replace(before: ItemRecord, values: Record<string, unknown>): ItemRecord {
  const { Id, SyncToken, MetaData, FullyQualifiedName, Type, PrintGroupedItems, ItemGroupDetail } = before;
  return {
    ...{ Id, SyncToken, MetaData, FullyQualifiedName, Type, Name: '', Active: true },
    ...(PrintGroupedItems === undefined ? {} : { PrintGroupedItems }),
    ...(ItemGroupDetail === undefined ? {} : { ItemGroupDetail }),
    ...values,
  } as ItemRecord;
}

/** Whether the two hold the same in every writable field; names of references and full names follow from others. */
function sameItem(a: ItemRecord, b: ItemRecord): boolean {
  const left = a as unknown as Record<string, unknown>;
  const right = b as unknown as Record<string, unknown>;
  return Object.entries(ITEM_FIELDS).every(([name, field]) => {
    if (!field.writable) return true;
    if (field.kind !== 'reference') return left[name] === right[name];
    return (
      (left[name] as { value: string } | undefined)?.value === (right[name] as { value: string } | undefined)?.value
    );
  });
}
