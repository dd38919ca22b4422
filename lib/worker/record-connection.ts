import { initialSettings } from '../store/load-snapshot';
import type { Connection } from '../store/schema';
import type { WorkerContext } from './context';

/**
 * Stores a connection that was just made. A firm has one company at a time: another connection of the firm ends here, its links kept for its return.
 *
 * @param byName whether the name alone says that it is the company of before: all of it is read anew then, and the first preview is shown again
 * @returns those that ended
 */
export async function recordConnection(
  { store }: WorkerContext,
  connection: Connection,
  byName: boolean,
): Promise<string[]> {
  const { id, firm, company, connectedAt } = connection;
  const transaction = store.transaction(['connections', 'settings', 'mirrors', 'journal'], 'readwrite', {
    durability: 'strict',
  });
  const connections = transaction.objectStore('connections');
  const others = (await connections.index('firm').getAll(firm)).filter((other) => other.id !== id);
  for (const other of others) await connections.put({ ...other, state: 'disconnected' });
  await connections.put(connection);
  const settings = (await transaction.objectStore('settings').get(id)) ?? initialSettings(id);
  await transaction.objectStore('settings').put(byName ? { ...settings, confirmedAt: null } : settings);
  const mirror = await transaction.objectStore('mirrors').get(id);
  if (mirror && byName) await transaction.objectStore('mirrors').put({ ...mirror, watermark: null, readAt: null });
  await transaction.objectStore('journal').add({
    ...{ connection: id, at: connectedAt, kind: 'connected', cause: 'user', name: company.name },
    ...{ serviceKey: null, itemId: null, before: null, values: null, error: null },
  });
  await transaction.done;
  return others.flatMap((other) => (other.state === 'disconnected' ? [] : [other.id]));
}
