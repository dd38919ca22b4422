import type { ServiceView } from '../../lib/catalog/overview';
import type { ReasonCode } from '../../lib/catalog/reason';
import { explain } from '../../lib/i18n/explain';
import type { Words } from '../../lib/i18n/words';
import { amountOf } from '../state/format';

/** Nothing a person needs to be told in a list: the status word says it all. */
const PLAIN: ReadonlySet<ReasonCode> = new Set([
  'in-step',
  'new',
  'same-name',
  'changed',
  'syncing',
  'first-sync-open',
  'automatic-off',
  'waiting-for-second-read',
  'archived',
]);

/** The reason in one line, or null where the rate and the category say more. */
export function reasonLine(view: ServiceView, words: Words, currency: string | null, now: number): string | null {
  const { status, service, item } = view;
  if (status.reason.code === 'kept-apart') return null;
  if (status.differs.includes('rate') && item?.rate) {
    return words.text('popup_quickbooks_has', { amount: amountOf(item.rate, service.unit, currency, words) });
  }
  return PLAIN.has(status.reason.code) ? null : explain(view, words, { currency }, now).title;
}
