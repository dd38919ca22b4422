import type { Keys } from './keys';
import { authoriseUrl, exchangeCode, readCallback } from './oauth';
import { OAuthError } from './oauth-error';
import { redirectProblem } from './redirect';
import type { Fetch } from './token-request';
import type { Tokens } from './tokens';

/** The browser's part of signing in. */
export interface SignInBrowser {
  /** `identity.launchWebAuthFlow`: opens the window and returns the address in which the flow ended. */
  readonly launchWebAuthFlow: (details: { url: string; interactive: boolean }) => Promise<string | undefined>;
  readonly fetch: Fetch;
  readonly now?: () => number;
}

/** What a company gave its consent to. */
export interface Authorised {
  readonly realmId: string;
  readonly tokens: Tokens;
}

/**
 * Asks the user for consent on Intuit's page and exchanges the code, once. Nothing is stored here, so a failure leaves everything as it was.
 *
 * @throws OAuthError with one of the problems of connecting.
 */
export async function authorise(keys: Keys, redirectUri: string, browser: SignInBrowser): Promise<Authorised> {
  if (redirectProblem(redirectUri) !== null) throw new OAuthError('redirect-refused');
  const state = randomState();
  const url = authoriseUrl(keys, redirectUri, state);
  const address = await browser.launchWebAuthFlow({ url, interactive: true }).catch(flowFailed);
  if (!address) throw new OAuthError('cancelled');
  const { code, realmId } = readCallback(address, state);
  return { realmId, tokens: await exchangeCode(keys, redirectUri, code, browser.fetch, browser.now) };
}

/** 128 random bits: nobody else can have started this flow. */
function randomState(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The browser tells a closed window from a page that did not load by its text alone ("Authorization page could not be loaded."). */
function flowFailed(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error);
  throw new OAuthError(/could not be loaded/i.test(text) ? 'network' : 'cancelled');
}
