import { useState } from 'preact/hooks';
import { defaultIncomeAccount, incomeAccounts } from '../../lib/catalog/income-account';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { fixesAccount } from '../state/managed';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Button } from '../ui/button';
import { Select } from '../ui/select';

/** The account in which services created in QuickBooks appear; QuickBooks' own default is preselected, and nothing is guessed beyond that. */
export function IncomeAccount({ connection, snapshot }: { connection: string; snapshot: Snapshot }) {
  const words = useWords();
  const { done, notify, managed } = usePopup();
  const [picked, pick] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { accounts, items, settings } = snapshot;
  const choices = incomeAccounts(accounts);
  const { account, from } = defaultIncomeAccount(accounts, items, settings.incomeAccountId);
  const locked = fixesAccount(managed, choices);
  const value = picked ?? account?.id ?? '';
  const save = async () => {
    setBusy(true);
    const ok = await done('settings.save', { connection, changes: { incomeAccountId: value } });
    setBusy(false);
    if (ok) notify({ tone: 'synced', title: words.text('settings_saved') });
  };
  if (choices.length === 0) return <p>{words.text('settings_no_accounts')}</p>;
  return (
    <Select
      label={words.text('settings_income_account')}
      value={value}
      options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={words.text('settings_choose_account')}
      locked={locked}
      help={
        <>
          {settings.incomeAccountId !== null && from === 'none' && (
            <p class="error">{words.text('settings_account_gone')}</p>
          )}
          <p>{words.text('settings_income_account_help')}</p>
        </>
      }
      onChange={pick}
    >
      {!locked && (
        <Button kind="primary" busy={busy} disabled={value === ''} onClick={save}>
          {words.text('settings_save')}
        </Button>
      )}
    </Select>
  );
}
