import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openVault, type Vault } from '../../../lib/store/vault';
import { openVaultDatabase } from '../../../lib/store/vault-database';

const KEYS = {
  clientId: 'test-client-id',
  clientSecret: 'test-client-secret',
  environment: 'sandbox',
  redirectUri: 'https://extension-id.chromiumapp.org/quickbooks',
  realmId: '9130347798120106',
} as const;
const TOKENS = {
  accessToken: 'test-access-token',
  accessExpiresAt: 1_000,
  refreshToken: 'test-refresh-token',
  refreshExpiresAt: 2_000,
  hardExpiresAt: 3_000,
};

/** `storage.session`, in memory. */
function session() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, value);
    },
    remove: async (key: string) => {
      kept.delete(key);
    },
  };
}

let area: ReturnType<typeof session>;
let vault: Vault;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  area = session();
  vault = await openVault(area);
});

/** Everything that stands in the vault's database, as text: bytes as Latin-1. */
async function onDisk(): Promise<string> {
  const { database } = await openVaultDatabase(() => {});
  const rows = await database.getAll('secrets');
  database.close();
  const bytes = (data: ArrayBuffer | Uint8Array) => Buffer.from(data as Uint8Array).toString('latin1');
  return rows
    .flatMap(({ connection, keys, tokens }) => [connection, bytes(keys.data), tokens ? bytes(tokens.data) : ''])
    .join('\n');
}

