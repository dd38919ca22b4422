import { browser } from 'wxt/browser';
import { keepOutcome } from '../messages/last-outcome';
import type { ConnectOutcome, PageRequests } from '../messages/protocol';
import { authorise } from '../quickbooks/authorise';
import { withTokens } from '../quickbooks/authorised';
import { quickBooksClient } from '../quickbooks/client';
import { companyInfo } from '../quickbooks/company-info';
import type { Keys } from '../quickbooks/keys';
import { OAuthError, revoke } from '../quickbooks/oauth';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { defaultRedirect } from '../quickbooks/redirect';
import { initialSettings } from '../store/load-snapshot';
import type { Connection } from '../store/schema';
import { refreshMirror } from '../sync/refresh-mirror';
import type { WorkerContext } from './context';
import { applyPolicy, readPolicy } from './policy';
import { signInEnd } from './sign-in-end';
import { showInTabs } from './tabs';

/** Connects a firm to the company that the user chooses on Intuit's page. Whatever fails, everything stays as it was. */
export async function connect(
  context: WorkerContext,
  request: PageRequests['connect']['request'],
): Promise<ConnectOutcome> {
  const policy = await readPolicy();
  const keys: Keys = {
    clientId: policy.clientId ?? request.clientId,
    clientSecret: policy.clientSecret ?? request.clientSecret,
    environment: policy.environment ?? request.environment,
  };
  const { firm } = request;
  return outcome(context, firm, () => signIn(context, keys, firm, policy.redirectUri ?? request.redirectUri));
}

/** Connects again with the keys in the vault. */
export async function reconnect(context: WorkerContext, id: string): Promise<ConnectOutcome> {
  const connection = await context.store.get('connections', id);
  const secrets = await context.vault.get(id);
  if (!connection || !secrets) return { ok: false, problem: 'failed' };
  const { firm } = connection;
  return outcome(context, firm, () => signIn(context, secrets, firm, secrets.redirectUri));
}

async function outcome(context: WorkerContext, firm: string, work: () => Promise<string>): Promise<ConnectOutcome> {
  const result = await attempt(work);
  await keepOutcome(firm, result, context.now());
  return result;
}

async function attempt(work: () => Promise<string>): Promise<ConnectOutcome> {
  try {
    return { ok: true, connection: await work() };
  } catch (error) {
    if (error instanceof OAuthError)
      return { ok: false, problem: error.problem === 'reconnect' ? 'failed' : error.problem };
    if (error instanceof QuickBooksError) return { ok: false, problem: error.retryable ? 'network' : 'failed' };
    throw error;
  }
}

async function signIn(context: WorkerContext, keys: Keys, firm: string, ownRedirect: string | null): Promise<string> {
  const { clientId, clientSecret, environment } = keys;
  const redirectUri = ownRedirect ?? defaultRedirect((path) => browser.identity.getRedirectURL(path));
  const { realmId, tokens } = await authorise(keys, redirectUri, {
    launchWebAuthFlow: (details) => browser.identity.launchWebAuthFlow(details),
    fetch: (...request) => fetch(...request),
  });
  const client = quickBooksClient({
    environment,
    realmId,
    accessToken: async () => tokens.accessToken,
    fetch: (...request) => fetch(...request),
  });
  const company = await companyInfo(client);
  const id = await knownId(context, firm, environment, realmId);
  const secrets = { clientId, clientSecret, environment, realmId, redirectUri };
  await withTokens(navigator.locks, id, () => context.vault.put(id, secrets, tokens));
  const connection: Connection = {
    ...{ id, firm, company, environment, state: 'connected', connectedAt: context.now() },
    signInEndsAt: signInEnd(tokens),
  };
  await record(context, connection);
  context.changed(id, ['connections', 'settings', 'journal']);
  showInTabs(context, firm);
  await refreshMirror(context, id, 0).catch(() => undefined);
  await applyPolicy(context, id);
  context.kick(id);
  return id;
}

/** The same firm and company again is the same connection, with all its links. */
async function knownId(
  context: WorkerContext,
  firm: string,
  environment: Keys['environment'],
  realmId: string,
): Promise<string> {
  const ofRealm = new Set(await context.vault.findByRealm(environment, realmId));
  const ofFirm = await context.store.getAllFromIndex('connections', 'firm', firm);
  return ofFirm.find(({ id }) => ofRealm.has(id))?.id ?? context.id();
}

/** A firm has one company at a time: another connection of the firm ends here, its links kept for its return. */
async function record(context: WorkerContext, connection: Connection): Promise<void> {
  const transaction = context.store.transaction(['connections', 'settings', 'journal'], 'readwrite', {
    durability: 'strict',
  });
  const connections = transaction.objectStore('connections');
  for (const other of await connections.index('firm').getAll(connection.firm)) {
    if (other.id !== connection.id) await connections.put({ ...other, state: 'disconnected' });
  }
  await connections.put(connection);
  const settings = transaction.objectStore('settings');
  if (!(await settings.get(connection.id))) await settings.put(initialSettings(connection.id));
  await transaction.objectStore('journal').add({
    ...{
      connection: connection.id,
      at: connection.connectedAt,
      kind: 'connected',
      cause: 'user',
      name: connection.company.name,
    },
    ...{ serviceKey: null, itemId: null, before: null, values: null, error: null },
  });
  await transaction.done;
}

/** Ends the connection here and at Intuit. Links, decisions and the journal stay. */
export async function disconnect(context: WorkerContext, id: string): Promise<void> {
  const connection = await context.store.get('connections', id);
  if (!connection) return;
  await withTokens(navigator.locks, id, async () => {
    // Read where nobody renews them: a token that was replaced meanwhile would be revoked in place of the good one.
    const secrets = await context.vault.get(id);
    const token = secrets?.refreshToken ?? null;
    // Where Intuit can't be told, the token is forgotten here all the same; it ends by itself in 100 days.
    if (secrets && token !== null)
      await revoke(secrets, token, (...request) => fetch(...request)).catch(() => undefined);
    await context.vault.clearTokens(id);
  });
  await context.store.put('connections', { ...connection, state: 'disconnected' });
  await context.store.add('journal', {
    ...{ connection: id, at: context.now(), kind: 'disconnected', cause: 'user', name: connection.company.name },
    ...{ serviceKey: null, itemId: null, before: null, values: null, error: null },
  });
  context.changed(id, ['connections', 'journal']);
  showInTabs(context, connection.firm);
}
