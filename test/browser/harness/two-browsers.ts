import { expect } from 'vitest';
import { differences } from '../../demo/same-values';
import type { FirmSeed } from '../../stand-ins/taxdome';
import type { ServicesSection } from './pages/services-section';
import type { World } from './world';

const CATEGORIES = ['Tax preparation', 'Bookkeeping', 'Payroll', 'Advisory'];
const LONGEST_MS = 200_000;

/** Fifty services with rates of their own, four in five of them in one of four categories. */
export const FIFTY: Pick<FirmSeed, 'services' | 'categories'> = {
  categories: CATEGORIES,
  services: Array.from({ length: 50 }, (_, index) => ({
    name: `Service ${String(index + 1).padStart(2, '0')}`,
    description: index % 3 === 0 ? `What service ${index + 1} holds` : '',
    rate: 100 + index / 4,
    rateType: index % 2 === 0 ? ('hour' as const) : ('item' as const),
    category: CATEGORIES[index % 5] ?? null,
  })),
};

/** Connects all browsers to the company and opens the preview of the first sync in each; then it is confirmed in all at the same moment. Comes back when no badge is at work any more. */
export async function syncAtOnce(...worlds: readonly World[]): Promise<void> {
  const popups = [];
  for (const world of worlds) {
    await world.connect();
    const popup = await world.popup('services');
    await popup.services.preview();
    popups.push(popup);
  }
  await Promise.all(popups.map(({ services }) => confirm(services)));
  await Promise.all(popups.map((popup) => popup.close()));
  for (const { services, firm } of worlds) {
    const { length } = firm.services();
    await services.waitForStatuses(
      (all) => all.size === length && [...all.values()].every((status) => status === 'synced' || status === 'failed'),
      LONGEST_MS,
    );
  }
}

/** Confirms the preview. Where the other browser was faster, some of it is no longer what was shown: it is shown anew, and a person confirms that as well. */
async function confirm({ syncNowButton }: ServicesSection): Promise<void> {
  await syncNowButton.click();
  const isLeft = async () => {
    if (!(await syncNowButton.isVisible())) return false;
    if (await syncNowButton.isEnabled()) await syncNowButton.click({ timeout: 1_000 }).catch(() => undefined);
    return true;
  };
  await expect.poll(isLeft, { timeout: 100_000, interval: 1_000 }).toBe(false);
}

/** Every service is one item with its values, each category stands once, nothing was written over, and every browser says Synced. */
export async function expectSyncedOnce(...worlds: readonly [World, ...World[]]): Promise<void> {
  const [{ company, firm }] = worlds;
  const items = company.items();
  const names = (isCategory: boolean) =>
    items.flatMap(({ Name, Type }) => ((Type === 'Category') === isCategory ? [Name] : [])).sort();
  expect(names(true)).toEqual([...firm.categories].sort());
  expect(names(false)).toEqual(
    firm
      .services()
      .map(({ name }) => name)
      .sort(),
  );
  expect(firm.services().flatMap((service) => differences(service, company))).toEqual([]);
  expect(items.filter(({ SyncToken }) => SyncToken !== '0')).toEqual([]);
  for (const { services } of worlds)
    expect([...(await services.statuses())].filter(([, status]) => status !== 'synced')).toEqual([]);
}
