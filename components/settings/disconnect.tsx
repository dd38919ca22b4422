import { useState } from 'preact/hooks';
import type { Connection } from '../../lib/store/schema';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Ends the connection, after a question: it may touch colleagues. */
export function Disconnect({ connection }: { connection: Connection }) {
  const words = useWords();
  const { done, reload } = usePopup();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const disconnect = async () => {
    ask(false);
    setBusy(true);
    if (await done('disconnect', { connection: connection.id })) await reload();
    setBusy(false);
  };
  return (
    <>
      <Button kind="danger-quiet" busy={busy} onClick={() => ask(true)}>
        {words.text('settings_disconnect')}
      </Button>
      {asking && (
        <Dialog
          title={words.text('settings_disconnect_title')}
          cancel={words.text('settings_keep_connected')}
          confirm={words.text('settings_disconnect')}
          danger
          onCancel={() => ask(false)}
          onConfirm={disconnect}
        >
          <p>{words.text('settings_disconnect_text')}</p>
          <Banner>{words.text('settings_disconnect_colleagues')}</Banner>
        </Dialog>
      )}
    </>
  );
}
