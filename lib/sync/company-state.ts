import { accountOfCategory, type CategoryAccounts, defaultIncomeAccount } from '../catalog/income-account';
import type { Account, Item } from '../catalog/item';
import { indexByName } from '../catalog/matching';
import { foldName } from '../catalog/name';

/** What bodies are made from, and what intents are held against: the mirror of one moment. */
export class CompanyState {
  readonly byId: ReadonlyMap<string, Item>;
  readonly #categories: ReadonlyMap<string, Item>;
  #byName: ReadonlyMap<string, readonly Item[]> | undefined;

  constructor(
    readonly items: readonly Item[],
    readonly accounts: readonly Account[],
    readonly savedAccountId: string | null,
    readonly categoryAccounts: CategoryAccounts = {},
  ) {
    this.byId = new Map(items.map((item) => [item.id, item]));
    this.#categories = new Map(
      items
        .filter(({ type, active }) => type === 'Category' && active)
        // TaxDome's categories have no levels: of several with one name, the one at the top comes last and stays.
        .sort((a, b) => Number(a.parentId === null) - Number(b.parentId === null))
        .map((item) => [foldName(item.name), item]),
    );
  }

  category(name: string): Item | undefined {
    return this.#categories.get(foldName(name));
  }

  /** Items of every type that bear the name, whatever its case. */
  named(name: string): readonly Item[] {
    this.#byName ??= indexByName(this.items);
    return this.#byName.get(foldName(name)) ?? [];
  }

  /** The income account of new items in that category; null where none is chosen that can be used. */
  accountId(category: string | null | undefined): string | null {
    const { account } = defaultIncomeAccount(this.accounts, this.items, this.savedAccountId);
    return accountOfCategory(category, this.categoryAccounts, this.accounts, account)?.id ?? null;
  }
}
