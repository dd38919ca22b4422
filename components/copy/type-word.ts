import type { Words } from '../../lib/i18n/words';

/** What QuickBooks calls an item's type; a type that is not known is shown as it is. */
export function typeWord(type: string, words: Words): string {
  const key = `copy_type_${type.toLowerCase()}`;
  return words.has(key) ? words.text(key) : type;
}
