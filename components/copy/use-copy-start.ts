import { useState } from 'preact/hooks';
import type { CopyCandidate } from '../../lib/catalog/copying';
import { usePopup } from '../state/popup-context';
import { tabOf } from '../state/target';

/** Save: hands the chosen items to the worker, which creates them through the form of the open services page. */
export function useCopyStart(connection: string, categories: boolean) {
  const { model, done, reload } = usePopup();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async save(chosen: readonly CopyCandidate[]) {
      setBusy(true);
      const entries = chosen.map(({ item, draft, categoryName }) => ({
        itemId: item.id,
        draft: categories ? { ...draft, category: categoryName } : draft,
      }));
      const tab = model.tab ?? (await tabOf(model.host));
      if (await done('copy.start', { connection, tab, entries })) await reload();
      setBusy(false);
    },
  };
}
