import type { UserDecision } from '../catalog/decision';
import { itemValues, serviceValues } from '../catalog/service-values';
import type { Done } from '../messages/protocol';
import { loadSnapshot } from '../store/load-snapshot';
import type { Engine } from './engine';

/**
 * Records what the user decided for one service. Nothing is written to QuickBooks here: what follows from it is shown in the preview, or done by a sync.
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
  const transaction = engine.store.transaction(['decisions', 'operations'], 'readwrite', { durability: 'strict' });
  const decisions = transaction.objectStore('decisions');
  if (decision) await decisions.put({ connection, serviceKey: key, decision, at: engine.now() });
  else await decisions.delete([connection, key]);
  const operations = transaction.objectStore('operations');
  for (const operation of await operations.index('state').getAll([connection, 'failed'])) {
    // A new decision answers an old failure.
    if (operation.serviceKey === key) await operations.delete(operation.id);
  }
  await transaction.done;
  engine.changed(connection, ['decisions', 'operations']);
  return { ok: true };
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
  const transaction = engine.store.transaction(['links', 'decisions'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('links').put({ ...link, connection, base });
  await transaction.objectStore('decisions').delete([connection, key]);
  await transaction.done;
  engine.changed(connection, ['links', 'decisions']);
  return { ok: true };
}
