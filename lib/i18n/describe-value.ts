import { formatRate } from '../catalog/rate-format';
import type { Field, Values } from '../catalog/values';
import { shorten } from './shorten';
import type { Words } from './words';

/** A sentence has room for so much of a text; the whole stands in the comparison. */
const ROOM = 60;

/**
 * One side's value of a field as it stands in a sentence: an amount in the currency, a text shortened and quoted, or that there is none.
 *
 * @param currency ISO 4217 code; null where it is not known
 */
export function describeValue(field: Field, values: Values, words: Words, currency: string | null): string {
  const { rate } = values;
  if (field === 'rate' && rate) return formatRate(rate, words.language, currency);
  const value = values[field];
  if (!value) return words.text(`value_none_${field}`);
  return words.text('value_quoted', { text: shorten(value, ROOM) });
}
