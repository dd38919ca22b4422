import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';
import { scriptOf, type WorkerPlan } from './harness';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let list: string;
let page: Page;

beforeAll(async () => {
  list = await scriptOf('react-list.ts');
}, 60_000);

async function open(plan?: Partial<WorkerPlan>): Promise<string[]> {
  const problems: string[] = [];
  page = await chromium.open(
    '<html lang="en"><style>td { padding: 10px } main { width: 700px }</style><body></body></html>',
  );
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.evaluate(list);
  await chromium.start(page, plan);
  await page.waitForFunction(() => document.querySelectorAll('[data-qbo-status]').length === 12);
  return problems;
}

/** Each row's own text beside the service of its badge. */
const pairs = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('td > span')?.textContent,
      row.querySelector<HTMLElement>('[data-qbo-status]')?.dataset.qboService,
    ]),
  );

describe('a list drawn by React', () => {
  it.each([
    ['in a column', {}],
    ['beside the names', { besideOwnIntegration: true }],
  ])('keeps working with badges %s, and each row keeps its own badge', async (_name, plan) => {
    const problems = await open(plan);
    for (const act of ['reverse', 'rename', 'note', 'remove', 'add', 'note', 'toggle', 'toggle', 'reverse']) {
      await page.evaluate((name) => window.act(name), act);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('tbody tr')].every(
          (row) => row.querySelectorAll('[data-qbo-status]').length === 1,
        ),
      );
      for (const [name, service] of await pairs()) expect(service).toBe(name);
    }
    expect(problems).toEqual([]);
    expect(await page.evaluate(() => window.errors)).toEqual([]);
  });

  it('does not hear a press on a badge', async () => {
    await open();
    await page.locator('[data-qbo-status]').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => window.pressed)).toEqual([]);
  });
});

describe('the menu of a row', () => {
  const statuses = { 'Service C': { status: 'not-synced' } };
  const menuOf = (name: string) => page.locator('tr', { hasText: name }).getByRole('button', { name: 'More' }).click();
  const syncs = () =>
    page.evaluate(() => window.sent.filter(({ name }) => name === 'service.sync').map(({ request }) => request));

  it('gets Sync service to QuickBooks for a service that is not synced, which syncs that one and closes the menu', async () => {
    const problems = await open({ statuses });
    await menuOf('Service C');
    const item = page.getByRole('menuitem', { name: 'Sync service to QuickBooks' });
    await item.waitFor();
    expect(await item.getAttribute('class')).toBe('item');
    await item.evaluate((element: HTMLElement) => element.click());
    expect(await syncs()).toEqual([]);
    await item.click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await syncs()).toEqual([{ connection: 'c1', key: 'id:706' }]);
    expect(await page.evaluate(() => window.pressed)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('lets the arrow keys reach it', async () => {
    await open({ statuses });
    await page.locator('tr', { hasText: 'Service C' }).getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Sync service to QuickBooks' }).waitFor();
    await page.getByRole('menuitem', { name: 'Delete' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Sync service to QuickBooks');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.sent.some(({ name }) => name === 'service.sync'));
    expect(await syncs()).toEqual([{ connection: 'c1', key: 'id:706' }]);
  });

  it('has no such item for a synced service', async () => {
    await open({ statuses });
    await menuOf('Service D');
    await page.getByRole('menuitem', { name: 'Archive' }).waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Edit', 'Archive', 'Delete']);
  });
});
