import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchedBrowser } from '../../browser/harness/launch';
import { WITH, WITHOUT } from '../connected-browser';
import { handWritten, ownMarkup } from './hand-written';
import { type Cost, meterOf } from './meter';
import type { StaticServer } from './static-server';
import { untilBadges } from './until';

/** How many rows a page has, and how often each way of opening it is measured. */
export const SIZES = [
  { rows: 100, rounds: 5 },
  { rows: 1_000, rounds: 5 },
  { rows: 10_000, rounds: 3 },
] as const;

/** More services the worker takes from no page at once. */
const MOST_AT_ONCE = 5_000;
/** When the extension has said twice what it read, after the load, in milliseconds. */
const QUIET_AFTER = 8_000;

/** Opening a page of so many rows, each round with the three ways one after the other. */
export interface Opening {
  readonly rows: number;
  readonly plain: readonly Cost[];
  /** From the load to the last badge. */
  readonly extension: readonly Cost[];
  /** From then until the page is quiet. */
  readonly afterwards: readonly Cost[];
  readonly loop: readonly Cost[];
}

/** Lets the worker know all services, as it does of a firm whose list was opened before: each row then gets its badge (Not synced). */
export async function showAll(browser: LaunchedBrowser, server: StaticServer, rows: number): Promise<void> {
  for (let from = 0; from < rows; from += MOST_AT_ONCE) {
    const count = Math.min(MOST_AT_ONCE, rows - from);
    await browser.page.goto(`https://${WITH}${server.add({ rows: count, from })}`);
    await untilBadges(browser.page, count);
  }
}

/** Measures the opening of one page. */
export async function opening(
  browser: LaunchedBrowser,
  server: StaticServer,
  { rows, rounds }: { readonly rows: number; readonly rounds: number },
): Promise<Opening> {
  const path = server.add({ rows });
  await browser.page.goto(`https://${WITH}${path}`);
  await untilBadges(browser.page, rows);
  const withLoop = server.add({ rows, script: handWritten(await ownMarkup(browser.page)) });
  await browser.page.goto('about:blank');
  const measured = { rows, plain: [] as Cost[], extension: [] as Cost[], afterwards: [] as Cost[], loop: [] as Cost[] };
  for (let round = 0; round < rounds; round++) {
    measured.plain.push((await opened(browser, `https://${WITHOUT}${path}`, 0)).cost);
    const extension = await opened(browser, `https://${WITH}${path}`, rows, QUIET_AFTER);
    const loop = await opened(browser, `https://${WITHOUT}${withLoop}`, rows);
    if (extension.table !== loop.table) throw new Error('The loop does not add what the extension adds');
    measured.extension.push(extension.cost);
    measured.afterwards.push(extension.afterwards);
    measured.loop.push(loop.cost);
  }
  return measured;
}

/** Opens an address in a tab of its own. */
async function opened({ context }: LaunchedBrowser, address: string, badges: number, quietAfter = 0) {
  const page = await context.newPage();
  try {
    const meter = await meterOf(page);
    const cost = await meter.cost(async () => {
      await page.goto(address);
      await untilBadges(page, badges);
    });
    const afterwards = await meter.cost(() => sleep(quietAfter));
    const html = await page.locator('table').evaluate((table) => table.outerHTML);
    return { cost, afterwards, table: createHash('sha256').update(html).digest('hex') };
  } finally {
    await page.close();
  }
}
