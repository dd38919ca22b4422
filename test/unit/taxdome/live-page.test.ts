import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { leavePage } from '../../browser/harness/page-pool';
import { extensionInChromium } from './extension-in-chromium';
import type { WorkerPlan } from './harness';
import { blocksPage, gridPage, page as pageOf, ROWS, tablePage } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

async function open(html: string, plan?: Partial<WorkerPlan>): Promise<void> {
  page = await chromium.open(html);
  await chromium.start(page, plan);
}

const badges = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-qbo-status]')].map((badge) => [
      badge.dataset.qboService,
      badge.dataset.qboStatus,
      badge.innerText,
      badge.hasAttribute('data-qbo-differs'),
    ]),
  );

const buttonClasses = (open: Page) =>
  open.evaluate(() =>
    [...(document.querySelector('[data-qbo-own=detail]')?.shadowRoot?.querySelectorAll('button') ?? [])].map(
      ({ className }) => className,
    ),
  );

const names = ROWS.map((row) => row.name);
const statuses = {
  [names[0] ?? '']: { status: 'synced', differs: true },
  [names[1] ?? '']: { status: 'not-synced' },
  [names[2] ?? '']: { status: 'failed' },
  [names[3] ?? '']: { status: 'skipped' },
  [names[4] ?? '']: { status: 'syncing' },
};
const WORDS = ['Synced', 'Not synced', 'Failed', 'Skipped', 'Syncing'];

