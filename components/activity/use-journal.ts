import { useEffect, useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';
import { readJournal, type StoredEntry } from './read-journal';

/** The journal of the shown connection, read again whenever the page's model is; null until the first read. */
export function useJournal(): readonly StoredEntry[] | null {
  const { store, model } = usePopup();
  const [entries, setEntries] = useState<readonly StoredEntry[] | null>(null);
  const connection = model.connection?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new model is the sign that something was written.
  useEffect(() => {
    let current = true;
    const reading = connection === undefined ? Promise.resolve([]) : readJournal(store, connection);
    void reading.then((read) => current && setEntries(read));
    return () => {
      current = false;
    };
  }, [store, connection, model]);
  return entries;
}
