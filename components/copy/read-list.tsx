import { useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';

/** Offers to read TaxDome's whole list, Archived included, so that names that are taken show before anything is chosen. Save does it in any case. */
export function ReadList({ connection }: { connection: string }) {
  const words = useWords();
  const { model, done, reload } = usePopup();
  const [state, setState] = useState<'offered' | 'busy' | 'read'>('offered');
  const count = model.snapshot?.services.length ?? 0;
  const read = async () => {
    setState('busy');
    const tab = model.tab ?? (await tabOf(model.host));
    const isRead = tab !== null && (await done('page.read-all', { connection, tab, tabs: 'both' }));
    await reload();
    setState(isRead ? 'read' : 'offered');
  };
  return (
    <div class="copy-read">
      <p class="help" role="status">
        {state === 'read' ? words.plural('copy_list_read', count) : words.text('copy_list_unread')}
      </p>
      {state !== 'read' && model.tab !== null && (
        <Button small busy={state === 'busy'} onClick={() => void read()}>
          {words.text('copy_read_list')}
        </Button>
      )}
    </div>
  );
}
