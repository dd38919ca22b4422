import { endsSoon, isRefused } from '../../lib/store/connection-end';
import { dayOf, when } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { ReconnectBanner } from './reconnect-banner';

/** Stands above a section while nothing can reach QuickBooks, or soon nothing will: refused, offline, turned away for an hour, about to end. */
export function ConnectionBanner() {
  const words = useWords();
  const { connection, snapshot, readAt } = usePopup().model;
  if (!connection) return null;
  const now = Date.now();
  if (isRefused(connection, now)) {
    return (
      <ReconnectBanner
        connection={connection.id}
        title={words.text('popup_reconnect_title')}
        text={words.text('popup_reconnect_text')}
        needed
      />
    );
  }
  if (snapshot && !snapshot.online) {
    return (
      <Banner icon="offline" title={words.text('popup_offline_title')} live>
        {words.text('popup_offline_text')}{' '}
        {readAt !== null && words.text('popup_offline_from', { time: when(readAt, words) })}
      </Banner>
    );
  }
  if (snapshot?.exhausted) {
    return (
      <Banner title={words.text('popup_throttled_title')} live>
        {words.text('popup_throttled_text')}
      </Banner>
    );
  }
  const end = endsSoon(connection, now);
  if (end === null) return null;
  return (
    <ReconnectBanner
      connection={connection.id}
      title={words.text('popup_ends_title', { date: dayOf(end, words, now) })}
      text={words.text('popup_ends_text')}
      needed={false}
    />
  );
}
