import type { Environment } from './schema';

/** The firm's Intuit app and the company that it was let into. `realmId` is a string: real ones exceed what a number holds exactly. */
export interface VaultKeys {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: Environment;
  readonly redirectUri: string;
  readonly realmId: string;
}

/** A pair of tokens; times are epoch ms. */
export interface VaultTokens {
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
  readonly refreshExpiresAt: number;
  readonly hardExpiresAt: number | null;
}

/** All that is kept of a connection on disk; the access token is not. */
export interface Secrets extends VaultKeys {
  /** null after disconnecting: the keys stay, so that connecting again asks for nothing. */
  readonly refreshToken: string | null;
  readonly refreshExpiresAt: number | null;
  readonly hardExpiresAt: number | null;
}

/** `browser.storage.session`: in memory, gone with the browser, and closed to content scripts. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}
