import type { Environment } from './keys';
import { OAuthError } from './oauth-error';
import { QuickBooksError } from './quickbooks-error';
import { type Reply, readReply } from './read-reply';
import { type ApiRequest, requestUrl } from './request-url';
import { signInError } from './sign-in-error';
import type { Fetch } from './token-request';
import { unanswered } from './unanswered';

export type { Reply } from './read-reply';

/** What a client of one company is made of. All of the outside world comes in here. */
export interface ClientOptions {
  readonly environment: Environment;
  readonly realmId: string;
  /** A token that is good now; `refused` is one that QuickBooks no longer took. @throws OAuthError */
  readonly accessToken: (refused?: string) => Promise<string>;
  readonly fetch: Fetch;
  /** What no error may quote beside the access token and the realm id: the client secret, refresh tokens, former tokens. */
  readonly secrets?: Iterable<string>;
  /** Waits for the request's turn within Intuit's limits; what it returns is called when the answer is there. */
  readonly turn?: (kind: 'batch' | 'other') => Promise<() => void>;
  /** Intuit itself ends a request after 120 s. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

/** The Accounting API of one company. */
export interface QuickBooksClient {
  readonly realmId: string;
  /** @throws QuickBooksError, and nothing else but the reason of an aborted `signal`. */
  request(request: ApiRequest): Promise<Reply>;
  /** Has the access token renewed that was sent last: an answer says that it is no longer taken. @throws QuickBooksError */
  renew(): Promise<void>;
}

const TIMEOUT_MS = 120_000;

/** A client of one company. It sends a request once, and a second time only with a new token after the first one had expired. */
export function quickBooksClient(options: ClientOptions): QuickBooksClient {
  let last: string | undefined;
  const tokenAfter = async (refused?: string) => {
    last = await tokenOf(options, refused);
    return last;
  };
  return {
    realmId: options.realmId,
    renew: async () => void (await tokenAfter(last)),
    async request(request) {
      const token = await tokenAfter();
      try {
        return await send(options, request, token);
      } catch (error) {
        if (!(error instanceof QuickBooksError) || error.kind !== 'expired') throw error;
      }
      try {
        return await send(options, request, await tokenAfter(token));
      } catch (error) {
        // A new token that is refused at once is no matter of time.
        if (!(error instanceof QuickBooksError) || error.kind !== 'expired') throw error;
        throw new QuickBooksError({ ...error, message: error.message, kind: 'unauthorised' });
      }
    },
  };
}

async function send(options: ClientOptions, request: ApiRequest, token: string): Promise<Reply> {
  const release = await options.turn?.(request.path === 'batch' ? 'batch' : 'other');
  try {
    return await exchange(options, request, token);
  } finally {
    release?.();
  }
}

async function exchange(options: ClientOptions, request: ApiRequest, token: string): Promise<Reply> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let response: Response;
  let text: string;
  try {
    response = await options.fetch(requestUrl(options, request), {
      method: request.body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/json',
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json;charset=UTF-8' }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: request.signal ? AbortSignal.any([timeout, request.signal]) : timeout,
    });
    text = await response.text();
  } catch {
    request.signal?.throwIfAborted();
    throw unanswered(timeout.aborted ? 'timeout' : 'network');
  }
  const secrets = [token, options.realmId, ...(options.secrets ?? [])];
  return readReply(response, text, secrets, (options.now ?? Date.now)());
}

async function tokenOf(options: ClientOptions, refused?: string): Promise<string> {
  try {
    return await options.accessToken(refused);
  } catch (error) {
    throw error instanceof OAuthError ? signInError(error) : error;
  }
}
