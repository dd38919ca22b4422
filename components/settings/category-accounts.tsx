import { useMemo } from 'preact/hooks';
import { defaultIncomeAccount, incomeAccounts } from '../../lib/catalog/income-account';
import { foldName, tidyName } from '../../lib/catalog/name';
import type { Snapshot } from '../../lib/catalog/snapshot';
import { usePopup } from '../state/popup-context';
import { useWords } from '../state/words-context';
import { Disclosure } from '../ui/disclosure';
import { Select } from '../ui/select';

/** The categories of the firm's services, each once, in the order of the language. */
function categoriesOf(snapshot: Snapshot, language: string): string[] {
  const byFolded = new Map<string, string>();
  for (const { category } of snapshot.services)
    if (category && !byFolded.has(foldName(category))) byFolded.set(foldName(category), tidyName(category));
  return [...byFolded.values()].sort(new Intl.Collator(language, { numeric: true }).compare);
}

/** An income account of its own for the new items of a category; whoever wants none sees one closed line. */
export function CategoryAccounts({ connection, snapshot }: { connection: string; snapshot: Snapshot }) {
  const words = useWords();
  const { done } = usePopup();
  const { accounts, items, settings } = snapshot;
  const categories = useMemo(() => categoriesOf(snapshot, words.language), [snapshot, words]);
  const general = defaultIncomeAccount(accounts, items, settings.incomeAccountId).account;
  const chosen = settings.categoryAccounts ?? {};
  const save = (category: string, id: string) => {
    const { [foldName(category)]: _, ...others } = chosen;
    const categoryAccounts = id === '' ? others : { ...others, [foldName(category)]: id };
    void done('settings.save', { connection, changes: { categoryAccounts } });
  };
  const asAbove = general
    ? words.text('settings_account_same_named', { account: general.name })
    : words.text('settings_account_same');
  const options = incomeAccounts(accounts).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Disclosure title={words.text('settings_by_category')} startsOpen={Object.keys(chosen).length > 0}>
      <p class="help">
        {words.text(categories.length === 0 ? 'settings_by_category_none' : 'settings_by_category_help')}
      </p>
      {categories.map((category) => {
        const id = chosen[foldName(category)] ?? '';
        // One that is no longer active is asked about, and shown as not chosen.
        const isGone = id !== '' && !options.some(({ value }) => value === id);
        return (
          <Select
            key={category}
            label={words.text('settings_by_category_account', { category })}
            value={isGone ? '' : id}
            options={isGone ? options : [{ value: '', label: asAbove }, ...options]}
            {...(isGone
              ? { placeholder: words.text('settings_choose_account'), help: words.text('settings_account_gone') }
              : {})}
            onChange={(value) => save(category, value)}
          />
        );
      })}
    </Disclosure>
  );
}
