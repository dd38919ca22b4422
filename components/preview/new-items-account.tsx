import { defaultIncomeAccount, incomeAccounts } from '../../lib/catalog/income-account';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { fixesAccount } from '../state/managed';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Banner } from '../ui/banner';
import { Select } from '../ui/select';

/** Where new items will appear; chosen here it is the setting of that name. */
export function NewItemsAccount({ connection, snapshot }: { connection: string; snapshot: Snapshot }) {
  const words = useWords();
  const { done, managed } = usePopup();
  const { accounts, items, settings } = snapshot;
  const choices = incomeAccounts(accounts);
  const { account } = defaultIncomeAccount(accounts, items, settings.incomeAccountId);
  if (choices.length === 0) return <Banner title={words.text('settings_no_accounts')} />;
  return (
    <div class="preview-account">
      <Select
        label={words.text('preview_account')}
        value={account?.id ?? ''}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={words.text('settings_choose_account')}
        locked={fixesAccount(managed, choices)}
        help={words.text('preview_account_help')}
        onChange={(incomeAccountId) => void done('settings.save', { connection, changes: { incomeAccountId } })}
      />
    </div>
  );
}
