import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';
import { useWords } from '../state/words-context';

/** What a person can say of the list in the open page. */
export function useAnswer() {
  const { model, done, notify, reload } = usePopup();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const firm = model.host;
  const inTab = async (work: (tab: number) => Promise<boolean>): Promise<boolean> => {
    setBusy(true);
    const tab = model.tab ?? (await tabOf(firm));
    if (tab === null) notify({ tone: 'failed', title: words.text('problem_no_page') });
    const ok = tab !== null && (await work(tab));
    if (ok) await reload();
    setBusy(false);
    return ok;
  };
  return {
    busy,
    answer: (answer: 'yes' | 'no') => inTab((tab) => done('page.answer', { firm, tab, answer })),
    async point() {
      const started = await inTab((tab) => done('page.point', { firm, tab }));
      // The toolbar's popup lies over the page.
      if (started && browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
    },
    forget: async () => {
      if (await done('page.forget-answer', { firm })) await reload();
    },
  };
}
