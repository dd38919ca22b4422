import { useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';

/** What is done to the selected services together. */
export function useBulk(connection: string, onDone: () => void) {
  const { done } = usePopup();
  const [busy, setBusy] = useState(false);
  const doing = async (work: () => Promise<boolean>) => {
    setBusy(true);
    if (await work()) onDone();
    setBusy(false);
  };
  return {
    busy,
    sync: (keys: readonly string[]) => doing(() => done('sync.services', { connection, keys })),
    exclude: (keys: readonly string[]) =>
      doing(async () => {
        for (const key of keys) {
          if (!(await done('decide', { connection, key, decision: { kind: 'exclude' } }))) return false;
        }
        return true;
      }),
  };
}
