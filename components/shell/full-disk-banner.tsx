import type { Model } from '../state/model';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';

/** Stands above everything while the disk takes no more: a service that failed before says only that, and one that is in step says nothing. */
export function FullDiskBanner({ model }: { model: Model | null }) {
  const words = useWords();
  if (!model?.snapshot?.storageFull || model.connection?.state === 'disconnected') return null;
  return (
    <div class="notice">
      <Banner tone="failed" title={words.text('reason_storage_full_title')} live>
        <p>{words.text('reason_storage_full')}</p>
        <p>{words.text('reason_storage_full_fix')}</p>
      </Banner>
    </div>
  );
}
