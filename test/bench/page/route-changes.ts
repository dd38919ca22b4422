import type { Page } from 'playwright-core';
import { type Aim, atMost } from '../aims';
import { WITH, WITHOUT } from '../connected-browser';
import type { Table } from '../table';
import { appBrowser } from './app-browser';
import { type Holding, meterOf } from './meter';

const SERVICES = 100;
/** So many changes come before counting begins: code that is compiled as it gets hot is part of the heap, and most of what grows at first. */
const WARM_UP = 400;

/** What a page held before and after. */
interface Kept {
  readonly before: Holding;
  readonly after: Holding;
}

/** Both pages after as many changes of the route. */
export interface RouteChanges {
  readonly changes: number;
  readonly with: Kept;
  readonly without: Kept;
}

/** Goes from the services list to the clients and back by the app's own links, until so many changes are done. */
export async function routeChanges(changes: number): Promise<RouteChanges> {
  await using app = await appBrowser(SERVICES, { layout: 'table' });
  const { page, context } = app.browser;
  const other = await context.newPage();
  await other.goto(`https://${WITHOUT}${app.path}`);
  const without = await kept(other, changes, false);
  await other.close();
  await page.bringToFront();
  await page.goto(`https://${WITH}${app.path}`);
  return { changes, with: await kept(page, changes, true), without };
}

async function kept(page: Page, changes: number, badged: boolean): Promise<Kept> {
  const meter = await meterOf(page);
  await page.locator('tbody tr').first().waitFor();
  await changeRoutes(page, WARM_UP, badged);
  const before = await meter.holding();
  await changeRoutes(page, changes, badged);
  return { before, after: await meter.holding() };
}

/** Waits each time until the list and whatever the extension added are gone, or there. */
async function changeRoutes(page: Page, changes: number, badged: boolean): Promise<void> {
  const count = badged ? SERVICES : 0;
  await page.evaluate(
    async ([changes, services, badges]) => {
      for (let change = 0; change < changes; change++) {
        const leave = change % 2 === 0;
        const path = leave ? '/app/clients' : '/app/templates/services';
        document.querySelector<HTMLElement>(`nav a[href="${path}"]`)?.click();
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          const links = document.querySelectorAll('tbody a[href*="/services/"]').length;
          const own = document.querySelectorAll(leave ? '[data-qbo-own]' : '[data-qbo-status]').length;
          if (leave ? links === 0 && own === 0 : links === services && own === badges) break;
        }
      }
    },
    [changes, SERVICES, count] as const,
  );
}

const growth = ({ before, after }: Kept, of: keyof Holding) => (after[of] / before[of] - 1) * 100;

/** What the pages hold. */
export function routeTable({ changes, ...kept }: RouteChanges): Table {
  const line = (what: string, one: Kept, of: keyof Holding, format: (value: number) => string) => [
    what,
    format(one.before[of]),
    format(one.after[of]),
    `${growth(one, of).toFixed(1)} %`,
  ];
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
  return {
    title: `${changes.toLocaleString('en')} changes of the route, from ${SERVICES} services to the clients and back, then a forced collection`,
    columns: ['', 'before', 'after', 'more'],
    rows: [
      line('Heap without', kept.without, 'heap', megabytes),
      line('Heap with the extension', kept.with, 'heap', megabytes),
      line('DOM nodes without', kept.without, 'nodes', String),
      line('DOM nodes with the extension', kept.with, 'nodes', String),
    ],
  };
}

/** A page that is used all day must not grow. */
export function routeAims({ changes, with: kept }: RouteChanges): Aim[] {
  const after = `after ${changes.toLocaleString('en')} changes of the route`;
  return [
    atMost(`Heap with the extension ${after}, more`, growth(kept, 'heap'), 5, 1, ' %'),
    atMost(`DOM nodes with the extension ${after}, more`, growth(kept, 'nodes'), 5, 1, ' %'),
  ];
}
