import type { Locator, Page } from 'playwright-core';
import { waitUntil } from '../../../browser/harness/wait-until';
import type { Hands } from '../../../stand-ins/foreign-pages/testing/hands';
import { drawnNames } from '../../../stand-ins/foreign-pages/testing/read-all-names';
import { askedServices } from '../matrix/asked-services';

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
  await page.locator(hands.search).press('Enter');
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
  // A menu that is still going would give the focus back to its button, and what is typed next would open it again.
  await item.first().waitFor({ state: 'detached' });
  await page.locator(hands.search).fill('');
  await page.locator(hands.search).press('Enter');
  return faults;
}

/** Presses the item, and holds the service that is asked for against what the page was read to show. */
async function syncsByMenu(page: Page, target: string): Promise<string[]> {
  // Nobody presses while a menu fades in, and the extension hears no press on what can't be seen yet.
  await page.waitForTimeout(250);
  await page.getByText(LABEL, { exact: true }).last().click();
  const asked = await askedServices(page);
  return asked.join() === target ? [] : [`the menu synced ${JSON.stringify(asked)}, not ${target}`];
}
