import type { ReasonCode } from '../../lib/catalog/reason';
import type { ServiceStatus, Status } from '../../lib/catalog/status';
import type { MessageKey } from '../../lib/i18n/message-key';
import { useWords } from '../state/words-context';
import { Icon } from './icon';

/** The locale's key for a status word. */
export const STATUS_WORDS: Readonly<Record<Status, MessageKey>> = {
  synced: 'status_synced',
  'not-synced': 'status_not_synced',
  syncing: 'status_syncing',
  failed: 'status_failed',
  skipped: 'status_skipped',
};

/** Nobody changed these in QuickBooks: it stored them so, or a person left them. */
const UNCHANGED: ReadonlySet<ReasonCode> = new Set(['name-altered', 'rate-altered', 'kept-apart']);

/** A status in icon, word and form. Synced gets a second segment where QuickBooks holds something else. */
export function Badge({ status: { status, differs, reason } }: { status: ServiceStatus }) {
  const words = useWords();
  return (
    <span class={`badge badge-${status}`}>
      <span class="badge-word">
        <Icon name={status} class={status === 'syncing' ? 'spin' : ''} />
        {words.text(STATUS_WORDS[status])}
      </span>
      {status === 'synced' && differs.length > 0 && (
        <span class="badge-differs">
          <Icon name="differs" />
          <span class="visually-hidden">
            {words.text(UNCHANGED.has(reason.code) ? 'popup_different_in_quickbooks' : 'popup_changed_in_quickbooks')}
          </span>
        </span>
      )}
    </span>
  );
}