describe('badges', () => {
  it.each([
    ['a table', tablePage()],
    ['an ARIA grid', gridPage()],
    ['plain blocks', blocksPage()],
  ])('stand at every service of %s and make no row higher', async (_name, html) => {
    page = await chromium.open(html);
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-row-key], .x1')].map((row) => row.getBoundingClientRect().height),
      );
    const before = await heights();
    await chromium.start(page, { statuses });
    await page.waitForSelector('[data-qbo-status]');
    expect(await badges()).toEqual(
      names.map((name, index) => [name, Object.values(statuses)[index]?.status, WORDS[index], index === 0]),
    );
    expect(await heights()).toEqual(before);
  });

  it('say of a difference whether somebody made it or QuickBooks itself', async () => {
    page = await chromium.open(tablePage());
    const altered = { status: 'synced', differs: true, altered: true };
    await chromium.start(page, { statuses: { ...statuses, [names[1] ?? '']: altered } });
    await page.waitForSelector('[data-qbo-status]');
    expect(
      await page.evaluate(() => [...document.querySelectorAll('[data-qbo-differs]')].map(({ ariaLabel }) => ariaLabel)),
    ).toEqual(['Synced, changed in QuickBooks', 'Synced, stored differently in QuickBooks']);
  });

  it('have a column of their own before the three dots of a table', async () => {
    await open(tablePage());
    await page.waitForSelector('[data-qbo-status]');
    expect(await page.locator('thead th').allInnerTexts()).toEqual([
      '',
      'Name',
      'Category',
      'Default rate',
      'Individual rate',
      'Rate type',
      'QuickBooks',
      '',
    ]);
    expect(await page.locator('tbody tr:first-child td').nth(6).innerText()).toBe('Synced');
  });

  it('keep to that place where the menus of the rows wait in their cells', async () => {
    const inline = '⋮</button><ul style="display:none"><li>Edit</li><li>Archive this service</li></ul>';
    await open(tablePage().replaceAll('⋮</button>', inline));
    await page.waitForSelector('[data-qbo-status]');
    expect((await page.locator('thead th').allInnerTexts()).at(-2)).toBe('QuickBooks');
  });

  it('stand beside the names where the table scrolls under a head of its own, whose copy in the body only measures', async () => {
    const heads = ['Name', 'Category', 'Rate', 'Rate type'];
    const cols = '<colgroup><col style="width:220px"><col><col><col></colgroup>';
    await open(
      pageOf(`<h1>Services</h1><button>Create service</button><div><div><table style="table-layout:fixed">${cols}<thead><tr>${heads
        .map((head) => `<th>${head}</th>`)
        .join('')}</tr></thead></table></div><div style="overflow:auto"><table style="table-layout:fixed">${cols}<tbody>
        <tr aria-hidden="true" style="height:0">${heads.map((head) => `<td style="padding:0;border:0;height:0"><div style="height:0;overflow:hidden">${head}</div></td>`).join('')}</tr>
        ${ROWS.map((row) => `<tr class="x">${[row.name, row.category, row.rate, row.unit].map((text) => `<td>${text ?? ''}</td>`).join('')}</tr>`).join('')}</tbody></table></div></div>`),
    );
    await page.waitForSelector('[data-qbo-status]');
    expect(await page.locator('[data-qbo-own=beside] [data-qbo-status]').count()).toBe(ROWS.length);
    const edges = await page.evaluate(() =>
      ['th', '.x td'].map((cells) =>
        [...document.querySelectorAll(cells)].slice(0, 4).map((cell) => Math.round(cell.getBoundingClientRect().left)),
      ),
    );
    expect(edges[1]).toEqual(edges[0]);
  });

  it('show the new service at once where a row is used again', async () => {
    await open(gridPage(), { statuses });
    await page.waitForSelector('[data-qbo-status]');
    const after = await page.evaluate(async () => {
      const rows = [...document.querySelectorAll('[role=row][data-id]')];
      const [first, second] = [rows[0], rows[1]];
      const cells = (row: Element | undefined) => [...(row?.querySelectorAll('[role=gridcell]') ?? [])];
      cells(first).forEach((cell, index) => {
        const from = cells(second)[index]?.firstChild;
        if (cell.firstChild instanceof Text && from instanceof Text) cell.firstChild.data = from.data;
      });
      first?.setAttribute('data-id', 'b277');
      await new Promise(requestAnimationFrame);
      return first?.querySelector<HTMLElement>('[data-qbo-status]')?.dataset.qboService;
    });
    expect(after).toBe(names[1]);
  });

  it('come back where the page draws a row anew, and go with the extension', async () => {
    await open(tablePage());
    await page.waitForSelector('[data-qbo-status]');
    await page.evaluate(() => {
      const row = document.querySelector('tbody tr');
      row?.replaceWith(
        Object.assign(document.createElement('tr'), {
          innerHTML: row.innerHTML.replace(/<td[^>]*data-qbo-own.*?<\/td>/s, ''),
        }),
      );
    });
    await page.waitForFunction(() => document.querySelectorAll('[data-qbo-status]').length === 5);
    await page.evaluate(() => window.stopExtension());
    expect(await page.locator('[data-qbo-own]').count()).toBe(0);
  });

  it('take their colours from the ground they stand on', async () => {
    await open(tablePage().replace('<body>', '<body style="background:#12171d;color:#eee">'));
    await page.waitForSelector('[data-qbo-status]');
    expect(await page.locator('[data-qbo-ground=dark]').count()).toBe(5);
  });
});

describe('the detail of a badge', () => {
  it('opens on hover as text, on click as a dialog with the focus inside, and closes with Escape', async () => {
    await open(tablePage(), { statuses });
    const badge = page.locator('[data-qbo-status=failed]');
    await badge.hover();
    await page.getByRole('tooltip').waitFor();
    expect(await badge.getAttribute('aria-description')).toContain('An inactive item has this name.');
    await badge.click();
    const dialog = page.getByRole('dialog', { name: 'QuickBooks didn’t create this item' });
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)).toBe(
      'Sync service to QuickBooks',
    );
    const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className);
    const order: (string | undefined)[] = [];
    for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      order.push(await focused());
    }
    // Last, first, and so on round: the focus stays in the dialog.
    expect(new Set(order)).toEqual(new Set(await buttonClasses(page)));
    expect(order).not.toContain(undefined);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await badge.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('comes as the dialog that was asked for, also where the pointer goes elsewhere before the worker has answered', async () => {
    await open(tablePage(), { statuses });
    const badge = page.locator('[data-qbo-status]').nth(2);
    await badge.waitFor();
    await page.evaluate(() => {
      const { worker } = window;
      window.worker = (message) =>
        message.name === 'service.detail'
          ? new Promise((resolve) => setTimeout(() => resolve(worker(message)), 700))
          : worker(message);
    });
    await badge.click();
    await page.mouse.move(5, 5);
    await page.locator('[data-qbo-status]').nth(1).hover();
    await page.getByRole('dialog').waitFor();
    expect(await badge.getAttribute('aria-expanded')).toBe('true');
  });

  it('syncs on a real press only', async () => {
    await open(tablePage(), { statuses });
    await page.locator('[data-qbo-status=failed]').click();
    const action = page.getByRole('dialog').getByRole('button', { name: 'Sync service to QuickBooks' });
    await action.evaluate((button: HTMLElement) => button.click());
    const syncs = () =>
      page.evaluate(() => window.sent.filter(({ name }) => name === 'service.sync').map(({ request }) => request));
    expect(await syncs()).toEqual([]);
    await action.click();
    await page.waitForFunction(() => window.sent.some(({ name }) => name === 'service.sync'));
    expect(await syncs()).toEqual([{ connection: 'c1', key: 'id:c903' }]);
  });
});

