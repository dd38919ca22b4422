import { LosslessNumber } from 'lossless-json';
import type { Json, JsonObject } from '../json';
import { type Field, ITEM_FIELDS } from './fields';
import type { AccountRecord, ItemRecord } from './records';

/** A record as the reply writes it: fields in the recorded order, decimals with their exact digits. */
export function toWire(record: ItemRecord | AccountRecord, fields: Readonly<Record<string, Field>>): JsonObject {
  const source = record as unknown as Record<string, Json | undefined>;
  const wire: JsonObject = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = source[name];
    if (value !== undefined) wire[name] = writeValue(field, value);
  }
  return { ...wire, domain: 'QBO', sparse: false, ...identity(record) };
}

/** What every reply says of an entity. */
function identity(record: ItemRecord | AccountRecord): JsonObject {
  return { Id: record.Id, SyncToken: record.SyncToken, MetaData: { ...record.MetaData } };
}

function writeValue(field: Field, value: Json): Json {
  if (field.kind === 'decimal') return new LosslessNumber(String(value));
  if (field.kind === 'group') return groupDetail(value as unknown as NonNullable<ItemRecord['ItemGroupDetail']>);
  return value;
}

function groupDetail(detail: NonNullable<ItemRecord['ItemGroupDetail']>): JsonObject {
  return {
    ItemGroupLine: detail.ItemGroupLine.map(({ ItemRef, Qty }) => ({
      ItemRef: { ...ItemRef },
      Qty: new LosslessNumber(Qty),
    })),
  };
}

/** An item as the reply writes it. */
export function itemToWire(item: ItemRecord): JsonObject {
  return toWire(item, ITEM_FIELDS);
}
