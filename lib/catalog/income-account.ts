import type { Account, Item } from './item';
import { lookup } from './lookup';
import { foldName } from './name';

/** What QuickBooks calls its own default, in English and French Canada. */
const DEFAULT_NAMES = ['Uncategorized Income', 'Revenu non catégorisé'].map(foldName);
/** The service whose account takes over where the default is missing. */
const SALES_ITEMS = ['Sales', 'Ventes'].map(foldName);
/** Other usual names; they only head the list to choose from. */
const USUAL_NAMES = [...DEFAULT_NAMES, ...['Sales', 'Ventes', 'Services', 'Sales of Product Income'].map(foldName)];

/** Account ids by the folded name of a category. */
export type CategoryAccounts = Readonly<Record<string, string>>;

/** The account for new items, and why it is that one. */
export interface IncomeAccountChoice {
  readonly account: Account | null;
  readonly from: 'saved' | 'default-name' | 'sales-item' | 'none';
}

/**
 * The saved account while it is active, else the active Income account with QuickBooks' default name, else the income account of the active Service item Sales, else none: then the
 * user is asked, and nothing is guessed.
 *
 * @param savedId the user's choice in the settings
 */
export function defaultIncomeAccount(
  accounts: readonly Account[],
  items: readonly Item[],
  savedId: string | null,
): IncomeAccountChoice {
  const usable = incomeAccounts(accounts);
  const saved = usable.find((account) => account.id === savedId);
  if (saved) return { account: saved, from: 'saved' };
  // A choice that can no longer be used is asked about, and not replaced behind the user's back.
  if (savedId !== null) return { account: null, from: 'none' };
  const named = usable.find((account) => account.type === 'Income' && DEFAULT_NAMES.includes(foldName(account.name)));
  if (named) return { account: named, from: 'default-name' };
  const sales = items.filter(
    (item) => item.active && item.type === 'Service' && SALES_ITEMS.includes(foldName(item.name)),
  );
  const account = usable.find(({ id }) => sales.some((item) => item.incomeAccountId === id));
  return account ? { account, from: 'sales-item' } : { account: null, from: 'none' };
}

/**
 * The account of new items in that category: its own where one is chosen and active, else the firm's. One that can no longer be used is asked about, and not replaced.
 *
 * @param general what `defaultIncomeAccount` gives for the firm
 */
export function accountOfCategory(
  category: string | null | undefined,
  chosen: CategoryAccounts | undefined,
  accounts: readonly Account[],
  general: Account | null,
): Account | null {
  const id = category ? lookup(chosen, foldName(category)) : undefined;
  return id === undefined ? general : (incomeAccounts(accounts).find((account) => account.id === id) ?? null);
}

/** The active income accounts, the usual names first, then by name. */
export function incomeAccounts(accounts: readonly Account[]): Account[] {
  const rank = (account: Account) => {
    const index = USUAL_NAMES.indexOf(foldName(account.name));
    return index === -1 ? USUAL_NAMES.length : index;
  };
  return accounts
    .filter((account) => account.active && (account.type === 'Income' || account.type === 'Other Income'))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
