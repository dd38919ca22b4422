import { useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';

export interface Reading {
  readonly busy: boolean;
  /** Reads the whole list where a services page is open; what was read before stands where none is. */
  start(): Promise<void>;
}

/** Asks the open services page to read all its rows, and QuickBooks for what changed there. */
export function useReadAll(connection: string): Reading {
  const { model, run, reload } = usePopup();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async start() {
      setBusy(true);
      const tab = model.tab ?? (await tabOf(model.host));
      // Without an open page the plan is made from what is known, and held against QuickBooks again before anything is written.
      await Promise.all([
        run('mirror.refresh', { connection }),
        ...(tab === null ? [] : [run('page.read-all', { connection, tab, tabs: 'open' })]),
      ]);
      await reload();
      setBusy(false);
    },
  };
}
