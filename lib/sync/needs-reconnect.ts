import type { Operation } from '../catalog/operation';
import type { QuickBooksError } from '../quickbooks/quickbooks-error';
import type { Connection } from '../store/schema';
import type { Engine } from './engine';

/** Whether QuickBooks no longer takes the tokens: only a person can help then. */
export function isSignedOut({ kind }: QuickBooksError): boolean {
  return kind === 'unauthorised' || kind === 'expired';
}

/** Whether an operation is refused for an expired token, and not yet once more with a new one: that is a matter of a new token, and of no person. */
export function mayNeedToken({ kind, code }: QuickBooksError, { error }: Operation): boolean {
  return kind === 'expired' && error?.code !== code;
}

/** Records that Intuit no longer takes the tokens. Everything that waits stays as it is, the stored token too: Intuit says so in an outage as well. */
export function needsReconnect(engine: Engine, connection: string): Promise<void> {
  return change(engine, connection, 'connected', 'reconnect');
}

/** Records that Intuit takes them after all. */
export function worksAgain(engine: Engine, connection: string): Promise<void> {
  return change(engine, connection, 'reconnect', 'connected');
}

async function change(
  engine: Engine,
  connection: string,
  from: Connection['state'],
  to: Connection['state'],
): Promise<void> {
  const transaction = engine.store.transaction('connections', 'readwrite', { durability: 'strict' });
  const stored = await transaction.store.get(connection);
  const found = stored?.state === from ? stored : null;
  if (found) await transaction.store.put({ ...found, state: to });
  await transaction.done;
  if (found) engine.changed(connection, ['connections']);
}
