import { isRefused } from '../../lib/store/connection-end';
import type { Model } from '../state/model';
import { useWords } from '../state/words-context';
import { Icon } from '../ui/icon';

/** The connection in a word and an icon. */
export function ConnectionState({ model }: { model: Model | null }) {
  const words = useWords();
  if (!model) return null;
  const { connection, snapshot } = model;
  if (!connection || connection.state === 'disconnected') {
    return <span>{words.text(connection ? 'popup_disconnected' : 'popup_not_connected')}</span>;
  }
  if (isRefused(connection, Date.now())) {
    return (
      <span class="state tone-failed">
        <Icon name="failed" />
        {words.text('popup_disconnected')}
      </span>
    );
  }
  if (snapshot && !snapshot.online) {
    return (
      <span class="state tone-ask">
        <Icon name="offline" />
        {words.text('popup_offline')}
      </span>
    );
  }
  if (snapshot?.exhausted) {
    return (
      <span class="state tone-ask">
        <Icon name="warning" />
        {words.text('popup_throttled')}
      </span>
    );
  }
  return (
    <span class="state tone-synced">
      <Icon name="synced" />
      {words.text(connection.environment === 'sandbox' ? 'popup_connected_sandbox' : 'popup_connected')}
    </span>
  );
}
