import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';

/** Stands above the services while a sync waits for its preview, and opens it. That of the first sync is what Sync all opens. */
export function PreviewBanner({ onPreview }: { onPreview: () => void }) {
  const words = useWords();
  const settings = usePopup().model.snapshot?.settings;
  if (!settings?.previewNeeded || settings.confirmedAt === null) return null;
  return (
    <Banner
      title={words.text('reason_preview_needed_title')}
      actions={
        <Button small onClick={onPreview}>
          {words.text('preview_title')}
        </Button>
      }
    >
      {words.text('reason_preview_needed')}
    </Banner>
  );
}
