import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';

import { page as pageOf } from './pages';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

const table = (body: string) =>
  pageOf(
    `<h1>Services</h1><button>New service</button><div id="view"><table><thead><tr><th>Name</th><th>Rate</th><th>Rate type</th></tr></thead><tbody></tbody></table></div>${body}`,
  );

/** Draws 23 services in pages of ten, a page late as a server would. */
const paged = `${table('<div class="pager"><button aria-label="Previous page">‹</button><button aria-label="Next page">›</button></div>')}<script>
let at = 1;
const draw = () => {
  document.querySelector('tbody').innerHTML = Array.from({ length: 23 }, (_, i) => i).slice(at * 10, at * 10 + 10)
    .map((i) => '<tr data-row-key="s' + (i * 7) + '"><td>Service ' + i + '</td><td>$' + (i + 1) + '.00</td><td>Hour</td></tr>').join('');
  const [previous, next] = document.querySelectorAll('.pager button');
  previous.disabled = at === 0; next.disabled = at === 2;
};
document.querySelectorAll('.pager button').forEach((button, i) => button.addEventListener('click', () => setTimeout(() => { at += i ? 1 : -1; draw(); }, 80)));
draw();
</script>`;

/** The same pages behind a pager of bare numbers, which marks the current one by a class. */
const numbered = `${table('<ul class="pagination"></ul>')}<script>
let at = 1;
const draw = () => {
  document.querySelector('tbody').innerHTML = Array.from({ length: 23 }, (_, i) => i).slice(at * 10, at * 10 + 10)
    .map((i) => '<tr data-row-key="s' + (i * 7) + '"><td>Service ' + i + '</td><td>$' + (i + 1) + '.00</td><td>Hour</td></tr>').join('');
  document.querySelector('.pagination').innerHTML = [0, 1, 2].map((i) => '<li class="page-item' + (i === at ? ' active' : '') + '" title="' + (i + 1) + '"><a href="#">' + (i + 1) + '</a></li>').join('');
  document.querySelectorAll('.pagination a').forEach((link, i) => link.addEventListener('click', (event) => { event.preventDefault(); at = i; setTimeout(draw, 80); }));
};
draw();
</script>`;

/** The same pages, each of which is drawn as a whole new list with its pager. */
const anew = `${pageOf('<h1>Services</h1><button>New service</button><div id="whole"></div>')}<script>
let at = 0;
const draw = () => {
  document.querySelector('#whole').innerHTML = '<div><table><thead><tr><th>Name</th><th>Rate</th><th>Rate type</th></tr></thead><tbody>' +
    Array.from({ length: 23 }, (_, i) => i).slice(at * 10, at * 10 + 10)
      .map((i) => '<tr data-row-key="s' + (i * 7) + '"><td>Service ' + i + '</td><td>$' + (i + 1) + '.00</td><td>Hour</td></tr>').join('') +
    '</tbody></table><button aria-label="Previous page">‹</button><button aria-label="Next page">›</button></div>';
  const [previous, next] = document.querySelectorAll('[aria-label$=page]');
  previous.disabled = at === 0; next.disabled = at === 2;
  previous.onclick = () => setTimeout(() => { at--; draw(); }, 80);
  next.onclick = () => setTimeout(() => { at++; draw(); }, 80);
};
draw();
</script>`;

/** Draws only the rows in view of 200. */
const virtual = `${table('')}<style>#view { height: 400px; overflow-y: auto } td { height: 20px }</style><script>
const view = document.querySelector('#view');
const draw = () => {
  const from = Math.max(0, Math.floor(view.scrollTop / 41) - 3);
  const rows = Array.from({ length: 16 }, (_, i) => from + i).filter((i) => i < 200)
    .map((i) => '<tr data-row-key="s' + (i * 7) + '"><td>Service ' + i + '</td><td>$' + (i + 1) + '.00</td><td>Hour</td></tr>').join('');
  document.querySelector('tbody').innerHTML = '<tr><td colspan="3" style="padding:0;height:' + from * 41 + 'px"></td></tr>' + rows +
    '<tr><td colspan="3" style="padding:0;height:' + Math.max(0, 200 - from - 16) * 41 + 'px"></td></tr>';
};
view.addEventListener('scroll', draw);
draw();
view.scrollTop = 900;
</script>`;

