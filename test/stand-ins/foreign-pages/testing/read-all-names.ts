import type { Page } from 'playwright-core';
import type { Hands } from './hands';

/** The names that are drawn now, without what an extension has put beside them, from the upper left to the lower right whatever the document's order. */
export const drawnNames = (page: Page, { names }: Hands): Promise<string[]> =>
  page.locator(names).evaluateAll((elements) =>
    elements
      .filter((element) => !element.closest('[data-qbo-own]'))
      .map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const own of copy.querySelectorAll('[data-qbo-own]')) own.remove();
        return { name: (copy.textContent ?? '').trim(), box: element.getBoundingClientRect() };
      })
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ name }) => name),
  );

/** Scrolls to the end of what is shown, half a screen at a time, and collects what is drawn on the way. */
async function scrollThrough(page: Page, hands: Hands, into: Set<string>): Promise<void> {
  if (hands.scroller) await page.locator(hands.scroller).evaluate((scroller) => scroller.scrollTo(0, 0));
  for (let still = 0; still < 3; ) {
    for (const name of await drawnNames(page, hands)) into.add(name);
    const hasMoved = hands.scroller
      ? await page.locator(hands.scroller).evaluateAll((scrollers) => {
          const before = scrollers.map(({ scrollTop }) => scrollTop);
          for (const scroller of scrollers) scroller.scrollTop += innerHeight / 3;
          return scrollers.some(({ scrollTop }, index) => scrollTop !== before[index]);
        })
      : false;
    still = hasMoved ? 0 : still + 1;
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 60))));
  }
}

/** Every name of the list, over all its pages and however far it scrolls. */
export async function readAllNames(page: Page, hands: Hands): Promise<Set<string>> {
  const all = new Set<string>();
  await scrollThrough(page, hands, all);
  while (hands.nextPage && (await page.locator(hands.nextPage).isEnabled())) {
    const first = (await drawnNames(page, hands)).join('\n');
    await page.locator(hands.nextPage).click();
    for (let tries = 0; tries < 50 && (await drawnNames(page, hands)).join('\n') === first; tries += 1) {
      await page.waitForTimeout(50);
    }
    await scrollThrough(page, hands, all);
  }
  return all;
}
