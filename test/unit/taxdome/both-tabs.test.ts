import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { leavePage } from '../../browser/harness/page-pool';
import { LAYOUTS, LOCALES, sampleFirm, startTaxDome } from '../../stand-ins/taxdome';
import { openBrowser, openPage } from '../../stand-ins/taxdome/testing/browser';
import { ListPage } from '../../stand-ins/taxdome/testing/list-page';
import { bundle, start } from './harness';

vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundle()]);
}, 60_000);
afterAll(() => browser?.close());

interface Told {
  readonly reply: { readonly read: number; readonly complete: boolean; readonly both: boolean };
}

describe.concurrent('Active and Archived are read on request, and the page is left at the one that was open', () => {
  it.for(LAYOUTS.map((layout, index) => [layout, LOCALES[index * 2 - 1] ?? 'en-US'] as const))(
    '%s in %s',
    async ([layout, locale], { expect }) => {
      const taxdome = await startTaxDome({
        layout,
        firms: [sampleFirm({ locale, count: 30 })],
        drawMs: 30,
        ...(layout === 'blocks' ? { pageSize: 14 } : {}),
      });
      const { page } = await openPage(browser, taxdome);
      try {
        const list = new ListPage(page, taxdome, layout);
        await list.drawn();
        await start(page, script, { besideOwnIntegration: true });
        await page.waitForSelector('[data-qbo-status]');
        await page.evaluate(() => {
          window.sent.length = 0;
        });
        const request = { name: 'list.read-all', request: { connection: 'c1', tabs: 'both' } };
        const told = (await page.evaluate((asked) => window.tell(asked), request)) as Told;
        const services = taxdome.services();
        const whole = { reply: { read: services.length, complete: true, both: true, narrowed: false } };
        const read = await page.evaluate(() =>
          window.sent
            .filter(({ request }) => (request as { whole?: boolean }).whole)
            .flatMap(({ request }) => (request as { services: Service[] }).services),
        );
        const lines = (all: readonly { name: string; archived: boolean }[]) =>
          all.map(({ name, archived }) => `${name} ${archived}`).sort();
        expect(lines(read)).toEqual(lines(services));
        expect(told).toEqual(whole);
        await list.drawn();
        await expect
          .poll(async () =>
            (await list.texts()).flat().some((text) => text === services.find((s) => !s.archived)?.name),
          )
          .toBe(true);
      } finally {
        await leavePage(page);
        await taxdome.close();
      }
    },
  );
});
