import type { Alias } from '../catalog/alias';
import type { UserDecision } from '../catalog/decision';
import { foldName } from '../catalog/name';
import type { Pointing } from '../catalog/pointing';
import { initialSettings } from './load-snapshot';
import { ofConnection, type Store } from './open';
import type { Environment, Schema } from './schema';

/** What the first line of a set-up says it is. */
export const FORMAT = 'taxdome-quickbooks-set-up';
export const FORMAT_VERSION = 1;

/** An account as a colleague's browser can check it. */
export interface NamedAccount {
  readonly id: string;
  readonly name: string;
}

type StoredLink = Omit<Schema['links']['value'], 'connection'>;

/**
 * A firm's set-up, for colleagues with their own browser: links, decisions, names and settings. Never a key, a token or a realm id; the company is recognised by its items, each with its name.
 */
export interface SetUpFile {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** ISO 8601. */
  readonly exportedAt: string;
  /** The TaxDome host. */
  readonly firm: string;
  readonly company: string;
  readonly environment: Environment;
  readonly settings: {
    readonly incomeAccount: NamedAccount | null;
    readonly categoryAccounts: Readonly<Record<string, NamedAccount>>;
    readonly categories: boolean;
    readonly unitInSku: boolean;
  };
  readonly page: { readonly pointed: Pointing | null; readonly besideOwnIntegration: boolean };
  readonly links: readonly (StoredLink & { readonly itemName: string })[];
  readonly decisions: readonly { readonly serviceKey: string; readonly decision: UserDecision }[];
  readonly aliases: readonly (Alias & { readonly serviceKey: string })[];
}

/** What a colleague needs of a connection, as of one moment; null where there is no such connection. */
export async function exportSetUp(store: Store, connection: string, now: number): Promise<SetUpFile | null> {
  const names = ['connections', 'firms', 'settings', 'links', 'decisions', 'aliases', 'items', 'accounts'] as const;
  const transaction = store.transaction(names);
  const rows = ofConnection(connection);
  const head = await transaction.objectStore('connections').get(connection);
  if (!head) return null;
  const [firm, stored, links, decisions, aliases, items, accounts] = await Promise.all([
    transaction.objectStore('firms').get(head.firm),
    transaction.objectStore('settings').get(connection),
    transaction.objectStore('links').getAll(rows),
    transaction.objectStore('decisions').getAll(rows),
    transaction.objectStore('aliases').getAll(rows),
    transaction.objectStore('items').getAll(rows),
    transaction.objectStore('accounts').getAll(rows),
  ]);
  const settings = stored ?? initialSettings(connection);
  const itemNames = new Map(items.map(({ id, name }) => [id, name]));
  const named = (id: string | null): NamedAccount | null => {
    const account = accounts.find((each) => each.id === id);
    return account ? { id: account.id, name: account.name } : null;
  };
  const ofCategories = Object.entries(settings.categoryAccounts ?? {}).flatMap(([category, id]) => {
    const account = named(id);
    return account ? [[category, account] as const] : [];
  });
  return {
    ...{ format: FORMAT, version: FORMAT_VERSION, exportedAt: new Date(now).toISOString() },
    ...{ firm: head.firm, company: head.company.name, environment: head.environment },
    settings: {
      incomeAccount: named(settings.incomeAccountId),
      categoryAccounts: Object.fromEntries(ofCategories),
      ...{ categories: settings.categories, unitInSku: settings.unitInSku },
    },
    page: { pointed: firm?.pointed ?? null, besideOwnIntegration: firm?.besideOwnIntegration ?? false },
    links: links.map(({ connection: _, ...link }) => ({ ...link, itemName: itemNames.get(link.itemId) ?? '' })),
    decisions: decisions.map(({ serviceKey, decision }) => ({ serviceKey, decision })),
    aliases: aliases.map(({ serviceKey, name, of }) => ({ serviceKey, name, of })),
  };
}

/** Whether an account or item of a set-up is the one of that id here. */
export function isSame(known: { readonly name: string } | undefined, name: string): boolean {
  return known !== undefined && foldName(known.name) === foldName(name);
}
