import { pick } from '../catalog/compare';
import type { Item } from '../catalog/item';
import type { Link } from '../catalog/link';
import type { Operation } from '../catalog/operation';
import type { Field, Values } from '../catalog/values';

/** Of an item that we did not make. */
export const THEIRS = { origin: 'matched', wroteSku: null } as const;

/** What QuickBooks holds other than it was sent: shown, and never hidden. */
export function alteredFields(sent: Partial<Values>, holds: Values): Field[] {
  return (['name', 'rate'] as const).filter(
    (field) => sent[field] !== undefined && sent[field] !== null && sent[field] !== holds[field],
  );
}

/**
 * The link as it stands after a write. Only what was written moves the base: the rest keeps its own, or a change that QuickBooks alone made would later pass for one that both sides agree on.
 *
 * @param holds the item's values as they came back
 * @param service TaxDome's values now; an undo leaves them, and they are not pushed again until they change there
 */
export function linkAfter(
  { kind, values, cause, serviceKey }: Operation,
  known: Link | undefined,
  holds: Values,
  service: Values | undefined,
  item: Item,
  now: number,
): Link {
  const written = Object.keys(values) as Field[];
  const altered = [
    ...(known?.altered ?? []).filter((field) => !written.includes(field)),
    ...alteredFields(values, holds),
  ];
  const common = { itemId: item.id, syncedAt: now, altered };
  // An item that is active again is somebody's, as a match is; what differs is shown.
  if (!known && kind === 'reactivate')
    return {
      ...{ ...common, ...THEIRS, serviceKey: serviceKey ?? '' },
      base: { service: service ?? { name: item.name }, item: holds },
    };
  if (!known || kind === 'create') {
    const sent: Values = { ...values, name: values.name ?? item.name };
    return {
      ...{ ...common, serviceKey: serviceKey ?? '', origin: 'created', wroteSku: values.sku ?? null },
      base: { service: sent, item: holds },
    };
  }
  const source = cause === 'undo' ? service : values;
  return {
    ...known,
    ...common,
    base: {
      service: { ...known.base.service, ...(source ? pick({ ...known.base.service, ...source }, written) : {}) },
      item: { ...known.base.item, ...pick(holds, written) },
    },
    wroteSku: values.sku ?? known.wroteSku,
  };
}