describe('the toolbar', () => {
  it('gets Copy from QuickBooks beside the create button, which opens the copy section', async () => {
    await open(tablePage());
    const button = page.getByRole('button', { name: 'Copy from QuickBooks' });
    await button.click();
    await page.waitForFunction(() => window.sent.some(({ name }) => name === 'popup.open'));
    expect(await page.evaluate(() => window.sent.find(({ name }) => name === 'popup.open')?.request)).toEqual({
      section: 'copy',
    });
    expect(await page.getByRole('button').allInnerTexts()).toEqual(
      expect.arrayContaining(['Copy from library', 'Copy from QuickBooks', 'Create service']),
    );
  });

  it('keeps Copy from QuickBooks beside the create button of a bar that spreads its parts', async () => {
    const bar =
      '<div style="display:flex;justify-content:space-between"><h1>Services</h1><button>Create service</button></div>';
    await open(tablePage(ROWS, bar));
    const gap = await page.getByRole('button', { name: 'Copy from QuickBooks' }).evaluate((button) => {
      const next = button.nextElementSibling?.getBoundingClientRect();
      return (next?.left ?? 0) - button.getBoundingClientRect().right;
    });
    expect(gap).toBe(8);
  });

  it('keeps to the colours of a dark page, with the prompt above the head of the list', async () => {
    const dark = (html: string) => html.replace('<body>', '<body style="background:#12171d;color:#eee">');
    const bar =
      '<h1>Services</h1><div style="display:flex;height:70px"><button style="height:36px">Create service</button></div>';
    const table = '<table><tbody><tr><td>Payroll</td><td>$45.00</td><td>Hour</td></tr></tbody></table>';
    const head =
      '<div id="head"><table><thead><tr><th>Name</th><th>Rate</th><th>Rate type</th></tr></thead></table></div>';
    const html = dark(pageOf(`${bar}<section>${head}<div style="overflow:auto">${table}</div></section>`));
    await open(html, { connection: null });
    const prompt = page.locator('[data-qbo-own=prompt]');
    await prompt.waitFor();
    expect(await prompt.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(26, 32, 40)');
    const top = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('[data-qbo-own=prompt]')).toBeLessThan(await top('#head'));
    await leavePage(page);
    await open(html);
    const copy = page.getByRole('button', { name: 'Copy from QuickBooks' });
    await copy.waitFor();
    expect(await copy.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(26, 32, 40)');
    const middles = await copy.evaluate((element) =>
      [element, element.nextElementSibling].map((button) => {
        const box = button?.getBoundingClientRect();
        return (box?.top ?? 0) + (box?.height ?? 0) / 2;
      }),
    );
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 99))).toBeLessThanOrEqual(2);
  });

  it('shows one prompt and no badges before connecting', async () => {
    await open(tablePage(), { connection: null });
    await page.getByRole('button', { name: 'Connect to QuickBooks' }).waitFor();
    expect(await badges()).toEqual([]);
    expect(await page.getByRole('button', { name: 'Copy from QuickBooks' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('[data-qbo-own=prompt]').count()).toBe(0);
  });
});