async function readAll(html: string): Promise<{ reply: { read: number; complete: boolean } }> {
  page = await chromium.open(html);
  await chromium.start(page);
  await page.waitForSelector('[data-qbo-status]');
  return page.evaluate(() =>
    window.tell({ name: 'list.read-all', request: { connection: 'c1', tabs: 'open' } }),
  ) as Promise<{
    reply: { read: number; complete: boolean };
  }>;
}

const lastWhole = () =>
  page.evaluate(() =>
    window.sent
      .filter(({ request }) => (request as { whole?: boolean }).whole)
      .map(({ request }) => (request as { services: { name: string }[] }).services.map(({ name }) => name))
      .at(-1),
  );
const all = (count: number) => Array.from({ length: count }, (_, index) => `Service ${index}`).sort();

describe('a whole list is read on request', () => {
  it('over all its pages, and the page is put back', async () => {
    expect(await readAll(paged)).toEqual({ reply: { read: 23, complete: true, both: false, narrowed: false } });
    expect((await lastWhole())?.sort()).toEqual(all(23));
    expect(await page.locator('tbody tr td').first().textContent()).toBe('Service 10');
    expect(await page.locator('[data-qbo-own=notice]').count()).toBe(0);
  });

  it('over all its pages where each is drawn as a whole new list with its pager, and the page is put back', async () => {
    expect(await readAll(anew)).toEqual({ reply: { read: 23, complete: true, both: false, narrowed: false } });
    expect((await lastWhole())?.sort()).toEqual(all(23));
    expect(await page.locator('tbody tr td').first().textContent()).toBe('Service 0');
  });

  it('over all its pages where the pager has numbers alone', async () => {
    expect(await readAll(numbered)).toEqual({ reply: { read: 23, complete: true, both: false, narrowed: false } });
    expect((await lastWhole())?.sort()).toEqual(all(23));
    expect(await page.locator('tbody tr td').first().textContent()).toBe('Service 10');
  });

  it('over all its pages where the buttons say more, far from the list, beside a choice that shows its value', async () => {
    const far = paged
      .replace('<div id="view">', '<div><div><div id="view">')
      .replace('</table></div>', '</table></div></div></div>')
      .replace('<div class="pager">', '<input role="combobox" value="10"><div class="pager">')
      .replace('"Next page"', '"Go to next page"')
      .replace('"Previous page"', '"Go to previous page"');
    expect(await readAll(far)).toEqual({ reply: { read: 23, complete: true, both: false, narrowed: false } });
    expect((await lastWhole())?.sort()).toEqual(all(23));
  });

  it('over all scroll positions, and the position is put back', async () => {
    expect(await readAll(virtual)).toEqual({ reply: { read: 200, complete: true, both: false, narrowed: false } });
    expect((await lastWhole())?.sort()).toEqual(all(200));
    expect(await page.locator('#view').evaluate((view) => view.scrollTop)).toBe(900);
  });

  it('in which each service comes once, though its rows’ ids count on and prove to be ids only further down', async () => {
    const counting = virtual.replace("s' + (i * 7)", "row-' + (1 + i + (i < 120 ? 0 : 4))").replace('= 900', '= 0');
    expect(await readAll(counting)).toEqual({ reply: { read: 200, complete: true, both: false, narrowed: false } });
    expect((await lastWhole())?.sort()).toEqual(all(200));
  });

  it('and is not called whole while a search narrows it', async () => {
    const searched = paged.replace('<div id="view">', '<input type="search" value="Serv"><div id="view">');
    expect(await readAll(searched)).toEqual({ reply: { read: 23, complete: false, both: false, narrowed: true } });
  });
});
