import { ofConnection } from '../store/open';
import { CompanyState } from './company-state';
import type { Engine } from './engine';
import { ownItem } from './own-item';
import { settle } from './settle';

/**
 * Carries out intents to create what stands in the company already, just so: somebody who syncs the same list has made it while they waited, and it is linked. What stands there otherwise is left to `overtaken`.
 */
export async function linkFound(engine: Engine, connection: string): Promise<void> {
  const { store } = engine;
  const queued = await store.getAllFromIndex('operations', 'state', [connection, 'queued']);
  const creates = queued.filter(({ kind }) => kind === 'create');
  if (creates.length === 0) return;
  const rows = ofConnection(connection);
  const [items, links, decisions] = await Promise.all([
    store.getAll('items', rows),
    store.getAll('links', rows),
    store.getAll('decisions', rows),
  ]);
  const company = new CompanyState(items, [], null);
  const linked = new Set(links.map(({ itemId }) => itemId));
  // A person wants these beside the item of their name.
  const beside = new Set(
    decisions.flatMap(({ serviceKey, decision }) => (decision.kind === 'create' ? [serviceKey] : [])),
  );
  const settled = creates.flatMap((operation) => {
    if (operation.serviceKey !== null && beside.has(operation.serviceKey)) return [];
    const item = ownItem(operation, company.named(operation.values.name ?? ''), company.byId, (id) => linked.has(id));
    if (!item) return [];
    linked.add(item.id);
    // One that was sent before may have been done without our knowing.
    return [{ operation, item, found: operation.attempts === 0 }];
  });
  await settle(engine, connection, settled);
}
