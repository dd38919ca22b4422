import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { newKey, type Sealed } from './seal';

const VAULT_DATABASE = 'taxdome-quickbooks-vault';
const VERSION = 1;

/** Keys and tokens are sealed apart, so that new tokens are written without reading the keys. */
export interface VaultRow {
  readonly connection: string;
  readonly keys: Sealed;
  readonly tokens: Sealed | null;
}

interface VaultSchema extends DBSchema {
  key: { key: 'key'; value: CryptoKey };
  secrets: { key: string; value: VaultRow };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;

/**
 * Opens the vault's own database and the key in it, which is made at the first time.
 *
 * @param onClosed told when this handle is no longer good, so that its owner opens another
 */
export async function openVaultDatabase(onClosed: () => void): Promise<{ database: VaultDatabase; key: CryptoKey }> {
  const database = await openDB<VaultSchema>(VAULT_DATABASE, VERSION, {
    upgrade(opened) {
      opened.createObjectStore('key');
      opened.createObjectStore('secrets', { keyPath: 'connection' });
    },
    blocking(_old, _new, event) {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  const fresh = await newKey();
  // Whoever stores it first: two workers that start at once end with the same key.
  const transaction = database.transaction('key', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get('key');
  if (!stored) await transaction.store.put(fresh, 'key');
  await transaction.done;
  return { database, key: stored ?? fresh };
}
