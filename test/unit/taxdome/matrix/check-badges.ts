import type { ShownService } from '../../../stand-ins/taxdome';
import type { ListPage } from '../../../stand-ins/taxdome/testing/list-page';

/** Sorts, scrolls, turns a page and searches: each row's badge must be its own service's, in every frame, and be there in the end. */
export async function checkBadges(list: ListPage, shown: readonly ShownService[]): Promise<string[]> {
  const names = shown.map(({ name }) => name);
  const faults: string[] = [];
  const { page, words } = list;
  const settled = async (when: string) => {
    const wrong = await wrongBadges(list, names);
    if (wrong) faults.push(`badges ${when}: ${wrong}`);
  };
  await settled('at first');
  await sortBy(list, 'rate');
  await settled('after a sort');
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*'))
      if (/auto|scroll/u.test(getComputedStyle(element).overflowY) && element.clientHeight > 100)
        element.scrollTop += 700;
    scrollBy(0, 700);
  });
  await settled('after scrolling');
  const next = page.getByRole('button', { name: words.pager.next });
  if ((await next.count()) > 0 && (await next.isEnabled())) {
    await next.click();
    await settled('on the next page');
  }
  await page.getByRole('searchbox').fill('1040');
  await settled('after a search');
  await page.getByRole('searchbox').fill('');
  await settled('after the search');
  await sortBy(list, 'name');
  await settled('after a sort back');
  return faults;
}

/** By the drop-down, else by the head, which may be out of sight in a narrow window. */
async function sortBy({ page, words }: ListPage, column: 'name' | 'rate'): Promise<void> {
  const label = words.columns[column];
  const choice = page.getByLabel(words.services.sortBy).and(page.locator('select'));
  if ((await choice.count()) > 0) await choice.selectOption({ label });
  else
    await page
      .locator('main')
      .getByText(label, { exact: true })
      .first()
      .evaluate((head: HTMLElement) => head.click());
}

/** What is wrong with the badges once the page had time to come to rest; null for nothing. */
async function wrongBadges(list: ListPage, names: readonly string[]): Promise<string | null> {
  for (let tries = 0, last: string | null = null; ; tries++) {
    const wrong = await list.rows.evaluateAll((rows, all) => {
      const known = new Set(all);
      const badges = [...document.querySelectorAll<HTMLElement>('[data-qbo-status]')];
      const boxes = new Map(badges.map((badge) => [badge, badge.getBoundingClientRect()]));
      const tables = [...new Set(rows.map((row) => row.closest('table')))];
      const list = tables.length >= 3 ? tables : null;
      const lines = rows.flatMap((row) => {
        const names = [...row.querySelectorAll('*')].flatMap((element) => [...element.childNodes]);
        const name = names.find(
          (node) =>
            node.nodeType === Node.TEXT_NODE &&
            !node.parentElement?.closest('[data-qbo-own]') &&
            known.has(node.textContent ?? ''),
        );
        if (!name || !row.checkVisibility()) return [];
        // A row in three parts has its name in the first.
        if (list && row.closest('table') !== list[0]) return [];
        const { top, bottom } = row.getBoundingClientRect();
        const own = badges.filter((badge) => {
          const box = boxes.get(badge);
          return row.contains(badge) || (list && box && box.top >= top && box.bottom <= bottom);
        });
        const told = own.map((badge) => badge.dataset.qboService);
        return told.length === 1 && told[0] === name.textContent
          ? []
          : [`${name.textContent}: ${JSON.stringify(told)}`];
      });
      const strange = badges
        .filter((badge) => !known.has(badge.dataset.qboService ?? ''))
        .map((badge) => badge.dataset.qboService);
      return [...lines, ...strange.map((name) => `a badge for ${name}`)];
    }, names);
    if (wrong.length === 0) return null;
    // Twice the same after two seconds is how it stays.
    if (tries >= 20 && last === wrong.join()) return `${wrong.length}, ${wrong[0]}`;
    last = wrong.join();
    await list.page.waitForTimeout(100);
  }
}
