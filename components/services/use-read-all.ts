import { useState } from 'preact/hooks';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';
import { useWords } from '../state/words-context';

export interface Reading {
  readonly busy: boolean;
  /** Reads the whole list where a services page is open; what was read before stands where none is. */
  start(): Promise<void>;
}

/** Asks the open services page to read all its rows, and QuickBooks for what changed there. What could not be read is said in a notice. */
export function useReadAll(connection: string): Reading {
  const { model, done, notify, reload } = usePopup();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async start() {
      setBusy(true);
      const tab = model.tab ?? (await tabOf(model.host));
      // Without an open page the plan is made from what is known, and held against QuickBooks again before anything is written.
      const [isRefreshed] = await Promise.all([
        done('mirror.refresh', { connection }),
        ...(tab === null ? [] : [done('page.read-all', { connection, tab, tabs: 'open' })]),
      ]);
      if (tab === null && isRefreshed) notify({ tone: 'ask', title: words.text('problem_no_page') });
      await reload();
      setBusy(false);
    },
  };
}