describe('TaxDome’s own integration', () => {
  const own = tablePage().replace('Copy from library', 'Copy from QuickBooks');
  const settled = () => page.waitForFunction(() => window.sent.some(({ name }) => name === 'page.hello'));

  it('keeps the extension away', async () => {
    await open(own);
    await settled();
    expect(await page.locator('[data-qbo-own]:not([data-qbo-own=styles])').count()).toBe(0);
    expect(await page.evaluate(() => window.sent[0]?.request)).toMatchObject({ report: { ownIntegration: true } });
  });

  it('gets prefixed badges beside it where the user asked for them', async () => {
    await open(own, { besideOwnIntegration: true });
    await page.waitForSelector('[data-qbo-status]');
    expect(new Set((await badges()).map(([, , text]) => text))).toEqual(new Set(['Extension: Synced']));
    expect(await page.locator('[data-qbo-own=head]').count()).toBe(0);
  });
});

describe('what was read', () => {
  it('is reported again while the list stays, and says when a form is open', async () => {
    await open(tablePage());
    await page.waitForFunction(() => window.sent.filter(({ name }) => name === 'page.read').length > 1, undefined, {
      timeout: 15_000,
    });
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><input value="Payroll"></div>'),
    );
    await page.waitForFunction(() =>
      window.sent.some(({ request }) => (request as { formOpen?: boolean }).formOpen === true),
    );
    const reads = await page.evaluate(() =>
      window.sent.filter(({ name }) => name === 'page.read').map(({ request }) => request as Record<string, unknown>),
    );
    expect(reads[0]).toMatchObject({
      connection: 'c1',
      formOpen: false,
      whole: false,
      report: { columns: 'table|_,name,category,rate,_,unit,_', recognised: 'yes', subTab: 'active' },
    });
    expect(reads[1]?.services).toEqual(reads[0]?.services);
  }, 30_000);

  it('is read from the page anew when it is said again, be it that only a style hid a text meanwhile', async () => {
    await open(tablePage());
    const descriptions = () =>
      page.evaluate(() =>
        window.sent
          .filter(({ name }) => name === 'page.read')
          .map(({ request }) => (request as { services: { description?: string | null }[] }).services[0]?.description),
      );
    await expect.poll(descriptions).toEqual(['Federal and one state']);
    await page.addStyleTag({ content: '.desc { display: none }' });
    await expect.poll(async () => (await descriptions()).at(-1), { timeout: 20_000 }).not.toBe('Federal and one state');
  });

  it('is what stands there when it is read, also where a frame has not ended', async () => {
    await open(tablePage());
    await page.waitForSelector('[data-qbo-status]');
    const said = await page.evaluate(async () => {
      window.sent.length = 0;
      const link = document.querySelector('td a') as HTMLElement;
      // Two changes in one frame: the extension hears of the first at once, of the second with the next frame.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      link.textContent = 'Bookkeeping, once';
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve));
      link.textContent = 'Bookkeeping, twice';
      await window.tell({ name: 'list.read-all', request: { connection: 'c1', tabs: 'open' } });
      return window.sent.flatMap(({ request }) =>
        ((request as { services?: { name: string }[] }).services ?? []).map(({ name }) => name),
      );
    });
    expect(said).toContain('Bookkeeping, twice');
    expect(said).not.toContain('Bookkeeping, once');
  });

  it('is reported again when the worker asks for it, although nothing changed', async () => {
    await open(tablePage(), { statuses });
    const reads = () => page.evaluate(() => window.sent.filter(({ name }) => name === 'page.read').length);
    await page.waitForFunction(() => window.sent.filter(({ name }) => name === 'page.read').length === 2, undefined, {
      timeout: 20_000,
    });
    await page.evaluate(() => window.tell({ name: 'page.say-again', request: {} }));
    await page.waitForFunction(() => window.sent.filter(({ name }) => name === 'page.read').length > 2);
    expect(await reads()).toBeGreaterThan(2);
  });

  it('is nothing on a page with a password field', async () => {
    await open(pageOf('<h1>Services</h1><button>Create service</button><form><input type="password"></form>'));
    await page.waitForFunction(() => window.sent.length > 0);
    expect(await page.evaluate(() => window.sent.map(({ name }) => name))).toEqual(['page.hello']);
    expect(await page.locator('[data-qbo-own]').count()).toBe(0);
  });
});
