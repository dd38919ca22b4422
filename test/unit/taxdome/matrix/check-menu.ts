import type { Page } from 'playwright-core';
import { waitUntil } from '../../../browser/harness/wait-until';
import type { ListPage } from '../../../stand-ins/taxdome/testing/list-page';
import { askedServices } from './asked-services';
import type { MatrixCase } from './matrix-case';

const statusesOf = (page: Page) =>
  page
    .locator('[data-qbo-status]')
    .evaluateAll((badges: HTMLElement[]) => badges.map(({ dataset }) => `${dataset.qboService} ${dataset.qboStatus}`));

const LABEL = 'Sync service to QuickBooks';

/** Opens the menus of two rows: only that of the service that is not synced has the item, and it syncs that one. */
export async function checkMenu(list: ListPage, target: string, each: MatrixCase): Promise<string[]> {
  const { page } = list;
  const faults: string[] = [];
  await page.getByRole('searchbox').fill(target);
  // A person opens the menu once the search has come, and the row has its badge: what is drawn anew takes its menu with it.
  if (each.layout === 'own') await page.waitForTimeout(300);
  else
    await waitUntil(
      () => statusesOf(page),
      (all) => all.includes(`${target} not-synced`) && all.every((status) => status.includes(target)),
      { of: 'the search' },
    );
  const row = list.rows.filter({ hasText: target }).first();
  await row.hover();
  const at = list.layout === 'split' ? await row.getAttribute('data-row') : null;
  const tools = at === null ? row : page.locator(`main tr[data-row="${at}"]`).last();
  const more = tools
    .getByRole('button', { name: list.words.columns.more })
    .or(tools.getByTitle(list.words.columns.more))
    .first();
  if ((await more.count()) === 0) {
    await page.getByRole('searchbox').fill('');
    return [];
  }
  await more.press('Enter');
  const item = page.locator('[data-qbo-own=menu-item]');
  const wanted = each.layout === 'own' ? 0 : 1;
  if (wanted)
    await item
      .first()
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
  else await page.waitForTimeout(300);
  if ((await item.count()) !== wanted) faults.push(`${await item.count()} menu items, not ${wanted}`);
  else if (wanted) {
    const entry = page.getByText(LABEL, { exact: true }).last();
    // Nobody presses in the frame in which a menu comes, and the extension hears no press on what is not in view yet.
    await entry.waitFor();
    await page.waitForTimeout(150);
    await entry.evaluate((text) => text.closest<HTMLElement>('button, [role=menuitem]')?.focus());
    await page.keyboard.press('Enter');
    const asked = await askedServices(page);
    if (asked.join() !== target) faults.push(`the menu synced ${JSON.stringify(asked)}, not ${target}`);
  }
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('');
  await page.waitForTimeout(100);
  return faults;
}
