import { type AuthorisedOptions, accessTokens } from '../../lib/quickbooks/authorised';
import type { Keys } from '../../lib/quickbooks/keys';
import { refresh, revoke } from '../../lib/quickbooks/oauth';
import type { Fetch } from '../../lib/quickbooks/token-request';
import type { Tokens } from '../../lib/quickbooks/tokens';
import type { Secrets } from './secrets';

interface SignInOptions {
  readonly keys: Keys;
  readonly tokens: Tokens;
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly secrets: Secrets;
}

/** The connection's keys and tokens, in memory alone: they end with the program. */
export class SignIn {
  #tokens: Tokens;
  /** Set when the tokens were revoked here. */
  revoked = false;
  /** A token that is good now, by the product's own way to it. */
  readonly accessToken: (refused?: string) => Promise<string>;

  constructor(private readonly options: SignInOptions) {
    this.#tokens = options.tokens;
    this.#keep(options.tokens);
    const vault: AuthorisedOptions['vault'] = {
      get: async () => ({ ...options.keys, refreshToken: this.#tokens.refreshToken }),
      accessToken: async () => ({ token: this.#tokens.accessToken, expiresAt: this.#tokens.accessExpiresAt }),
      setTokens: async (_, tokens) => this.#keep(tokens),
    };
    // One process that asks for one thing at a time needs no lock.
    const locks: AuthorisedOptions['locks'] = { request: (_, work) => work() };
    const token = accessTokens({ vault, locks, fetch: options.fetch, now: options.now });
    this.accessToken = (refused) => token('sandbox', refused);
  }

  get refreshToken(): string {
    return this.#tokens.refreshToken;
  }

  /** Refreshes with the given token, whichever that is, and goes on with the pair that comes back. @throws OAuthError */
  async refreshWith(refreshToken: string): Promise<Tokens> {
    const { keys, fetch, now } = this.options;
    const tokens = await refresh(keys, refreshToken, fetch, now);
    this.#keep(tokens);
    return tokens;
  }

  /** @throws OAuthError */
  async revoke(): Promise<void> {
    const { keys, fetch, now } = this.options;
    await revoke(keys, this.#tokens.refreshToken, fetch, now);
    this.revoked = true;
  }

  #keep(tokens: Tokens): void {
    this.#tokens = tokens;
    this.options.secrets.add(tokens.accessToken, tokens.refreshToken);
  }
}
