import type { ServiceDraft } from '../catalog/copying';
import { type CopyEntry, isOpen } from '../store/copy-run';
import { ofConnection } from '../store/open';
import type { Engine } from './engine';

/**
 * Records which items are to become services; nothing happens before that is stored. What an earlier run left to be done stays, behind them in the same report.
 *
 * @returns false where another run is still open, which stays as it is
 */
export async function planCopy(
  engine: Engine,
  connection: string,
  entries: readonly { itemId: string; draft: ServiceDraft }[],
): Promise<boolean> {
  const transaction = engine.store.transaction(['copies', 'links'], 'readwrite', { durability: 'strict' });
  const copies = transaction.objectStore('copies');
  const before = await copies.getAll(ofConnection(connection));
  if (before.some(isOpen)) return false;
  const run = engine.id();
  const left = leftBy(before, new Set(entries.map(({ itemId }) => itemId)));
  await copies.delete(ofConnection(connection));
  const linkOf = (itemId: string) => transaction.objectStore('links').index('item').get([connection, itemId]);
  for (const [order, { itemId, draft }] of entries.entries()) {
    const linked = await linkOf(itemId);
    const entry = { connection, itemId, run, order, draft, at: engine.now() };
    // Already a service: copied once is enough.
    await copies.put(
      linked
        ? { ...entry, state: 'skipped', problem: 'already-linked' }
        : { ...entry, state: 'waiting', problem: null },
    );
  }
  let order = entries.length;
  for (const { checked: _before, ...entry } of left)
    if (!(await linkOf(entry.itemId))) await copies.put({ ...entry, run, order: order++, kept: true });
  await transaction.done;
  engine.changed(connection, ['copies']);
  return true;
}

/**
 * What is still to be done of the entries that are not begun anew. A new selection is made once the last report was put away, failures and all: of that only what a person adds by hand is kept, which is still to be
 * linked.
 */
function leftBy(before: readonly CopyEntry[], begun: ReadonlySet<string>): CopyEntry[] {
  const known = new Set(before.map(({ itemId }) => itemId));
  const isTakenUp = [...begun].every((itemId) => known.has(itemId));
  return before
    .filter(({ itemId }) => !begun.has(itemId))
    .filter(({ state, problem }) =>
      isTakenUp ? state !== 'added' && problem !== 'already-linked' : state === 'by-hand',
    )
    .sort((a, b) => a.order - b.order);
}
