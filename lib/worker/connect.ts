import { browser } from 'wxt/browser';
import { keepOutcome } from '../messages/last-outcome';
import type { ConnectOutcome, PageRequests } from '../messages/protocol';
import { authorise } from '../quickbooks/authorise';
import { withTokens } from '../quickbooks/authorised';
import { quickBooksClient } from '../quickbooks/client';
import { companyInfo } from '../quickbooks/company-info';
import type { Keys } from '../quickbooks/keys';
import { OAuthError } from '../quickbooks/oauth';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { defaultRedirect } from '../quickbooks/redirect';
import type { Connection } from '../store/schema';
import { refreshMirror } from '../sync/refresh-mirror';
import type { WorkerContext } from './context';
import { disconnect, endTokens } from './disconnect';
import { unlessFull } from './full-disk';
import { knownConnection } from './known-connection';
import { applyPolicy, readPolicy } from './policy';
import { recordConnection } from './record-connection';
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

/** Connects again: with the keys in the vault, or with those that an organization has set since, which is how it rolls its keys. */
export async function reconnect(context: WorkerContext, id: string): Promise<ConnectOutcome> {
  const connection = await context.store.get('connections', id);
  if (!connection) return { ok: false, problem: 'failed' };
  const secrets = await context.vault.get(id);
  const { firm } = connection;
  const { environment } = secrets ?? connection;
  const policy = await readPolicy();
  // Keys for the other environment open no company of this one, and an id alone goes with no secret but its own.
  const isFor = policy.clientSecret !== undefined && (policy.environment ?? environment) === environment;
  const { clientId = secrets?.clientId, clientSecret = secrets?.clientSecret } = isFor ? policy : {};
  if (clientId === undefined || clientSecret === undefined) return withoutKeys(context, id, firm);
  const redirectUri = (isFor ? policy.redirectUri : undefined) ?? secrets?.redirectUri ?? null;
  return outcome(context, firm, () => signIn(context, { clientId, clientSecret, environment }, firm, redirectUri));
}

/** The connection ends where nothing is left to connect with: then the form asks for the keys, and says why. */
async function withoutKeys(context: WorkerContext, id: string, firm: string): Promise<ConnectOutcome> {
  const lost = { ok: false, problem: 'no-keys' } as const;
  await keepOutcome(firm, lost, context.now());
  await disconnect(context, id);
  return lost;
}

async function outcome(context: WorkerContext, firm: string, work: () => Promise<string>): Promise<ConnectOutcome> {
  const result = await unlessFull(context, () => attempt(work), { ok: false, problem: 'storage-full' });
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
    secrets: [clientSecret, tokens.refreshToken],
    fetch: (...request) => fetch(...request),
  });
  const company = await companyInfo(client);
  // The same firm and company again is the same connection, with all its links.
  const known = await knownConnection(context, { firm, environment, company, realmId });
  const id = known?.id ?? context.id();
  const secrets = { clientId, clientSecret, environment, realmId, redirectUri };
  const connection: Connection = {
    ...{ id, firm, company, environment, state: 'connected', connectedAt: context.now() },
    signInEndsAt: signInEnd(tokens),
  };
  // In one turn: new tokens of a connection that still counts as disconnected would be ended as left behind.
  const ended = await withTokens(navigator.locks, id, async () => {
    await context.vault.put(id, secrets, tokens);
    return recordConnection(context, connection, known?.byName ?? false);
  });
  for (const former of ended) context.aside(endTokens(context, former));
  context.changed(id, ['connections', 'settings', 'journal']);
  showInTabs(context, firm);
  await refreshMirror(context, id, 0).catch(() => undefined);
  await applyPolicy(context, id);
  context.kick(id);
  return id;
}
