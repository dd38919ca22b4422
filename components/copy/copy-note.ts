import type { CopyCandidate } from '../../lib/catalog/copying';
import type { Words } from '../../lib/i18n/words';

/** Why an item can't be copied, or what to know before it is; null where there is nothing to say. */
export function copyNote({ obstacle, warning, takenBy, item }: CopyCandidate, words: Words): string | null {
  const params = { name: takenBy ?? item.name, sku: item.sku ?? '' };
  const code = obstacle ?? warning;
  if (code === null) return null;
  const key = `copy_${obstacle ? 'obstacle' : 'warning'}_${code.replaceAll('-', '_')}`;
  return words.has(key) ? words.text(key, params) : null;
}
