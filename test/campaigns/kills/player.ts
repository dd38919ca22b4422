import type { Locator } from 'playwright-core';
import type { JournalEntry } from '../../../lib/store/journal-entry';
import type { ExtensionDatabase } from '../../browser/harness/extension-database';
import type { Popup } from '../../browser/harness/pages/popup';
import { waitUntil } from '../../browser/harness/wait-until';
import type { World } from '../../browser/harness/world';
import type { Books } from './books';
import { faultOrder } from './faults';
import { MOMENTS, type Moment } from './moments';
import type { Random } from './random';
import { isUnrecorded, type Round } from './rounds';
import type { Tally } from './tally';
import type { Traps } from './traps';
import type { WorkerWatch } from './worker-watch';

/** A copy of the company that is younger than this is not read anew when one service is synced by hand. */
const FRESH_MS = 20_000;
/** Beyond Intuit's minute and the alarm's. */
const LONGEST_MS = 150_000;

export interface Stage {
  readonly world: World;
  readonly traps: Traps;
  readonly worker: WorkerWatch;
  readonly database: ExtensionDatabase;
  readonly books: Books;
  readonly random: Random;
  readonly tally: Tally;
}

/** Plays one round: services change, a sync is asked for, the worker is killed, and all must come to its end. @throws Error with what is not as it must be */
export async function playRound(stage: Stage, round: Round): Promise<void> {
  const { world, traps, worker, database, books, random, tally } = stage;
  const before = await database.read();
  const last = Math.max(0, ...before.journal.map(({ id }) => id ?? 0));
  const isSingle = round.ask === 'badge' || round.ask === 'menu';
  books.change(isSingle ? 1 : 1 + random.below(round.ask === 'automatic' ? 2 : 3));
  if (round.ask !== 'automatic') await waitForWork(stage);
  const order = faultOrder(round.fault);
  if (order) world.intuit.faults.add(order);

  const popups: Popup[] = [];
  const deaths: { readonly moment: Moment; readonly at: number; readonly starts: number; wokenAt: number | null }[] =
    [];
  const strike = async (moment: Moment) => {
    // The token that was sent is dead as well, and the new one nobody has.
    if (moment === 'refreshing') world.intuit.expireAccessTokens();
    const { starts } = worker;
    const at = Date.now();
    await worker.kill();
    deaths.push({ moment, at, starts, wokenAt: null });
  };
  const set = (moment: Moment) =>
    traps.set(moment, async () => {
      if (moment === 'connecting') return hasUnsent(stage);
      return moment !== 'waiting' || waitUntil(() => database.isPausing(), Boolean, { timeout: 5_000 });
    });

  const [first, ...others] = round.kills;
  if (!first) throw new Error('A round without a kill');
  let trap = first === 'pressed' ? null : set(first);
  const asking = ask(stage, round, popups, first === 'pressed' ? () => strike('pressed') : null);
  // Looked at below, when the kills are over.
  asking.catch(() => undefined);
  for (const [index, moment] of round.kills.entries()) {
    const awaited = trap;
    // Where the press itself came to nothing, that is what is told.
    const release = awaited
      ? await within(Promise.race([awaited, asking.then(() => awaited)]), `the moment "${MOMENTS[moment]}"`)
      : await asking.then(() => () => {});
    if (moment !== 'pressed') await strike(moment);
    const next = others[index];
    trap = next ? set(next) : null;
    const edit = index === 0 ? round.edit : null;
    if (edit && round.editFirst) books.edit(edit);
    release();
    if (edit && !round.editFirst) books.edit(edit);
    await revive(stage, round, popups);
    await within(
      waitUntil(
        () => worker.starts,
        (starts) => starts > (deaths[index]?.starts ?? 0),
        { timeout: LONGEST_MS, of: 'the starts of the worker' },
      ),
      'a new worker',
    );
    const death = deaths[index];
    if (death) death.wokenAt = Date.now();
  }
  await asking;
  await settle(stage, round, popups);
  for (const { moment, at, wokenAt } of deaths)
    tally.kills.push({ ...round, moment, deadMs: (wokenAt ?? Number.NaN) - at });
  tally.rounds += 1;
  await expectAllRight(stage, last, deaths.at(-1)?.at ?? 0);
  world.intuit.faults.clear();
  traps.forget();
  books.remember();
  for (const popup of popups) if (!popup.page.isClosed()) await popup.close();
  await world.services.page.keyboard.press('Escape');
}

/** The page shows what is to be written. */
async function waitForWork({ world, books }: Stage): Promise<void> {
  const names = books.changed.map(({ name }) => name);
  const synced = async () => {
    const all = await world.services.statuses();
    return names.filter((name) => all.get(name) !== 'not-synced');
  };
  await waitUntil(synced, ({ length }) => length === 0, { of: 'what does not yet show as changed' });
}

/** Asks for a sync as a person does; `alongside` happens while the button is pressed. An automatic one nobody asks for. */
async function ask(
  { world, books, database }: Stage,
  { ask: way, kills }: Round,
  popups: Popup[],
  alongside: (() => Promise<void>) | null,
): Promise<void> {
  if (way === 'automatic') return;
  const { services } = world;
  const name = books.changed[0]?.name ?? '';
  const button = await (async () => {
    if (way === 'preview') {
      const popup = await world.popup('services');
      popups.push(popup);
      await popup.services.preview();
      return popup.services.syncNowButton;
    }
    if (kills[0] === 'reading') await waitUntil(() => isStale(database), Boolean, { timeout: 2 * FRESH_MS });
    if (way === 'menu') return services.syncItem(await services.openRowMenu(name));
    const detail = await services.openDetail(name);
    await haveRead(detail);
    return services.syncButton(detail);
  })();
  await Promise.all([button.click(), alongside?.()]);
}

