import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';
import { scriptOf, type WorkerPlan } from './harness';
import { gridPage, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let list: string;
let page: Page;

beforeAll(async () => {
  list = await scriptOf('react-list.ts');
}, 60_000);

async function open(plan?: Partial<WorkerPlan>): Promise<void> {
  page = await chromium.open(tablePage());
  await chromium.start(page, plan);
}

/** What a script of the page can do to an element. */
const pressByScript = (locator: Locator) =>
  locator.evaluate((element: HTMLElement) => {
    element.focus();
    element.click();
    for (const key of ['Enter', ' '])
      for (const type of ['keydown', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }));
  });
const sent = (name: string) => page.evaluate((wanted) => window.sent.filter((each) => each.name === wanted), name);
const waitForSent = (name: string) =>
  page.waitForFunction((wanted) => window.sent.some((each) => each.name === wanted), name);

describe('a press that a script of the page makes up', () => {
  it('opens no dialog from a badge, as a person’s does', async () => {
    await open();
    const badge = page.locator('[data-qbo-status]').first();
    await pressByScript(badge);
    // The focus, which a script may set, shows the text alone.
    await page.getByRole('tooltip').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await badge.click();
    await page.getByRole('dialog').waitFor();
  });

  it('opens no popup from Copy from QuickBooks, as a person’s does', async () => {
    await open();
    const button = page.getByRole('button', { name: 'Copy from QuickBooks' });
    await pressByScript(button);
    expect(await sent('popup.open')).toEqual([]);
    await button.click();
    await waitForSent('popup.open');
  });

  it('neither connects nor dismisses from the prompt, as a person’s does', async () => {
    await open({ connection: null });
    const connect = page.getByRole('button', { name: 'Connect to QuickBooks' });
    await pressByScript(connect);
    await pressByScript(page.getByRole('button', { name: 'Dismiss' }));
    expect(await sent('popup.open')).toEqual([]);
    await connect.click();
    await waitForSent('popup.open');
  });

  it('syncs nothing from the menu item, by its keys neither, as a person’s does', async () => {
    page = await chromium.open('<html lang="en"><style>td { padding: 10px }</style><body></body></html>');
    await page.evaluate(list);
    await chromium.start(page, { statuses: { 'Service C': { status: 'not-synced' } } });
    await page.waitForSelector('[data-qbo-status]');
    await page.locator('tr', { hasText: 'Service C' }).getByRole('button', { name: 'More' }).click();
    const item = page.getByRole('menuitem', { name: 'Sync service to QuickBooks' });
    await item.waitFor();
    await pressByScript(item);
    expect(await sent('service.sync')).toEqual([]);
    await item.focus();
    await page.keyboard.press('Enter');
    await waitForSent('service.sync');
  });
});

describe('a button of the explanation that the page has covered', () => {
  it('does nothing, by key neither, until it can be seen again', async () => {
    await open();
    await page.locator('[data-qbo-status]').first().click();
    await page.getByRole('dialog').waitFor();
    const action = page.getByRole('dialog').locator('.action');
    await action.waitFor();
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:0.01';
      document.body.append(cover);
      cover.showPopover();
    });
    await action.focus();
    await page.keyboard.press('Enter');
    const acted = async () => [...(await sent('service.sync')), ...(await sent('popup.open'))];
    expect(await acted()).toEqual([]);
    await page.evaluate(() => document.getElementById('cover')?.remove());
    // What can be seen the browser tells a little later.
    await vi.waitFor(
      async () => {
        await action.press('Enter', { timeout: 1_000 });
        expect(await acted()).not.toEqual([]);
      },
      { timeout: 15_000, interval: 200 },
    );
  });
});

describe('a press on a badge whose row the page has used again for another service', () => {
  it('speaks of the service that the row shows now', async () => {
    page = await chromium.open(gridPage());
    await chromium.start(page);
    await page.waitForSelector('[data-qbo-status]');
    const shown = await page.evaluate(() => {
      const [row, other] = document.querySelectorAll('[role=row][data-id]');
      row?.querySelectorAll('[aria-colindex]').forEach((cell, index) => {
        const from = other?.querySelectorAll('[aria-colindex]')[index]?.firstChild;
        if (cell.firstChild instanceof Text && from instanceof Text) cell.firstChild.data = from.data;
      });
      const id = other?.getAttribute('data-id') ?? '';
      row?.setAttribute('data-id', id);
      other?.remove();
      return `id:${id}`;
    });
    await page.waitForFunction(() => document.querySelectorAll('[data-qbo-status]').length === 4);
    await page.locator('[data-qbo-status]').first().click();
    await page.getByRole('dialog').waitFor();
    const asked = await sent('service.detail');
    expect(asked.map(({ request }) => (request as { key: string }).key)).not.toContain('id:a81f');
    expect(asked.at(-1)?.request).toEqual({ connection: 'c1', key: shown });
  });
});
