import { setTimeout as sleep } from 'node:timers/promises';
import type { CopyEntry } from '../../../lib/store/copy-run';
import type { WorkerWatch } from '../../campaigns/kills/worker-watch';
import type { ExtensionDatabase } from '../harness/extension-database';
import { waitUntil } from '../harness/wait-until';
import type { World } from '../harness/world';
import type { Disturbance } from './run-plan';

/** A run that stands still for so long has stopped: the longest that it waits by itself is a form that never answers. */
const LONGEST_MS = 90_000;
const LOOK_MS = 5;

/** What a run of copies is played with. */
export interface Stage {
  readonly world: World;
  readonly worker: WorkerWatch;
  readonly database: ExtensionDatabase;
  /** What has happened, for whoever reads of a failure. */
  readonly story: string[];
}

/** The names that were sent to TaxDome's server as new services, in their order, each as often as it was sent. */
export function savedNames({ taxdome }: World): string[] {
  return taxdome.journal.flatMap(({ method, path, body }) =>
    method === 'POST' && path === '/api/services' ? [(body as { name: string }).name] : [],
  );
}

/** Chooses all that can be copied, as a person does, and closes the popup when the run is under way. */
export async function startRun({ world, database }: Stage, items: number): Promise<void> {
  const popup = await world.popup('copy');
  await popup.copy.selectAll.check();
  await popup.copy.save();
  await waitUntil(
    () => database.read(),
    ({ copies }) => copies.length === items,
    { of: 'the stored run' },
  );
  await popup.close();
}

/** Lets everything happen to the run at its moment, and comes back when none of its items is open any more. @throws Error where the run stops on the way, with where it stands */
export async function disturb(stage: Stage, disturbances: readonly Disturbance[]): Promise<void> {
  const { world, worker, database, story } = stage;
  let startsOfKilled = worker.starts - 1;
  for (const [index, disturbance] of disturbances.entries()) {
    const { kind, afterSaves, laterMs } = disturbance;
    const moment = `${kind} ${index + 1} of ${disturbances.length}, ${laterMs} ms after save ${afterSaves}`;
    await moving(stage, afterSaves, `before ${moment}`);
    await sleep(laterMs);
    story.push(`${moment}, when ${savedNames(world).at(-1)} was the last that was saved`);
    if (kind === 'reload') await world.services.page.reload();
    else {
      // After the last one died, another must have been started.
      const look = waitUntil(
        () => worker.starts,
        (starts) => starts > startsOfKilled,
        { timeout: LONGEST_MS, of: 'the starts of the worker' },
      );
      startsOfKilled = await told(stage, look, `at ${moment}`);
      await worker.kill();
    }
  }
  let open = Number.POSITIVE_INFINITY;
  while (open > 0) {
    const before = open;
    const left = async () => {
      const { waiting = 0, filling = 0 } = await countsOf(database);
      return waiting + filling;
    };
    const look = waitUntil(left, (now) => now < before, { timeout: LONGEST_MS, of: 'the number of open items' });
    open = await told(stage, look, 'after the last disturbance');
  }
}

/** Waits until so many saves have reached TaxDome; as long as others do, it is waited for. */
async function moving(stage: Stage, saves: number, when: string): Promise<void> {
  for (let last = -1, since = Date.now(); ; await sleep(LOOK_MS)) {
    const { length } = savedNames(stage.world);
    if (length >= saves) return;
    if (length !== last) [last, since] = [length, Date.now()];
    if (Date.now() - since > LONGEST_MS)
      return told(stage, Promise.reject(new Error(`It stood still after ${length} saves.`)), when);
  }
}

/** Adds to a failure where the run stands. */
async function told<Value>({ world, database }: Stage, waiting: Promise<Value>, when: string): Promise<Value> {
  try {
    return await waiting;
  } catch (cause) {
    const { copies } = await database.read();
    const filling = copies.filter(({ state }) => state === 'filling');
    const failed = copies.filter(({ state }) => state === 'failed');
    throw new Error(
      [
        `The run stopped ${when}: ${cause instanceof Error ? cause.message : cause}`,
        `items: ${JSON.stringify(await countsOf(database))}`,
        ...filling.map(({ draft, at }) => `filling: ${draft.name}, for ${Date.now() - at} ms`),
        ...failed.map(({ draft, problem }) => `failed: ${draft.name}: ${problem}`),
        `services in TaxDome: ${world.firm.services().length}; last saves: ${savedNames(world).slice(-4).join(', ')}`,
      ].join('\n'),
    );
  }
}

/** How many items of the run stand in each state. */
async function countsOf(database: ExtensionDatabase): Promise<Partial<Record<CopyEntry['state'], number>>> {
  const counts: Partial<Record<CopyEntry['state'], number>> = {};
  for (const { state } of (await database.read()).copies) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
