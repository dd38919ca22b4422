import type { Page } from 'playwright-core';
import type { Hands } from '../../../stand-ins/foreign-pages/testing/hands';
import { drawnNames } from '../../../stand-ins/foreign-pages/testing/read-all-names';

/** Sorts, scrolls, turns a page and searches: in the end each row's one badge is its own service's. */
export async function checkBadges(page: Page, hands: Hands): Promise<string[]> {
  const faults: string[] = [];
  const settled = async (when: string) => {
    const wrong = await wrongBadges(page, hands);
    if (wrong) faults.push(`badges ${when}: ${wrong}`);
  };
  await settled('at first');
  await hands.sortByName(page);
  await settled('after a sort');
  if (hands.scroller) {
    await page.locator(hands.scroller).evaluateAll((scrollers) => {
      for (const scroller of scrollers) scroller.scrollTop += 700;
    });
    await settled('after scrolling');
  }
  if (hands.nextPage && (await page.locator(hands.nextPage).isEnabled())) {
    await page.locator(hands.nextPage).click();
    await settled('on the next page');
  }
  const [name = ''] = (await drawnNames(page, hands)).slice(-1);
  await page.locator(hands.search).fill(name.slice(0, 5));
  await page.keyboard.press('Enter');
  await settled('after a search');
  await page.locator(hands.search).fill('');
  await page.keyboard.press('Enter');
  await settled('after the search');
  return faults;
}

/** What is wrong with the badges once they have come to rest; null for nothing. */
async function wrongBadges(page: Page, { names }: Hands): Promise<string | null> {
  for (let tries = 0, last: string | null = null; ; tries++) {
    const wrong = await page.evaluate((selector) => {
      const middle = (element: Element) => {
        const { left, width, top, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      const named = [...document.querySelectorAll(selector)].filter((element) => !element.closest('[data-qbo-own]'));
      const rows = named.map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const own of copy.querySelectorAll('[data-qbo-own]')) own.remove();
        return { name: (copy.textContent ?? '').trim(), at: middle(element), badges: [] as string[] };
      });
      // A badge is of the row whose name it stands nearest to, first by height: columns may be far apart.
      for (const badge of document.querySelectorAll<HTMLElement>('[data-qbo-status]')) {
        const { x, y } = middle(badge);
        const distance = ({ at }: (typeof rows)[number]) => Math.abs(at.y - y) * 10_000 + Math.abs(at.x - x);
        const [nearest] = [...rows].sort((a, b) => distance(a) - distance(b));
        nearest?.badges.push(badge.dataset.qboService ?? '');
      }
      return rows
        .filter(({ name, badges }) => badges.length !== 1 || badges[0] !== name)
        .map(({ name, badges }) => `${name}: ${JSON.stringify(badges)}`);
    }, names);
    if (wrong.length === 0 && tries > 3) return null;
    // The same for four seconds is how it stays.
    if (tries >= 40 && last === wrong.join()) return `${wrong.length}, ${wrong[0]}`;
    last = wrong.join();
    await page.waitForTimeout(100);
  }
}
