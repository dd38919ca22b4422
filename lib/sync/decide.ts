import type { UserDecision } from '../catalog/decision';
import { following } from '../catalog/send-anyway';
import { itemValues, serviceValues } from '../catalog/service-values';
import type { Values } from '../catalog/values';
import type { Done } from '../messages/protocol';
import { loadSnapshot } from '../store/load-snapshot';
import { ofConnection } from '../store/open';
import { endDecision } from './end-decision';
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
  const transaction = engine.store.transaction(['decisions', 'operations'], 'readwrite', { durability: 'strict' });
  const decisions = transaction.objectStore('decisions');
  const former = (await decisions.get([connection, key]))?.decision;
  const next = following(former, decision && seen && 'keep' in decision ? { ...decision, over: seen } : decision);
  if (next) await decisions.put({ connection, serviceKey: key, at: engine.now(), decision: next });
  else await decisions.delete([connection, key]);
  await withdraw(transaction.objectStore('operations'), connection, key);
  await transaction.done;
  engine.changed(connection, ['decisions', 'operations']);
  return { ok: true };
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
  await endDecision(transaction.objectStore('decisions'), connection, key);
  await withdraw(transaction.objectStore('operations'), connection, key);
  await transaction.done;
  engine.changed(connection, ['links', 'decisions', 'operations']);
  return { ok: true };
}
