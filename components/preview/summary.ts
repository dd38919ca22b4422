import type { Words } from '../../lib/i18n/words';
import type { PreviewSum } from './preview-groups';

/** One sentence of what `Sync now` will do: how many of all, then how, then what stays open. */
export function summary(sum: PreviewSum, words: Words): string {
  const parts = [
    sum.created > 0 && words.plural('preview_sum_created', sum.created),
    sum.linked > 0 && words.plural('preview_sum_linked', sum.linked),
    sum.updated > 0 && words.plural('preview_sum_updated', sum.updated),
  ].filter((part) => part !== false);
  const list = new Intl.ListFormat(words.language, { type: 'unit' }).format(parts);
  const how = parts.length === 0 ? '' : words.text('preview_sum_how', { list });
  const open = sum.open === 0 ? '' : words.plural('preview_sum_open', sum.open);
  return [words.text('preview_sum', { synced: sum.synced, total: sum.total }), open, how].filter(Boolean).join(' ');
}
