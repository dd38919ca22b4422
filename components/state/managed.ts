import { browser } from 'wxt/browser';
import type { Account } from '../../lib/catalog/item';
import { sameName } from '../../lib/catalog/name';
import { ownDomain } from '../../lib/catalog/own-domain';
import { takesForwardedRedirect } from '../../lib/messages/forwarded-redirect';
import { send } from '../../lib/messages/send';
import type { Environment } from '../../lib/store/schema';

/** What an enterprise policy has set, as far as a page may know it: of the client secret only that there is one. */
export interface Managed {
  readonly clientId: string | null;
  readonly hasClientSecret: boolean;
  readonly environment: Environment | null;
  readonly redirectUri: string | null;
  readonly serviceIncomeAccount: string | null;
  readonly autoSync: boolean | null;
  /** Hosts of the firm's own for which the permission is asked; each still needs the user's click. */
  readonly taxdomeHosts: readonly string[];
  /** BCP 47 tag of the pages' language. */
  readonly language: string | null;
}

/** No policy, or not one yet. */
export const UNMANAGED: Managed = {
  clientId: null,
  hasClientSecret: false,
  environment: null,
  redirectUri: null,
  serviceIncomeAccount: null,
  autoSync: null,
  taxdomeHosts: [],
  language: null,
};

/** All but the client secret, which no page reads. */
const NOT_SECRET = [
  ...([
    'clientId',
    'environment',
    'redirectUri',
    'serviceIncomeAccount',
    'autoSync',
    'taxdomeHosts',
    'language',
  ] as const),
] as const;

/** Reads the policy. A browser without one, or with values of another type, gives nothing. */
export async function readManaged(): Promise<Managed> {
  // Firefox rejects where no managed storage is set up.
  const values: Record<string, unknown> = await browser.storage.managed.get([...NOT_SECRET]).catch(() => ({}));
  const text = (key: string) => {
    const value = values[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const environment = text('environment');
  return {
    clientId: text('clientId'),
    hasClientSecret: text('clientId') !== null && (await send('policy.has-secret', {})),
    environment: environment === 'production' || environment === 'sandbox' ? environment : null,
    redirectUri: takesForwardedRedirect() ? text('redirectUri') : null,
    serviceIncomeAccount: text('serviceIncomeAccount'),
    autoSync: typeof values.autoSync === 'boolean' ? values.autoSync : null,
    taxdomeHosts: hostsOf(values.taxdomeHosts),
    language: text('language'),
  };
}

/** Whether the policy names one of these accounts, by id or name. One that the company doesn't have fixes nothing; then the user chooses. */
export function fixesAccount({ serviceIncomeAccount: wanted }: Managed, accounts: readonly Account[]): boolean {
  return wanted !== null && accounts.some(({ id, name }) => id === wanted || sameName(name, wanted));
}

/** Hosts of patterns such as `https://portal.yourfirm.com/*`; what names no single host asks for nothing. */
function hostsOf(patterns: unknown): string[] {
  if (!Array.isArray(patterns)) return [];
  return patterns.flatMap((pattern) => {
    const read = typeof pattern === 'string' ? ownDomain(pattern.replace(/\/\*$/, '')) : null;
    return read && 'host' in read ? [read.host] : [];
  });
}
