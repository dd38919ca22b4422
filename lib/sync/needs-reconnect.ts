import type { QuickBooksError } from '../quickbooks/quickbooks-error';
import type { Engine } from './engine';

/** Whether QuickBooks no longer takes the tokens: only a person can help then. */
export function isSignedOut({ kind }: QuickBooksError): boolean {
  return kind === 'unauthorised' || kind === 'expired';
}

/** Records that Intuit no longer takes the tokens. Everything that waits stays as it is. */
export async function needsReconnect(engine: Engine, connection: string): Promise<void> {
  const transaction = engine.store.transaction('connections', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get(connection);
  const connected = stored?.state === 'connected' ? stored : null;
  if (connected) await transaction.store.put({ ...connected, state: 'reconnect' });
  await transaction.done;
  if (connected) engine.changed(connection, ['connections']);
}
