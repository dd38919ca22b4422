import type { Environment } from './schema';
import { seal, unseal } from './seal';
import { openVaultDatabase, type VaultDatabase, type VaultRow } from './vault-database';
import type { Secrets, SessionArea, VaultKeys, VaultTokens } from './vault-secrets';

const STRICT = { durability: 'strict' } as const;

interface Access {
  readonly token: string;
  readonly expiresAt: number;
}

/** Opens the vault. Only the worker does: no page and no content script ever holds a secret. */
export async function openVault(session: SessionArea, onClosed: () => void = () => {}): Promise<Vault> {
  const { database, key } = await openVaultDatabase(onClosed);
  return new Vault(database, key, session);
}

/**
 * Keys, tokens and realm ids of the connections, encrypted on disk under a key that can't be read out. Access tokens live in the session area only.
 */
export class Vault {
  readonly #database: VaultDatabase;
  readonly #key: CryptoKey;
  readonly #session: SessionArea;

  constructor(database: VaultDatabase, key: CryptoKey, session: SessionArea) {
    this.#database = database;
    this.#key = key;
    this.#session = session;
  }

  /** Stores a new or renewed connection: keys and tokens in one transaction. */
  async put(connection: string, keys: VaultKeys, tokens: VaultTokens): Promise<void> {
    const { clientId, clientSecret, environment, redirectUri, realmId } = keys;
    const row: VaultRow = {
      connection,
      keys: await seal(this.#key, `keys:${connection}`, { clientId, clientSecret, environment, redirectUri, realmId }),
      tokens: await this.#sealTokens(connection, tokens),
    };
    const transaction = this.#database.transaction('secrets', 'readwrite', STRICT);
    await transaction.store.put(row);
    await transaction.done;
    await this.#keepAccess(connection, tokens);
  }

  /** What is kept of a connection; null where there is nothing, or nothing that can be opened. */
  async get(connection: string): Promise<Secrets | null> {
    const row = await this.#database.get('secrets', connection);
    return row ? this.#open(row) : null;
  }

  /** Stores a new pair; resolves when it is on disk. A connection that was removed meanwhile does not come back by it. */
  async setTokens(connection: string, tokens: VaultTokens): Promise<void> {
    const sealed = await this.#sealTokens(connection, tokens);
    if (await this.#replaceTokens(connection, sealed)) await this.#keepAccess(connection, tokens);
  }

  /** The access token, as long as this browser session has one; it may have expired. */
  async accessToken(connection: string): Promise<Access | null> {
    const name = accessName(connection);
    const kept = (await this.#session.get(name))[name];
    return isAccess(kept) ? kept : null;
  }

  /** Forgets the tokens and keeps the keys: disconnected. */
  async clearTokens(connection: string): Promise<void> {
    await this.#session.remove(accessName(connection));
    await this.#replaceTokens(connection, null);
  }

  /** Forgets the connection altogether. */
  async remove(connection: string): Promise<void> {
    await this.#session.remove(accessName(connection));
    const transaction = this.#database.transaction('secrets', 'readwrite', STRICT);
    await transaction.store.delete(connection);
    await transaction.done;
  }

  /** The connections that something is kept of, also where it can't be opened. */
  connections(): Promise<string[]> {
    return this.#database.getAllKeys('secrets');
  }

  /** The connections to a company: more than one where several firms share it. */
  async findByRealm(environment: Environment, realmId: string): Promise<string[]> {
    const rows = await this.#database.getAll('secrets');
    const opened = await Promise.all(rows.map(async (row) => [row.connection, await this.#open(row)] as const));
    return opened.flatMap(([connection, secrets]) =>
      secrets?.environment === environment && secrets.realmId === realmId ? [connection] : [],
    );
  }

  close(): void {
    this.#database.close();
  }

  async #open(row: VaultRow): Promise<Secrets | null> {
    // What is sealed here was written by this class, under a key that nobody else has.
    const keys = (await unseal(this.#key, `keys:${row.connection}`, row.keys)) as VaultKeys | null;
    const tokens = row.tokens ? await unseal(this.#key, `tokens:${row.connection}`, row.tokens) : null;
    const none = { refreshToken: null, refreshExpiresAt: null, hardExpiresAt: null };
    return keys === null ? null : { ...keys, ...none, ...(tokens as Partial<Secrets> | null) };
  }

  #sealTokens(connection: string, tokens: VaultTokens) {
    const { refreshToken, refreshExpiresAt, hardExpiresAt } = tokens;
    return seal(this.#key, `tokens:${connection}`, { refreshToken, refreshExpiresAt, hardExpiresAt });
  }

  /** @returns false where there is no such connection. */
  async #replaceTokens(connection: string, tokens: VaultRow['tokens']): Promise<boolean> {
    const transaction = this.#database.transaction('secrets', 'readwrite', STRICT);
    const row = await transaction.store.get(connection);
    if (row) await transaction.store.put({ ...row, tokens });
    await transaction.done;
    return row !== undefined;
  }

  async #keepAccess(connection: string, tokens: VaultTokens): Promise<void> {
    const access: Access = { token: tokens.accessToken, expiresAt: tokens.accessExpiresAt };
    await this.#session.set({ [accessName(connection)]: access });
  }
}

function accessName(connection: string): string {
  return `access:${connection}`;
}

function isAccess(value: unknown): value is Access {
  return typeof value === 'object' && value !== null && 'token' in value && 'expiresAt' in value;
}
