import { expect, test } from 'vitest';
import { ExtensionDatabase } from '../browser/harness/extension-database';
import { label } from '../browser/harness/label';
import { AuthorisePage } from '../browser/harness/pages/authorise-page';
import { waitUntil } from '../browser/harness/wait-until';
import { World } from '../browser/harness/world';
import { Books } from './kills/books';
import { playRound, situation } from './kills/player';
import { Random } from './kills/random';
import { dealRounds, type Lane, type Round } from './kills/rounds';
import { Tally } from './kills/tally';
import { Traps } from './kills/traps';
import { WorkerWatch } from './kills/worker-watch';

/** The same rounds every time; `SEED` in the environment gives others. These are some in which a change was forgotten once. */
const SEED = Number(process.env.SEED ?? 816_323);
const LEAST_KILLS = 60;
const A_DAY = 86_400_000;

/** A firm of some size, so that a few changes are few; some with a description, so that a page that shows none has none. */
const FIRM = {
  categories: ['Tax preparation', 'Bookkeeping'],
  services: Array.from({ length: 30 }, (_, index) => ({
    name: `Kept ${String(index + 1).padStart(2, '0')}`,
    rate: 100 + index,
    description: index % 4 === 0 ? `Kept since ${2000 + index}` : '',
    rateType: index % 2 === 0 ? ('hour' as const) : ('item' as const),
    category: ['Tax preparation', 'Bookkeeping', null][index % 3] ?? null,
  })),
};

/** Plays the rounds of one lane one after another, in a browser of its own. */
async function play(lane: Lane, rounds: readonly Round[], seed: number, tally: Tally): Promise<void> {
  const traps = new Traps();
  await using world = await World.start('en', {
    firm: FIRM,
    taxdome: { refetchMs: 700 },
    intuit: { hold: traps.hold, refreshRotationMs: A_DAY },
  });
  await world.connectAndSync();
  if (lane === 'by hand') {
    const popup = await world.popup('settings');
    await popup.settings.syncAutomatically.uncheck();
    await popup.close();
  }
  const random = new Random(seed);
  const books = new Books(world, random);
  const worker = await WorkerWatch.of(world);
  const database = await ExtensionDatabase.of(world);
  const stage = { world, traps, worker, database, books, random, tally };
  for (const [index, round] of rounds.entries()) {
    try {
      await playRound(stage, round);
    } catch (cause) {
      const story = `seed ${SEED}, ${lane}, round ${index + 1} of ${rounds.length}: ${JSON.stringify(round)}`;
      const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      throw new Error(`${story}\n${reason}\n${await situation(stage).catch(String)}`);
    }
  }
}

test('the worker may die at every moment of a sync, under every fault, and every service is one right item', async () => {
  console.log(`worker kills, seed ${SEED}`);
  const tally = new Tally();
  const { 'by hand': byHand, automatic } = dealRounds(new Random(SEED));
  const lanes = await Promise.allSettled([
    play('by hand', byHand, SEED + 1, tally),
    play('automatic', automatic, SEED + 2, tally),
  ]);
  console.log(tally.table());
  const failures = lanes.flatMap((lane) => (lane.status === 'rejected' ? [String(lane.reason)] : []));
  expect(failures.join('\n\n')).toBe('');
  expect(tally.kills.length).toBeGreaterThanOrEqual(LEAST_KILLS);
}, 1_200_000);

test('a worker that dies while Intuit replaces the refresh token leaves a connection that must be renewed, and nothing else', async () => {
  const traps = new Traps();
  await using world = await World.start('en', { intuit: { hold: traps.hold } });
  const { services, intuit, firm, sample, browser } = world;
  await world.connectAndSync();
  const worker = await WorkerWatch.of(world);
  const database = await ExtensionDatabase.of(world);
  const refreshing = traps.set('refreshing');
  intuit.expireAccessTokens();
  firm.add({ name: sample.added, rate: 10 });
  await services.open();
  const release = await refreshing;
  // The old token is dead and the new one never arrives.
  await worker.kill();
  release();

  await services.open();
  await waitUntil(
    async () => (await database.read()).connections.map(({ state }) => state),
    (states) => states.every((state) => state === 'reconnect'),
    { of: 'the connection' },
  );
  await services.waitForStatus(sample.added, 'not-synced');
  expect(world.itemNames()).not.toContain(sample.added);
  const popup = await world.popup('services');
  const reconnect = popup.page.getByRole('button', { name: label('Reconnect', 'en') });
  const authorise = await AuthorisePage.after(browser.context, () => reconnect.click());
  await authorise.connect();
  await services.open();
  await services.waitForStatus(sample.added, 'synced');
  expect(world.company.items().filter(({ Name }) => Name === sample.added)).toMatchObject([{ SyncToken: '0' }]);
}, 120_000);
