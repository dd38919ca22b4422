import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const WAIT = 180_000;
const POLL = 25;

/** Waits until a page has exactly so many badges. Asked from outside, so that no script of the page's is spent on it. */
export async function untilBadges(page: Page, count: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression = `document.querySelectorAll('[data-qbo-status]').length`;
  for (const end = Date.now() + WAIT; ; ) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.value === count) break;
    if (Date.now() > end) throw new Error(`${page.url()} has ${result.value} badges instead of ${count}`);
    await sleep(POLL);
  }
  await session.detach();
}
