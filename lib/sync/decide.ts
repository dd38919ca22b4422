import type { IDBPTransaction } from 'idb';
import type { UserDecision } from '../catalog/decision';
import { itemValues, serviceValues } from '../catalog/service-values';
import type { Values } from '../catalog/values';
import type { Done } from '../messages/protocol';
import { loadSnapshot } from '../store/load-snapshot';
import { ofConnection } from '../store/open';
import type { Schema } from '../store/schema';
import type { Engine } from './engine';
import { withdraw } from './withdraw';

/**
 * Records what the user decided for one service. Nothing is written to QuickBooks here: what follows from it is shown in the preview, or done by a sync. What was queued before is taken back.
 *
 * @param decision null takes the decision back
 */
export async function decide(
  engine: Engine,
  connection: string,
  key: string,
  decision: UserDecision | null,
): Promise<Done> {
  if (decision?.kind === 'keep' && decision.keep === 'quickbooks') return keepQuickBooks(engine, connection, key);
  const seen = decision && 'keep' in decision ? await held(engine, connection, key, decision) : undefined;
  const stores = ['decisions', 'operations', 'links', 'items'] as const;
  const transaction = engine.store.transaction(stores, 'readwrite', { durability: 'strict' });
  if (decision?.kind === 'link' || decision?.kind === 'create') await leaveGone(transaction, connection, key);
  const decisions = transaction.objectStore('decisions');
  if (decision)
    await decisions.put({
      ...{ connection, serviceKey: key, at: engine.now() },
      decision: seen && 'keep' in decision ? { ...decision, over: seen } : decision,
    });
  else await decisions.delete([connection, key]);
  await withdraw(transaction.objectStore('operations'), connection, key);
  await transaction.done;
  engine.changed(connection, ['decisions', 'operations', 'links']);
  return { ok: true };
}

/** Who takes another item in place of one that is inactive or gone has ended that link by it. */
async function leaveGone(
  transaction: IDBPTransaction<Schema, readonly ('decisions' | 'operations' | 'links' | 'items')[], 'readwrite'>,
  connection: string,
  key: string,
): Promise<void> {
  const links = transaction.objectStore('links');
  const link = await links.get([connection, key]);
  const item = link && (await transaction.objectStore('items').get([connection, link.itemId]));
  if (link && !item?.active) await links.delete([connection, key]);
}

/** What the item holds that a decision is about. */
async function held(
  { store }: Engine,
  connection: string,
  key: string,
  decision: Extract<UserDecision, { keep: string }>,
): Promise<Values | undefined> {
  const itemId = decision.kind === 'link' ? decision.itemId : (await store.get('links', [connection, key]))?.itemId;
  const items = await store.getAll('items', ofConnection(connection));
  const item = items.find(({ id }) => id === itemId);
  return item && itemValues(item, new Map(items.map((each) => [each.id, each])));
}

/** Both sides stay as they are, and count as agreed: only what changes from now on is compared. */
async function keepQuickBooks(engine: Engine, connection: string, key: string): Promise<Done> {
  const snapshot = await loadSnapshot(engine.store, connection, engine.online());
  const link = snapshot?.links.get(key);
  const service = snapshot?.services.find((each) => each.key === key);
  const byId = new Map(snapshot?.items.map((item) => [item.id, item]));
  const item = link && byId.get(link.itemId);
  if (!snapshot || !link || !service || !item) return { ok: false, problem: 'not-found' };
  const base = { service: serviceValues(service, snapshot.settings), item: itemValues(item, byId) };
  const transaction = engine.store.transaction(['links', 'decisions', 'operations'], 'readwrite', {
    durability: 'strict',
  });
  await transaction.objectStore('links').put({ ...link, connection, base });
  await transaction.objectStore('decisions').delete([connection, key]);
  await withdraw(transaction.objectStore('operations'), connection, key);
  await transaction.done;
  engine.changed(connection, ['links', 'decisions', 'operations']);
  return { ok: true };
}
