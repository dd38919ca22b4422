import { useState } from 'preact/hooks';
import type { Connection } from '../../lib/store/schema';
import { exportSetUp } from '../../lib/store/set-up-file';
import { chooseFile } from '../state/choose-file';
import { dateOf } from '../state/format';
import { isToolbarPopup, openInTab } from '../state/open-in-tab';
import { usePopup } from '../state/popup-context';
import { saveFile } from '../state/save-file';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

interface Chosen {
  readonly text: string;
  /** When it was exported, epoch ms; now where the file doesn't say. */
  readonly at: number;
}

async function read(file: File): Promise<Chosen> {
  const text = await file.text();
  const said = /"exportedAt"\s*:\s*"([^"]{1,40})"/.exec(text.slice(0, 2_000))?.[1];
  const at = Date.parse(said ?? '');
  return { text, at: Number.isNaN(at) ? Date.now() : at };
}

/** Hands the firm's links, decisions and settings on to colleagues, who each have their own browser; never a key. */
export function ShareSetUp({ connection }: { connection: Connection }) {
  const words = useWords();
  const { model, store, answer, notify, reload } = usePopup();
  const [chosen, choose] = useState<Chosen | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const file = await exportSetUp(store, connection.id, Date.now());
    if (file) saveFile(JSON.stringify(file, null, 2), `taxdome-quickbooks-${connection.firm}`, 'json');
  };
  const pick = async () => {
    const file = await chooseFile('.json,application/json');
    if (file) choose(await read(file));
  };
  const take = async () => {
    if (!chosen) return;
    choose(null);
    setBusy(true);
    const reply = await answer('setup.import', { connection: connection.id, text: chosen.text });
    setBusy(false);
    if (!reply) return;
    await reload();
    const left = reply.left > 0 ? [words.plural('settings_import_left', reply.left)] : [];
    notify({
      tone: 'synced',
      title: words.text('settings_import_done'),
      text: [words.plural('settings_import_done_text', reply.taken), ...left].join(' '),
    });
  };
  return (
    <section class="block" id="share">
      <h2 class="title-section">{words.text('settings_share')}</h2>
      <div class="card card-body stack">
        <p>{words.text('settings_share_help')}</p>
        <p class="help">{words.text('settings_one_browser')}</p>
        <div class="button-row">
          <Button icon="download" onClick={() => void save()}>
            {words.text('settings_export')}
          </Button>
          <Button
            busy={busy}
            // The file chooser takes the focus, and the toolbar's popup would close.
            onClick={() => (isToolbarPopup() ? void openInTab('settings/share', model.tab) : void pick())}
          >
            {words.text('settings_import')}
          </Button>
        </div>
      </div>
      {chosen && (
        <Dialog
          title={words.text('settings_import_title')}
          cancel={words.text('settings_import_cancel')}
          confirm={words.text('settings_import_confirm')}
          onCancel={() => choose(null)}
          onConfirm={() => void take()}
        >
          <p>
            {words.text('settings_import_text', {
              date: dateOf(chosen.at, words),
              company: connection.company.name,
            })}
          </p>
        </Dialog>
      )}
    </section>
  );
}
