import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { incomeAccounts } from '../catalog/income-account';
import { sameName } from '../catalog/name';
import { takesForwardedRedirect } from '../messages/forwarded-redirect';
import { changeSettings } from '../store/change-settings';
import { ofConnection } from '../store/open';
import type { Settings } from '../store/schema';
import type { WorkerContext } from './context';

z.config({ jitless: true });

const text = z.optional(z.string().check(z.trim(), z.minLength(1)));

/** What an administrator may set (`public/managed-schema.json`). A value of another type counts as not set. */
const schema = z.object({
  clientId: z.catch(text, undefined),
  clientSecret: z.catch(text, undefined),
  environment: z.catch(z.optional(z.enum(['production', 'sandbox'])), undefined),
  redirectUri: z.catch(text, undefined),
  serviceIncomeAccount: z.catch(text, undefined),
  autoSync: z.catch(z.optional(z.boolean()), undefined),
});

export type Policy = z.infer<typeof schema>;

/**
 * The enterprise policy; empty where there is none (Firefox rejects then). Left out are a redirect address that the browser would refuse, and a client secret without its client: beside another id, typed or
 * stored, it would be a wrong key that nobody sees.
 */
export async function readPolicy(): Promise<Policy> {
  const { redirectUri, clientSecret, ...policy } = schema.parse(await browser.storage.managed.get().catch(() => ({})));
  return {
    ...policy,
    ...(takesForwardedRedirect() ? { redirectUri } : {}),
    ...(policy.clientId === undefined ? {} : { clientSecret }),
  };
}

/** Which settings the policy fixes for this connection. An account that the company doesn't have fixes nothing: then the user is asked, as without a policy. */
export async function policySettings(context: WorkerContext, connection: string): Promise<Partial<Settings>> {
  const { serviceIncomeAccount: wanted, autoSync } = await readPolicy();
  const accounts =
    wanted === undefined ? [] : incomeAccounts(await context.store.getAll('accounts', ofConnection(connection)));
  const account = accounts.find(({ id }) => id === wanted) ?? accounts.find(({ name }) => sameName(name, wanted ?? ''));
  return { ...(account ? { incomeAccountId: account.id } : {}), ...(autoSync === undefined ? {} : { autoSync }) };
}

/** Writes what the policy fixes into the stored settings, so that worker and popup see one truth. */
export async function applyPolicy(context: WorkerContext, connection: string): Promise<void> {
  const fixed = await policySettings(context, connection);
  const changed = await changeSettings(context.store, connection, (settings) =>
    Object.entries(fixed).every(([name, value]) => settings[name as keyof Settings] === value) ? null : fixed,
  );
  if (changed) context.changed(connection, ['settings']);
}
