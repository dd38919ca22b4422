import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { leavePage } from '../../browser/harness/page-pool';
import { bundle, launch, openPage, start } from './harness';
import { ROWS, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;
let script: string;
let page: Page;

beforeAll(async () => {
  [browser, script] = await Promise.all([launch(), bundle()]);
}, 60_000);
afterAll(() => browser?.close());
afterEach(() => leavePage(page));

const statuses = Object.fromEntries(ROWS.map(({ name }) => [name, { status: 'not-synced' }]));
const label = 'Sync service to QuickBooks';

/** A page whose three dots call `openMenu(button)`. */
async function open(openMenu: string): Promise<void> {
  page = await openPage(
    browser,
    `${tablePage()}<script>
    const openMenu = ${openMenu};
    for (const button of document.querySelectorAll('[aria-label=More]')) button.addEventListener('click', () => openMenu(button));
    const draw = (tag, item, style) => { const menu = document.createElement(tag); menu.id = 'm'; menu.className = 'menu'; menu.style.cssText = style; menu.innerHTML = item('Edit') + item('Archive'); document.body.append(menu); return menu; };
    </script>`,
  );
  await start(page, script, { statuses });
  await page.waitForSelector('[data-qbo-status]');
  await page.getByLabel('More').nth(1).click();
}

const synced = () =>
  page.evaluate(() => window.sent.filter(({ name }) => name === 'service.sync').map(({ request }) => request));

describe('a row’s menu gets the item for that row’s service', () => {
  it('where it is made of plain blocks that lie over the page', async () => {
    await open(
      `(button) => draw('div', (text) => '<div class="i" style="cursor:pointer"><span>' + text + '</span></div>', 'left:1100px;top:' + button.getBoundingClientRect().bottom + 'px')`,
    );
    const item = page.getByText(label, { exact: true });
    await item.waitFor();
    expect(await page.locator('#m .i').allInnerTexts()).toEqual(['Edit', 'Archive', label]);
    await item.click();
    await page.waitForFunction(() => window.sent.some(({ name }) => name === 'service.sync'));
    expect(await synced()).toEqual([{ connection: 'c1', key: 'id:b277' }]);
  });

  it('where it is shown for measuring and hidden once more before it opens', async () => {
    await open(`(button) => {
      const menu = draw('ul', (text) => '<li role="menuitem">' + text + '</li>', 'left:1100px;top:' + button.getBoundingClientRect().bottom + 'px');
      menu.setAttribute('role', 'menu');
      setTimeout(() => { menu.style.display = 'none'; setTimeout(() => { menu.style.display = ''; menu.dataset.opened = 'yes'; }, 120); }, 120);
    }`);
    await page.waitForFunction(() => document.getElementById('m')?.dataset.opened);
    await page.getByRole('menuitem', { name: label }).waitFor();
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Edit', 'Archive', label]);
  });

  it('and a box that opens after another press gets none', async () => {
    await open(`(button) => {
      const menu = draw('ul', (text) => '<li><button>' + text + '</button></li>', 'left:1100px;top:' + button.getBoundingClientRect().bottom + 'px');
      menu.addEventListener('click', () => { menu.remove(); draw('div', (text) => '<button>' + text + ' now</button>', 'left:1100px;top:200px'); });
    }`);
    await page.getByText(label, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByText('Archive now').waitFor();
    for (let frame = 0; frame < 5; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator('[data-qbo-own=menu-item]').count()).toBe(0);
  });

  it.each([
    [
      'is placed anew by the page',
      `addEventListener('resize', () => { menu.style.left = innerWidth - menu.offsetWidth + 'px'; });`,
    ],
    ['takes no more width than the menu had, where the page leaves it', ''],
  ])('and at the window’s edge it %s', async (_name, onResize) => {
    await open(`(button) => {
      const menu = draw('div', (text) => '<div role="menuitem" style="white-space:nowrap">' + text + '</div>', 'left:1180px;width:max-content;min-width:100px;box-sizing:border-box;top:' + button.getBoundingClientRect().bottom + 'px');
      menu.setAttribute('role', 'menu');
      ${onResize}
    }`);
    const item = page.locator('[data-qbo-own=menu-item]');
    await item.waitFor();
    await page.waitForFunction(() => {
      const added = document.querySelector('[data-qbo-own=menu-item]');
      return added !== null && added.getBoundingClientRect().right <= innerWidth;
    });
  });
});
