import type { Locator, Page } from 'playwright-core';
import { waitUntil } from '../../../browser/harness/wait-until';
import type { Hands } from '../../../stand-ins/foreign-pages/testing/hands';
import { drawnNames } from '../../../stand-ins/foreign-pages/testing/read-all-names';

/** The first row that holds the name, whatever stands beside it. A row in several parts is the part with the dots. */
async function rowOf(page: Page, { rows, named, dots }: Hands, name: string): Promise<Locator> {
  const names = await page.locator(rows).evaluateAll((elements, selector) => {
    return elements.map((element) => {
      const copy = element.querySelector(selector)?.cloneNode(true) as Element | undefined;
      for (const own of copy?.querySelectorAll('[data-qbo-own]') ?? []) own.remove();
      return (copy?.textContent ?? '').trim();
    });
  }, named);
  const row = page.locator(rows).nth(names.indexOf(name));
  const id = await row.getAttribute('row-id');
  return id && (await row.locator(dots).count()) === 0 ? page.locator(`[row-id="${id}"]`).last() : row;
}

const LABEL = 'Sync service to QuickBooks';

/** Opens the menus of two rows: that of the service that is not synced has the item and syncs that one, the other's has none. */
export async function checkMenu(page: Page, hands: Hands, target: string): Promise<string[]> {
  const faults: string[] = [];
  await page.locator(hands.search).fill(target);
  await page.keyboard.press('Enter');
  await waitUntil(
    () => drawnNames(page, hands),
    (names) => names.includes(target),
    { of: 'the search' },
  );
  await page.waitForTimeout(600);
  const row = await rowOf(page, hands, target);
  await row.hover();
  await row.locator(hands.dots).first().click();
  const item = page.locator('[data-qbo-own=menu-item]');
  await item
    .first()
    .waitFor()
    .catch(() => undefined);
  if ((await item.count()) === 1) faults.push(...(await syncsByMenu(page, target)));
  else faults.push(`${await item.count()} menu items, not one`);
  await page.keyboard.press('Escape');
  await page.locator(hands.search).fill('');
  await page.keyboard.press('Enter');
  return faults;
}

async function syncsByMenu(page: Page, target: string): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(() => {
    window.sent.length = 0;
  });
  await page.getByText(LABEL, { exact: true }).last().click();
  await page
    .waitForFunction(() => window.sent.some(({ name }) => name === 'service.sync'))
    .catch(() => faults.push('the menu item did nothing'));
  const asked = await page.evaluate(() => {
    const isBadge = (element: Element): element is HTMLElement => element instanceof HTMLElement;
    const keys = window.sent
      .filter(({ name }) => name === 'service.sync')
      .map(({ request }) => (request as { key: string }).key);
    return {
      keys,
      shown: [...document.querySelectorAll('[data-qbo-service]')]
        .filter(isBadge)
        .map((badge) => badge.dataset.qboService),
    };
  });
  if (asked.keys.length > 0 && !asked.shown.includes(target))
    faults.push(`the menu’s service has no badge: ${asked.keys}`);
  return faults;
}
