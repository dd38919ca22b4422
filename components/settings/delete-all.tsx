import { useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Forgets all that this browser knows, after a question: it can't be undone, and may touch colleagues. */
export function DeleteAll() {
  const words = useWords();
  const { done, reload, notify } = usePopup();
  const [asking, ask] = useState(false);
  const [busy, setBusy] = useState(false);
  const forget = async () => {
    ask(false);
    setBusy(true);
    const ok = await done('data.delete', {});
    setBusy(false);
    if (!ok) return;
    await reload();
    notify({ tone: 'synced', title: words.text('settings_deleted'), text: words.text('settings_deleted_text') });
  };
  return (
    <section class="block">
      <h2 class="title-section">{words.text('settings_remove')}</h2>
      <div class="card card-body card-line">
        <div class="card-words">
          <p class="medium">{words.text('settings_delete')}</p>
          <p class="help">{words.text('settings_delete_help')}</p>
        </div>
        <Button kind="danger-quiet" busy={busy} onClick={() => ask(true)}>
          {words.text('settings_delete_button')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={words.text('settings_delete_title')}
          cancel={words.text('settings_delete_cancel')}
          confirm={words.text('settings_delete_confirm')}
          danger
          onCancel={() => ask(false)}
          onConfirm={() => void forget()}
        >
          <p>{words.text('settings_delete_text')}</p>
          <Banner>{words.text('settings_disconnect_colleagues')}</Banner>
        </Dialog>
      )}
    </section>
  );
}
