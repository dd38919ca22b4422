import { accountOfCategory, defaultIncomeAccount } from '../../lib/catalog/income-account';
import { foldName } from '../../lib/catalog/name';
import type { Snapshot } from '../../lib/catalog/snapshot';

/** Where the items go that a sync will create. */
export interface NewItems {
  /** The name of the income account for a category; null where none is chosen. */
  accountOf(category: string | null | undefined): string | null;
  /** Whether QuickBooks has no such category yet. */
  isNewCategory(category: string | null | undefined): boolean;
}

export function newItemsOf({ accounts, items, settings }: Snapshot): NewItems {
  const general = defaultIncomeAccount(accounts, items, settings.incomeAccountId).account;
  const categories = new Set(
    items.filter(({ type, active }) => type === 'Category' && active).map(({ name }) => foldName(name)),
  );
  return {
    accountOf: (category) =>
      accountOfCategory(settings.categories ? category : null, settings.categoryAccounts, accounts, general)?.name ??
      null,
    isNewCategory: (category) => settings.categories && !!category && !categories.has(foldName(category)),
  };
}
