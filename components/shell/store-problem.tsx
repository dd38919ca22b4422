import { useState } from 'preact/hooks';
import { DATABASE } from '../../lib/store/schema';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';

/** Both databases of the extension; the second is the vault, which pages never open. */
const DATABASES = [DATABASE, `${DATABASE}-vault`];

/** Removes what can't be read. What still holds it lets go of it (`versionchange`). */
function startAnew(): Promise<unknown> {
  const removed = DATABASES.map(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => resolve();
      }),
  );
  return Promise.all(removed).then(() => location.reload());
}

/** Stands in for a page whose data can't be opened: written by a newer version, which is left alone, or broken, which can be started anew. */
export function StoreProblem({ kind }: { kind: 'newer' | 'broken' }) {
  const words = useWords();
  const [asking, ask] = useState(false);
  return (
    <main class="main">
      <h1 class="visually-hidden">{words.text('extension_name')}</h1>
      <EmptyState
        icon="warning"
        title={words.text(`store_${kind}_title`)}
        action={kind === 'broken' && <Button onClick={() => ask(true)}>{words.text('store_start_anew')}</Button>}
      >
        {words.text(`store_${kind}_text`)}
      </EmptyState>
      {asking && (
        <Dialog
          title={words.text('store_start_anew_title')}
          cancel={words.text('settings_delete_cancel')}
          confirm={words.text('store_start_anew_confirm')}
          danger
          onCancel={() => ask(false)}
          onConfirm={() => void startAnew()}
        >
          <p>{words.text('store_broken_text')}</p>
        </Dialog>
      )}
    </main>
  );
}

/** What an error of opening the database means. */
export function problemOfStore(error: unknown): 'newer' | 'broken' {
  return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'broken';
}