describe('the vault', () => {
  test('gives back what was put in, after the worker was started again', async () => {
    await vault.put('a', KEYS, TOKENS);
    vault.close();
    vault = await openVault(area);
    expect(await vault.get('a')).toEqual({
      ...KEYS,
      refreshToken: 'test-refresh-token',
      refreshExpiresAt: 2_000,
      hardExpiresAt: 3_000,
    });
    expect(await vault.accessToken('a')).toEqual({ token: 'test-access-token', expiresAt: 1_000 });
  });

  test('holds no secret in the clear, and the access token not at all', async () => {
    await vault.put('a', KEYS, TOKENS);
    const text = await onDisk();
    expect(text.length).toBeGreaterThan(100);
    for (const secret of [KEYS.clientId, KEYS.clientSecret, KEYS.realmId, TOKENS.refreshToken, TOKENS.accessToken]) {
      expect(text).not.toContain(secret);
    }
  });

  test("has a key that can't be read out", async () => {
    const { key, database } = await openVaultDatabase(() => {});
    database.close();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  test('encrypts equal secrets to different bytes each time', async () => {
    await vault.put('a', KEYS, TOKENS);
    const before = await onDisk();
    await vault.put('a', KEYS, TOKENS);
    expect(await onDisk()).not.toBe(before);
  });

  test('opened twice at once still has one key', async () => {
    globalThis.indexedDB = new IDBFactory();
    const [first, second] = await Promise.all([openVault(area), openVault(area)]);
    await first.put('a', KEYS, TOKENS);
    expect((await second.get('a'))?.clientSecret).toBe('test-client-secret');
  });

  test('replaces the tokens and leaves the keys', async () => {
    await vault.put('a', KEYS, TOKENS);
    await vault.setTokens('a', {
      ...TOKENS,
      refreshToken: 'second',
      accessToken: 'second-access',
      hardExpiresAt: null,
    });
    expect(await vault.get('a')).toMatchObject({ ...KEYS, refreshToken: 'second', hardExpiresAt: null });
    expect((await vault.accessToken('a'))?.token).toBe('second-access');
  });

  test('forgets the tokens on disconnecting and keeps the keys for the next time', async () => {
    await vault.put('a', KEYS, TOKENS);
    await vault.clearTokens('a');
    expect(await vault.get('a')).toEqual({ ...KEYS, refreshToken: null, refreshExpiresAt: null, hardExpiresAt: null });
    expect(await vault.accessToken('a')).toBeNull();
  });

  test('forgets everything on removing, and tokens that arrive later do not bring it back', async () => {
    await vault.put('a', KEYS, TOKENS);
    await vault.remove('a');
    await vault.setTokens('a', TOKENS);
    expect(await vault.get('a')).toBeNull();
    expect(await vault.accessToken('a')).toBeNull();
    expect(area.kept.size).toBe(0);
  });

  test('has no access token after the browser was closed, and still the refresh token', async () => {
    await vault.put('a', KEYS, TOKENS);
    vault.close();
    vault = await openVault(session());
    expect(await vault.accessToken('a')).toBeNull();
    expect((await vault.get('a'))?.refreshToken).toBe('test-refresh-token');
  });

  test('keeps connections apart', async () => {
    await vault.put('a', KEYS, TOKENS);
    await vault.put('b', { ...KEYS, realmId: '2' }, { ...TOKENS, refreshToken: 'of-b' });
    await vault.remove('a');
    expect((await vault.get('b'))?.refreshToken).toBe('of-b');
    expect(await vault.get('a')).toBeNull();
  });

  test('finds the connections of a company in one environment', async () => {
    await vault.put('a', KEYS, TOKENS);
    await vault.put('b', { ...KEYS, environment: 'production' }, TOKENS);
    await vault.put('c', KEYS, TOKENS);
    expect(await vault.findByRealm('sandbox', KEYS.realmId)).toEqual(['a', 'c']);
    expect(await vault.findByRealm('production', KEYS.realmId)).toEqual(['b']);
    expect(await vault.findByRealm('sandbox', '9130347798120107')).toEqual([]);
  });

  test('names all that it holds, also what can’t be opened', async () => {
    expect(await vault.connections()).toEqual([]);
    await vault.put('a', KEYS, TOKENS);
    await vault.put('b', KEYS, TOKENS);
    const { database } = await openVaultDatabase(() => {});
    const row = await database.get('secrets', 'a');
    if (row) await database.put('secrets', { ...row, connection: 'c' });
    database.close();
    await vault.remove('b');
    expect(await vault.connections()).toEqual(['a', 'c']);
  });

  test.each([
    ['a new connection', (tokens: typeof TOKENS) => vault.put('a', KEYS, tokens)],
    ['a renewed pair', (tokens: typeof TOKENS) => vault.setTokens('a', tokens)],
  ])('lets nobody use the access token of %s before its refresh token is on disk', async (_name, store) => {
    await vault.put('a', KEYS, TOKENS);
    const onDiskThen: unknown[] = [];
    const { set } = area;
    area.set = async (items) => {
      onDiskThen.push((await vault.get('a'))?.refreshToken);
      await set(items);
    };
    await store({ ...TOKENS, accessToken: 'test-access-token-2', refreshToken: 'test-refresh-token-2' });
    expect(onDiskThen).toEqual(['test-refresh-token-2']);
    expect(await vault.accessToken('a')).toMatchObject({ token: 'test-access-token-2' });
  });

  test('does not open what was moved to another connection or altered', async () => {
    await vault.put('a', KEYS, TOKENS);
    await vault.put('b', { ...KEYS, realmId: '2' }, TOKENS);
    const { database } = await openVaultDatabase(() => {});
    const row = await database.get('secrets', 'a');
    if (!row) throw new Error('The row is missing');
    await database.put('secrets', { ...row, connection: 'b' });
    new Uint8Array(row.keys.data)[0] = 255 - (new Uint8Array(row.keys.data)[0] ?? 0);
    await database.put('secrets', row);
    database.close();
    expect(await vault.get('b')).toBeNull();
    expect(await vault.get('a')).toBeNull();
  });

  test('lets a newer version of the extension upgrade its database', async () => {
    const request = indexedDB.open('taxdome-quickbooks-vault', 2);
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onblocked = () => reject(new Error('blocked'));
      request.onerror = () => reject(request.error);
    });
    expect(opened.version).toBe(2);
    opened.close();
  });
});
