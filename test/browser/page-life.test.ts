import { expect, onTestFinished, test } from 'vitest';
import { type FirmSeed, startTaxDome, type TaxDomeOptions } from '../stand-ins/taxdome';
import { openBrowser, openPage, problemsOf } from '../stand-ins/taxdome/testing/browser';
import { playTwice } from './harness/page-life/play-twice';
import { castFrom, playerOf } from './harness/page-life/player';
import { session } from './harness/page-life/session';
import { World } from './harness/world';

/** A colon can't stand in QuickBooks: the second service is skipped, so that its menu has the extension's item. */
const NAMES = [
  'Advice',
  'Advice 1:1',
  'Audit',
  'Bookkeeping',
  'Consulting',
  'Payroll',
  'Sales tax',
  'Tax return',
  'Trusts',
];

const FIRM: Pick<FirmSeed, 'services' | 'categories'> = {
  categories: ['Tax', 'Books'],
  services: [
    ...NAMES.map((name, at) => ({
      name,
      rate: 100 + at,
      rateType: at % 2 ? ('hour' as const) : ('item' as const),
      category: at % 3 ? 'Books' : 'Tax',
    })),
    { name: 'Put away', rate: 5, rateType: 'item', archived: true },
  ],
};
const OPTIONS: TaxDomeOptions = { layout: 'table', pageSize: 6, drawMs: 150, saveMs: [60, 60] };

test('the page’s own life goes on the same with and without the extension', async () => {
  await using world = await World.start('en', { firm: FIRM, taxdome: OPTIONS });
  await world.connect();
  await world.confirmFirstSync();
  await world.services.waitForStatuses((all) =>
    [...all.values()].every((each) => each === 'synced' || each === 'skipped'),
  );

  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const taxdome = await startTaxDome({ ...OPTIONS, firms: [{ ...world.sample.firm, ...FIRM }] });
  onTestFinished(() => taxdome.close());
  const { page, problems } = await openPage(browser, taxdome);
  await page.setViewportSize(world.browser.size);

  const withExtension = playerOf(world.services.page, world.taxdome, 'table');
  const without = playerOf(page, taxdome, 'table');
  const ownProblems = problemsOf(withExtension.list.page);
  await without.list.drawn();
  const { own, requests } = await playTwice(session('table', await castFrom(without)), { withExtension, without });
  expect(requests.withExtension).toEqual(requests.without);
  expect({ with: ownProblems, without: problems }).toEqual({ with: [], without: [] });
  // Nothing is shown by a session in which the extension was not there.
  expect([...own]).toEqual(expect.arrayContaining(['cell', 'copy', 'menu-item']));
}, 180_000);