/** A person reads a card before pressing in it; what is pressed while it opens is asked again in the popup (`lib/taxdome/sight.ts`), and on a busy machine opening takes its time. */
async function haveRead(card: Locator): Promise<void> {
  await card.evaluate(async (element) => {
    await Promise.allSettled(element.getAnimations().map(({ finished }) => finished));
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
}

async function isStale(database: ExtensionDatabase): Promise<boolean> {
  const { mirrors } = await database.read();
  return mirrors.every(({ readAt }) => readAt !== null && Date.now() - readAt > FRESH_MS);
}

/** What wakes a worker in the life of an office. */
async function revive({ world, books }: Stage, { revival }: Round, popups: Popup[]): Promise<void> {
  switch (revival) {
    case 'the page':
      return world.services.open();
    case 'the popup': {
      const popup = await world.popup('services');
      popups.push(popup);
      return popup.services.preview();
    }
    case 'the list':
      return books.changeOneMore();
    case 'the alarm':
      return;
  }
}

/** Waits until nothing is under way any more. Where the worker died before it had noted the press, the person presses once more. */
async function settle(stage: Stage, round: Round, popups: Popup[]): Promise<void> {
  const { world, database, books, tally } = stage;
  let mayPress = round.ask !== 'automatic' && isUnrecorded(round.kills);
  const end = Date.now() + LONGEST_MS;
  for (;;) {
    const statuses = await world.services.statuses();
    const { operations, batches } = await database.read();
    const open = operations.filter(({ state }) => state === 'queued' || state === 'sending').length;
    const isIdle = open === 0 && batches.every(({ state }) => state !== 'sending');
    const waiting = [...statuses].filter(([name, status]) => status !== 'synced' && !books.undecided.includes(name));
    const syncing = [...statuses.values()].includes('syncing');
    if (isIdle && !syncing && statuses.size === world.firm.services().length) {
      // A page that has yet to read the list says Synced of what was.
      if (waiting.length === 0 && books.outstanding().length === 0) return;
      if (mayPress && waiting.every(([, status]) => status === 'not-synced')) {
        mayPress = false;
        tally.pressedAgain += 1;
        for (const popup of popups.splice(0)) await popup.close();
        await world.services.page.keyboard.press('Escape');
        await ask(stage, round, popups, null);
      }
    }
    if (Date.now() > end)
      throw new Error(
        `Not at its end: ${JSON.stringify({ open, isIdle, waiting, outstanding: books.outstanding() })}\n${traffic(world)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Whether a batch is stored of which nothing has reached the stand-in. */
async function hasUnsent({ world, database }: Stage): Promise<boolean> {
  const arrived = new Set(world.intuit.journal.map(({ requestid }) => requestid));
  return (await database.openRequests()).some((requestid) => !arrived.has(requestid));
}

async function expectAllRight({ world, database, books, worker }: Stage, last: number, killedAt: number) {
  const { journal, connections, operations } = await database.read();
  const fresh = journal.filter(({ id }) => (id ?? 0) > last);
  const failed = operations.filter(({ state }) => state === 'failed');
  const startedAt = await worker.startedAt();
  const breaches = [
    ...books.breaches(fresh),
    ...failed.map(({ kind, values, error }) => `failed: ${kind} ${values.name} ${error?.code}`),
    ...(connections.every(({ state }) => state === 'connected') ? [] : ['the connection is lost']),
    ...(startedAt > killedAt ? [] : ['the worker that runs is the one that was killed']),
  ];
  if (breaches.length > 0) throw new Error(`${breaches.join('\n')}\n${journalText(fresh)}\n${traffic(world)}`);
}

function journalText(entries: readonly JournalEntry[]): string {
  return entries
    .map(({ kind, name, itemId, values }) => `  ${kind} ${name} ${itemId} ${JSON.stringify(values)}`)
    .join('\n');
}

function traffic({ intuit }: World): string {
  return intuit.journal
    .slice(-12)
    .map(({ operation, status, fault, requestid, operations }) =>
      [operation, status, fault, requestid?.slice(0, 8), operations.map(({ faultCode }) => faultCode ?? 'ok')].join(
        ' ',
      ),
    )
    .join('\n');
}

/** How things stand, for whoever reads of a failure. */
export async function situation({ world, books, database }: Stage): Promise<string> {
  const statuses = [...(await world.services.statuses())].filter(([, status]) => status !== 'synced');
  const { operations, batches, settings, services } = await database.read();
  const read = services.filter((service) => books.changed.some(({ name }) => name === service.name));
  const open = operations.filter(({ state }) => state !== 'done');
  return [
    `changed: ${JSON.stringify(books.changed.map(({ name, rate, description }) => [name, rate, description]))}`,
    `outstanding: ${books.outstanding().join('; ')}`,
    `badges: ${JSON.stringify(statuses)}`,
    `operations: ${JSON.stringify(open.map(({ kind, state, values, notBefore }) => [kind, state, values, notBefore - Date.now()]))}`,
    `batches: ${JSON.stringify(batches.filter(({ state }) => state === 'sending').map(({ attempts, notBefore }) => [attempts, notBefore - Date.now()]))}`,
    `read: ${JSON.stringify(read.map(({ name, since, readAt }) => [name, readAt - since, Date.now() - readAt]))}`,
    `a preview is waited for: ${settings.some(({ previewNeeded }) => previewNeeded)}`,
    traffic(world),
  ].join('\n');
}

async function within<Value>(promise: Promise<Value>, of: string): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It did not come: ${of}`)), LONGEST_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
