import type { Item } from '../catalog/item';
import type { Values } from '../catalog/values';
import { exactNumber, stringifyExactly } from './lossless';

/**
 * The texts of writes, each one operation of a batch without its `bId`: `{"operation":"create","Item":{…}}`. They are built once, stored, and sent
 * as they are. Amounts stand digit by digit: `JSON.stringify(1e-7)` would send an exponent.
 */
type OperationText = string;

/** Where a new item is booked and under which category it stands. */
export interface Place {
  readonly accountId: string;
  readonly parentId: string | null;
}

/** A new Service item. A rate that is missing is left out, never 0. */
export function createBody(values: Values, { accountId, parentId }: Place): OperationText {
  return operation('create', {
    Name: values.name,
    Type: 'Service',
    IncomeAccountRef: { value: accountId },
    UnitPrice: price(values.rate),
    Description: values.description || undefined,
    Sku: values.sku || undefined,
    ...under(parentId ?? undefined),
  });
}

/** A new category at the top. */
export function categoryBody(name: string): OperationText {
  return operation('create', { Name: name, Type: 'Category' });
}

/**
 * A sparse update of just the given fields. An emptied description or SKU is sent as `''`; a rate can't be emptied in QuickBooks, so a null rate is left
 * alone.
 *
 * @param changes `category: null` takes the item out of its category; any other puts it under `parentId`.
 */
export function updateBody(
  item: Pick<Item, 'id' | 'syncToken'>,
  changes: Partial<Values>,
  parentId: string | null = null,
): OperationText {
  return operation('update', {
    Id: item.id,
    SyncToken: item.syncToken,
    sparse: true,
    Name: changes.name,
    Description: changes.description === null ? '' : changes.description,
    UnitPrice: price(changes.rate),
    Sku: changes.sku === null ? '' : changes.sku,
    ...(changes.category === undefined ? {} : under(changes.category === null ? null : (parentId ?? undefined))),
  });
}

/** Makes an item inactive, which is QuickBooks' way to delete, or active again. */
export function activeBody(item: Pick<Item, 'id' | 'syncToken'>, active: boolean): OperationText {
  return operation('update', { Id: item.id, SyncToken: item.syncToken, sparse: true, Active: active });
}

function operation(kind: 'create' | 'update', item: Readonly<Record<string, unknown>>): OperationText {
  return stringifyExactly({ operation: kind, Item: item });
}

function price(rate: Values['rate']) {
  return rate === undefined || rate === null ? undefined : exactNumber(rate);
}

function under(parentId: string | null | undefined): Readonly<Record<string, unknown>> {
  if (parentId === undefined) return {};
  return parentId === null ? { SubItem: false } : { SubItem: true, ParentRef: { value: parentId } };
}
