import { useMemo } from 'preact/hooks';
import type { ServiceView } from '../../lib/catalog/overview';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import type { MenuEntry } from '../ui/menu';

/** What can be done with one service, from the three dots of its row. */
export function useServiceMenu(view: ServiceView, onDetail: () => void): readonly MenuEntry[] {
  const words = useWords();
  const { model, done } = usePopup();
  const connection = model.connection?.id;
  const { key } = view.service;
  const { status, reason } = view.status;
  const left = reason.code === 'excluded' || reason.code === 'undone';
  const canSync = status === 'not-synced' || status === 'failed' || status === 'skipped';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onDetail` only sets a state of the row, whichever render it comes from.
  return useMemo(() => {
    if (connection === undefined) return [];
    const entry = (label: string, onChoose: () => void): MenuEntry => ({ label, onChoose });
    const decide = (decision: { kind: 'exclude' } | null) => void done('decide', { connection, key, decision });
    return [
      ...(canSync
        ? [entry(words.text('popup_sync_one'), () => void done('sync.services', { connection, keys: [key] }))]
        : []),
      left
        ? entry(words.text('popup_include'), () => decide(null))
        : entry(words.text('popup_exclude'), () => decide({ kind: 'exclude' })),
      entry(words.text('popup_details'), onDetail),
    ];
  }, [connection, key, canSync, left, words, done]);
}
