import { sameName, tidyName } from './name';
import { unitFromText } from './unit-words';
import { FIELDS, type Field, type Values } from './values';

type Text = string | null | undefined;

/** Whether both sides hold the same in that field. What is unknown on one side is no difference. */
export function sameField(field: Field, a: Values, b: Values): boolean {
  const left: Text = a[field];
  const right: Text = b[field];
  if (left === undefined || right === undefined) return true;
  if (field === 'category') return sameName(left ?? '', right ?? '');
  if (field === 'sku') return sameUnit(left, right);
  // QuickBooks shows an item without a price as one of 0.
  if (field === 'rate') return (left ?? '0') === (right ?? '0');
  // White space is collapsed by every page that shows a text, so it proves nothing.
  return tidyName(left ?? '') === tidyName(right ?? '');
}

/** Any word for the hour is the same unit; a SKU that names no unit belongs to the bookkeeper and differs from none. */
function sameUnit(left: Text, right: Text): boolean {
  if (left === right) return true;
  const units = [unitFromText(left ?? ''), unitFromText(right ?? '')];
  return units.includes(null) || units[0] === units[1];
}

/** The fields in which the two sides differ, in the order of `FIELDS`. */
export function differences(a: Values, b: Values): Field[] {
  return FIELDS.filter((field) => !sameField(field, a, b));
}

/** The values of some fields alone. */
export function pick(values: Values, fields: readonly Field[]): Partial<Values> {
  return Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
}
