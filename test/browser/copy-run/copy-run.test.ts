import { expect, test } from 'vitest';
import { Random } from '../../campaigns/kills/random';
import { WorkerWatch } from '../../campaigns/kills/worker-watch';
import { ExtensionDatabase } from '../harness/extension-database';
import { World } from '../harness/world';
import { CopyReport } from './copy-report';
import { disturb, startRun } from './disturbed-run';
import { accepted, expectLinked, expectMadeOnce, expectReported } from './expect-copied';
import { dealDisturbances, dealRefusals, itemsToCopy, SCALE } from './run-plan';

/** The same moments every time; `SEED` in the environment gives others. */
const SEED = Number(process.env.SEED ?? 290_010);
const LONGEST_MS = 90_000;

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);
const title = `of ${SCALE.items} copied items each is one service or told with TaxDome’s own words, though the worker dies ${times(SCALE.kills)} and the page is reloaded ${times(SCALE.reloads)}`;

test(title, async () => {
  const random = new Random(SEED);
  const items = itemsToCopy(SCALE);
  const refusals = dealRefusals(SCALE, items, random);
  const disturbances = dealDisturbances(SCALE, random);
  await using world = await World.start('en', { company: { items }, taxdome: { saveMs: SCALE.saveMs } });
  const { services, taxdome, firm, company, sample } = world;
  await world.connectAndSync();
  const wish = { items, refusals, before: firm.services() };
  const booksBefore = company.items();
  // Where the worker died before it had noted the refusal, the item is tried once more, and refused once more.
  for (const { name, message } of refusals) taxdome.refuse.add({ name, message, times: Number.POSITIVE_INFINITY });
  const worker = await WorkerWatch.of(world);
  const database = await ExtensionDatabase.of(world);
  const story: string[] = [];
  try {
    const stage = { world, worker, database, story };
    await startRun(stage, items.length);
    await disturb(stage, disturbances);

    expectMadeOnce(world, wish);
    const popup = await world.popup('copy');
    await expectReported(new CopyReport(popup.page), wish);
    await popup.close();
    await expectLinked(world, database, wish);
    const names = accepted(wish).map(({ name }) => name);
    await services.waitForStatuses((all) => names.every((name) => all.get(name) === 'synced'), LONGEST_MS);

    // One more service shows that the automatic sync is at work; of the copied ones it makes nothing.
    firm.add({ name: sample.added, rate: 10 });
    await services.open();
    await services.waitForStatus(sample.added, 'synced', LONGEST_MS);
    const [added, ...others] = company.items().filter(({ Id }) => !booksBefore.some((item) => item.Id === Id));
    expect(added?.Name).toBe(sample.added);
    expect(others).toEqual([]);
    expect(company.items().filter(({ Id }) => Id !== added?.Id)).toEqual(booksBefore);
  } catch (cause) {
    throw new Error(
      `seed ${SEED}:\n${story.join('\n')}\n${cause instanceof Error ? (cause.stack ?? cause.message) : cause}`,
    );
  }
}, 1_200_000);
