import { dayOf } from '../state/format';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { endsSoon, isRefused } from './connection-end';
import { ReconnectBanner } from './reconnect-banner';

/** Stands above a section while nothing can reach QuickBooks, or soon nothing will: refused, offline, turned away for an hour, about to end. */
export function ConnectionBanner() {
  const words = useWords();
  const { connection, snapshot } = usePopup().model;
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
      <Banner icon="offline" title={words.text('popup_offline_title')}>
        {words.text('popup_offline_text')}
      </Banner>
    );
  }
  if (snapshot?.exhausted) {
    return <Banner title={words.text('popup_throttled_title')}>{words.text('popup_throttled_text')}</Banner>;
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
