import type { ServiceDraft } from '../catalog/copying';
import { sameName } from '../catalog/name';
import type { Service } from '../catalog/service';
import type { FormOutcome, FormProblem, WholeRead } from '../messages/protocol';
import type { CopyEntry } from '../store/copy-run';
import { ofConnection } from '../store/open';
import { checkNames } from './check-names';
import { conclude } from './conclude-copy';
import type { Engine } from './engine';
import { stopCopy } from './halt-copy';
import { readWholeList } from './whole-list';

/** The page's form, driven from the worker. */
export interface FormDriver {
  create(draft: ServiceDraft): Promise<FormOutcome>;
  /** Has all services read and recorded, Archived included; null where the page can't be asked. */
  readAll(): Promise<Pick<WholeRead, 'read' | 'complete' | 'narrowed'> | null>;
  /** When the page was loaded, epoch ms; null where it is gone. */
  loadedAt(): Promise<number | null>;
  /** Loads the page anew, unless a person works in it. */
  reload(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

/** A save that was sent before its page went is answered within this time, in milliseconds. */
const ON_ITS_WAY = 12_000;

/** A person who types in the page is left alone for so long before the run looks again. */
const POLITE_PAUSE = 2_000;
const MOST_PAUSES = 150;

/**
 * Creates the waiting items as services, one after the other. What stood at `filling` when a worker died is first looked for in the list, and never simply made again.
 */
export function runCopy(engine: Engine, connection: string, driver: FormDriver): Promise<void> {
  return engine.exclusively(`copy:${connection}`, async () => {
    if (!(await checkNames(engine, connection, driver))) return;
    for (let pauses = 0; pauses < MOST_PAUSES; ) {
      const entry = await nextEntry(engine, connection);
      if (!entry) return;
      const found = await alreadyThere(engine, driver, entry);
      if (found === null) return;
      if (!found && entry.halting) {
        await putBack(engine, entry);
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

/** Whether services are being created: reads of the page are not acted on meanwhile. A run that rests holds nothing up. */
export async function isCopying(engine: Engine, connection: string): Promise<boolean> {
  return (await nextEntry(engine, connection)) !== null;
}

async function nextEntry(engine: Engine, connection: string): Promise<CopyEntry | null> {
  const entries = await engine.store.getAll('copies', ofConnection(connection));
  const under = entries.find(({ state }) => state === 'filling');
  const [next] = entries.filter(({ state }) => state === 'waiting').sort((a, b) => a.order - b.order);
  return under ?? next ?? null;
}

/** The service of an entry that was under way when its worker died; undefined where it is not there, null where nobody can tell. */
async function alreadyThere(engine: Engine, driver: FormDriver, entry: CopyEntry): Promise<Service | undefined | null> {
  if (entry.state !== 'filling') return undefined;
  // What a read that was broken off doesn't show may be there all the same.
  if ((await readWholeList(driver)) !== 'complete') return null;
  const services = await engine.store.getAll('services', ofConnection(entry.connection));
  const found = services.find(({ name, gone, archived }) => !gone && !archived && sameName(name, entry.draft.name));
  if (!found) return (await isDecided(engine, driver, entry)) ? undefined : null;
  const { connection: _connection, since: _since, readAt: _readAt, gone: _gone, ...service } = found;
  return service;
}

/**
 * Whether a list without the service says that it was not saved. A page that has lived through the save knows itself what it pressed. One that was loaded since may have asked for its list before the server had
 * saved: then it is loaded once more when that is over.
 */
async function isDecided(engine: Engine, driver: FormDriver, entry: CopyEntry): Promise<boolean> {
  const loadedAt = await driver.loadedAt();
  if (loadedAt === null) return false;
  const decidedAfter = entry.decidedAfter ?? loadedAt + ON_ITS_WAY;
  if (loadedAt <= entry.at || loadedAt > decidedAfter) return true;
  await engine.store.put('copies', { ...entry, decidedAfter });
  await driver.wait(Math.max(0, decidedAfter - engine.now()) + 50);
  await driver.reload();
  return false;
}

async function fill(engine: Engine, driver: FormDriver, entry: CopyEntry): Promise<FormOutcome> {
  await put(engine, entry, { state: 'filling' });
  return driver.create(entry.draft);
}

/** Nothing was saved: the entry waits again, or as the run was halted meanwhile. */
async function putBack(engine: Engine, entry: CopyEntry): Promise<void> {
  const {
    halting,
    decidedAfter: _decided,
    ...now
  } = (await engine.store.get('copies', [entry.connection, entry.itemId])) ?? entry;
  await engine.store.put('copies', { ...now, state: halting ?? 'waiting', at: engine.now() });
  engine.changed(entry.connection, ['copies']);
}

async function put(engine: Engine, entry: CopyEntry, change: Partial<CopyEntry>): Promise<void> {
  await engine.store.put('copies', { ...entry, ...change, at: engine.now() });
  engine.changed(entry.connection, ['copies']);
}
