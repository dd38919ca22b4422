import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';
import { ROWS, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

const statuses = Object.fromEntries(ROWS.map(({ name }) => [name, { status: 'not-synced' }]));
const label = 'Sync service to QuickBooks';

/** A page whose three dots call `openMenu(button)`. */
async function open(openMenu: string): Promise<void> {
  page = await chromium.open(`${tablePage()}<script>
    const openMenu = ${openMenu};
    for (const button of document.querySelectorAll('[aria-label=More]')) button.addEventListener('click', () => openMenu(button));
    const draw = (tag, item, style) => { const menu = document.createElement(tag); menu.id = 'm'; menu.className = 'menu'; menu.style.cssText = style; menu.innerHTML = item('Edit') + item('Archive'); document.body.append(menu); return menu; };
    </script>`);
  await chromium.start(page, { statuses });
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

  it('which can be pressed by keyboard while the pointer rests on a badge beneath the menu', async () => {
    await open(`(button) => {
      const menu = draw('ul', (text) => '<li role="menuitem" tabindex="-1">' + text + '</li>', 'left:400px;width:400px;top:' + button.getBoundingClientRect().bottom + 'px');
      menu.setAttribute('role', 'menu');
    }`);
    await page.keyboard.press('Escape');
    await page.locator('#m').evaluate((menu) => menu.remove());
    await page.locator('[data-qbo-own=badge]').nth(1).hover();
    await page.locator('[data-qbo-own=detail]').waitFor();
    await page.getByLabel('More').nth(1).press('Enter');
    const item = page.locator('[data-qbo-own=menu-item]');
    await item.waitFor();
    expect(await page.locator('[data-qbo-own=detail]').count()).toBe(0);
    await page.waitForTimeout(400);
    expect(await page.locator('[data-qbo-own=detail]').count()).toBe(0);
    await item.evaluate((element: HTMLElement) => element.focus());
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.sent.some(({ name }) => name === 'service.sync'));
    expect(await synced()).toEqual([{ connection: 'c1', key: 'id:b277' }]);
  });

  it('which can be pressed by keyboard where it stands out of view', async () => {
    await open(`(button) => {
      const menu = draw('ul', (text) => '<li role="menuitem" tabindex="-1">' + text + '</li>', 'left:900px;height:30px;overflow:auto;top:' + button.getBoundingClientRect().bottom + 'px');
      menu.setAttribute('role', 'menu');
    }`);
    const item = page.locator('[data-qbo-own=menu-item]');
    await item.waitFor();
    await item.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.sent.some(({ name }) => name === 'service.sync'));
    expect(await synced()).toEqual([{ connection: 'c1', key: 'id:b277' }]);
  });

  it('whose explanation stays while the page’s menu is being closed', async () => {
    // A menu that hears neither Escape nor a press outside for a while.
    await open(
      `(button) => draw('ul', (text) => '<li><button>' + text + '</button></li>', 'left:1100px;top:' + button.getBoundingClientRect().bottom + 'px')`,
    );
    await page.evaluate(() => {
      const { worker } = window;
      window.worker = (message) => (message.name === 'service.sync' ? { outcome: 'explain' } : worker(message));
    });
    await page.getByText(label, { exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('whose explanation keeps the focus that the page’s menu gives back to its button', async () => {
    await open(`(button) => {
      const menu = draw('ul', (text) => '<li><button>' + text + '</button></li>', 'left:1100px;top:' + button.getBoundingClientRect().bottom + 'px');
      document.addEventListener('keydown', ({ key }) => { if (key === 'Escape' && menu.isConnected) { menu.remove(); setTimeout(() => { button.focus(); document.body.dataset.back = 'yes'; }, 150); } });
    }`);
    await page.evaluate(() => {
      const { worker } = window;
      window.worker = (message) => (message.name === 'service.sync' ? { outcome: 'explain' } : worker(message));
    });
    await page.getByText(label, { exact: true }).click();
    await page.waitForSelector('[data-back]', { state: 'attached' });
    await page.waitForTimeout(100);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-qbo-own=detail]'))).toBe(true);
    // What a person does is what they want.
    await page.getByLabel('More').first().click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
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
