import { randomBytes } from 'node:crypto';
import type { Authorised } from '../../lib/quickbooks/authorise';
import type { Keys } from '../../lib/quickbooks/keys';
import { authoriseUrl, exchangeCode } from '../../lib/quickbooks/oauth';
import type { Fetch } from '../../lib/quickbooks/token-request';
import { RedirectListener, redirectAddress } from './redirect-listener';
import type { Secrets } from './secrets';

interface ConsentOptions {
  readonly keys: Keys;
  readonly port: number;
  readonly fetch: Fetch;
  readonly print: (line: string) => void;
  readonly now: () => number;
  readonly secrets: Secrets;
  /** Ends the wait for the person. */
  readonly signal: AbortSignal;
}

const PATIENCE_MS = 15 * 60_000;

/**
 * Asks the person to open Intuit's page, and waits at the redirect address until they come back.
 *
 * @throws OAuthError as the product does; an Error where the port is taken or nobody comes back.
 */
export async function consent({ keys, port, fetch, print, now, secrets, signal }: ConsentOptions): Promise<Authorised> {
  const state = randomBytes(16).toString('hex');
  const redirect = redirectAddress(port);
  const page = authoriseUrl(keys, redirect, state);
  const listener = await RedirectListener.start(port, state, print);
  try {
    print(`Intuit will send you back to ${redirect}, which must stand among the app's Development redirect URIs.`);
    print(`Open this address in a browser, and choose a sandbox company:\n\n${page}\n`);
    const over = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    const { code, realmId } = await listener.callback(over);
    secrets.add(code);
    return { realmId, tokens: await exchangeCode(keys, redirect, code, fetch, now) };
  } finally {
    listener.close();
  }
}
