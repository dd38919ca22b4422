import type { Snapshot } from '../../lib/catalog/snapshot';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Switch } from '../ui/switch';

type Settings = Snapshot['settings'];

/** What is synced, and whether by itself. Each takes effect at once. */
export function SyncSwitches({ connection, settings }: { connection: string; settings: Settings }) {
  const words = useWords();
  const { done, managed } = usePopup();
  const save = (changes: Partial<Pick<Settings, 'autoSync' | 'categories' | 'unitInSku'>>) =>
    void done('settings.save', { connection, changes });
  const locked = managed.autoSync !== null;
  return (
    <div class="card">
      <Switch
        label={words.text('settings_auto')}
        help={
          <>
            {words.text('settings_auto_help')} {locked && words.text('settings_locked')}
          </>
        }
        checked={managed.autoSync ?? settings.autoSync}
        disabled={locked}
        onChange={(autoSync) => save({ autoSync })}
      />
      <Switch
        label={words.text('settings_categories')}
        help={words.text('settings_categories_help')}
        checked={settings.categories}
        onChange={(categories) => save({ categories })}
      />
      <Switch
        label={words.text('settings_unit')}
        help={words.text('settings_unit_help')}
        checked={settings.unitInSku}
        onChange={(unitInSku) => save({ unitInSku })}
      />
    </div>
  );
}
