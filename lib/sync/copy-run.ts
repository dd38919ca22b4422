import type { ServiceDraft } from '../catalog/copying';
import { sameName } from '../catalog/name';
import type { Service } from '../catalog/service';
import type { FormOutcome, FormProblem } from '../messages/protocol';
import type { CopyEntry } from '../store/copy-run';
import { ofConnection } from '../store/open';
import { conclude } from './conclude-copy';
import type { Engine } from './engine';

/** The page's form, driven from the worker. */
export interface FormDriver {
  create(draft: ServiceDraft): Promise<FormOutcome>;
  /** What the list shows, or null where the page can't be asked. */
  services(): Promise<readonly Service[] | null>;
  wait(milliseconds: number): Promise<void>;
}

/** A person who types in the page is left alone for so long before the run looks again. */
const POLITE_PAUSE = 2_000;
const MOST_PAUSES = 150;

/**
 * Records which items are to become services; nothing happens before that is stored.
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
  if ((await copies.getAll(ofConnection(connection))).some(isOpen)) return false;
  const run = engine.id();
  await copies.delete(ofConnection(connection));
  for (const [order, { itemId, draft }] of entries.entries()) {
    const linked = await transaction.objectStore('links').index('item').get([connection, itemId]);
    // Already a service: copied once is enough.
    if (!linked)
      await copies.put({ connection, itemId, run, order, draft, state: 'waiting', problem: null, at: engine.now() });
  }
  await transaction.done;
  engine.changed(connection, ['copies']);
  return true;
}

/**
 * Creates the waiting items as services, one after the other. What stood at `filling` when a worker died is first looked for in the list, and never simply made again.
 */
export function runCopy(engine: Engine, connection: string, driver: FormDriver): Promise<void> {
  return engine.exclusively(`copy:${connection}`, async () => {
    for (let pauses = 0; pauses < MOST_PAUSES; ) {
      const entry = await nextEntry(engine, connection);
      if (!entry) return;
      const found = await alreadyThere(driver, entry);
      if (found === null) return;
      if (!found && entry.stopping) {
        await put(engine, entry, { state: 'stopped' });
        continue;
      }
      const outcome: FormOutcome = found ? { outcome: 'created', service: found } : await fill(engine, driver, entry);
      if (outcome.outcome === 'busy') {
        pauses += 1;
        await putBack(engine, entry);
        await driver.wait(POLITE_PAUSE);
        continue;
      }
      pauses = 0;
      if (outcome.outcome === 'stuck' && outcome.problem === 'page-gone')
        return outcome.maybeSaved ? undefined : putBack(engine, entry);
      await conclude(engine, entry, outcome);
      if (outcome.outcome === 'stuck' && concernsAll(outcome)) return stopCopy(engine, connection);
    }
  });
}

/** Problems of one item; with any other a form that can't be driven once can't be driven twice. */
const OF_ONE_ITEM: ReadonlySet<FormProblem> = new Set(['name-taken', 'save-disabled', 'value-not-kept']);

/** Whether the run had better stop: for all items the same would come of it, or nobody knows what was saved. */
function concernsAll({ problem, maybeSaved }: Extract<FormOutcome, { outcome: 'stuck' }>): boolean {
  return maybeSaved || !OF_ONE_ITEM.has(problem);
}

/** Takes the waiting items out of the run; the one under way is finished, and not begun again where a person was in its way. */
export async function stopCopy(engine: Engine, connection: string): Promise<void> {
  const transaction = engine.store.transaction('copies', 'readwrite');
  for (const entry of await transaction.store.getAll(ofConnection(connection))) {
    if (entry.state === 'waiting') await transaction.store.put({ ...entry, state: 'stopped', at: engine.now() });
    if (entry.state === 'filling') await transaction.store.put({ ...entry, stopping: true });
  }
  await transaction.done;
  engine.changed(connection, ['copies']);
}

/** Ends what a stopped run has left under way once its runner is through: where nobody can tell whether the page saved it, that is said, and the next run isn't held up. */
export function endStopped(engine: Engine, connection: string): Promise<void> {
  return engine.exclusively(`copy:${connection}`, async () => {
    for (const entry of await engine.store.getAll('copies', ofConnection(connection))) {
      if (entry.state === 'filling' && entry.stopping)
        await conclude(engine, entry, { outcome: 'stuck', problem: 'not-seen-after-save', maybeSaved: true });
    }
  });
}

/** Whether services are being created: reads of the page are not acted on meanwhile. */
export async function isCopying(engine: Engine, connection: string): Promise<boolean> {
  return (await nextEntry(engine, connection)) !== null;
}

async function nextEntry(engine: Engine, connection: string): Promise<CopyEntry | null> {
  const entries = await engine.store.getAll('copies', ofConnection(connection));
  const open = entries.filter(isOpen).sort((a, b) => a.order - b.order);
  return open.find(({ state }) => state === 'filling') ?? open[0] ?? null;
}

function isOpen({ state }: CopyEntry): boolean {
  return state === 'filling' || state === 'waiting';
}

/** The service of an entry that was under way when its worker died; undefined where it is not there, null where nobody can tell. */
async function alreadyThere(driver: FormDriver, entry: CopyEntry): Promise<Service | undefined | null> {
  if (entry.state !== 'filling') return undefined;
  const services = await driver.services();
  if (services === null) return null;
  return services.find(({ name }) => sameName(name, entry.draft.name));
}

async function fill(engine: Engine, driver: FormDriver, entry: CopyEntry): Promise<FormOutcome> {
  await put(engine, entry, { state: 'filling' });
  return driver.create(entry.draft);
}

/** Nothing was saved: the entry waits again, or is out of the run if that was stopped meanwhile. */
async function putBack(engine: Engine, entry: CopyEntry): Promise<void> {
  const now = await engine.store.get('copies', [entry.connection, entry.itemId]);
  await put(engine, entry, { state: now?.stopping ? 'stopped' : 'waiting' });
}

async function put(engine: Engine, entry: CopyEntry, change: Partial<CopyEntry>): Promise<void> {
  await engine.store.put('copies', { ...entry, ...change, at: engine.now() });
  engine.changed(entry.connection, ['copies']);
}
