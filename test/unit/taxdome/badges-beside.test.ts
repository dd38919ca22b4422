import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

const ROWS = [
  ['Tax return', '$450.00', 'Item'],
  ['Bookkeeping', '$95.00', 'Hour'],
  ['Payroll', '$30.00', 'Item'],
] as const;

async function open(style: string, list: string): Promise<void> {
  const html = `<html lang="en"><style>${style}</style><body><h1>Services</h1><button>Create service</button>${list}</body></html>`;
  page = await chromium.open(html);
  await chromium.start(page);
  await badgesAre(ROWS.map(([name]) => name));
}

const badgesAre = (names: readonly string[]) =>
  expect
    .poll(() => page.locator('[data-qbo-status]').evaluateAll((all) => all.map((each) => each.dataset.qboService)))
    .toEqual(names);

describe('in a list of tables side by side, of which the second has the names', () => {
  const table = ([head, ...rows]: readonly string[]) =>
    `<div><table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table></div>`;
  const list = `<main>${[
    table(['<th></th>', ...ROWS.map(() => '<td><input type="checkbox"></td>')]),
    table(['<th>Name</th>', ...ROWS.map(([name]) => `<td><a href="#">${name}</a></td>`)]),
    table(['<th>Rate</th><th>Rate type</th>', ...ROWS.map(([, rate, unit]) => `<td>${rate}</td><td>${unit}</td>`)]),
  ].join('')}</main>`;
  const style =
    'main { display: flex } main > div { width: 300px; overflow: auto } table { width: 900px } tr { height: 60px }';

  it('each name has one badge, however often the list changes', async () => {
    await open(style, list);
    for (const round of [1, 2, 3]) {
      await page.locator('a').evaluateAll((links, at) => {
        for (const link of links) link.textContent = `${link.textContent?.split(' –')[0]} – ${at}`;
      }, round);
      await badgesAre(ROWS.map(([name]) => `${name} – ${round}`));
    }
    expect(await page.locator('a [data-qbo-own]').count()).toBe(0);
    await page
      .locator('a')
      .nth(1)
      .evaluate((link) => link.replaceChildren());
    await badgesAre(['Tax return – 3', 'Payroll – 3']);
  });

  it('the columns stay in their order when one of the tables is scrolled', async () => {
    await open(style, list);
    const before = await page.evaluate(() => window.readPage().roles);
    await page.locator('main > div').evaluateAll((boxes) => boxes.at(2)?.scrollTo({ left: 500 }));
    expect(await page.evaluate(() => window.readPage().roles)).toEqual(before);
  });
});

it('a badge lies over the free space beside its name, and the list’s box has nothing more to scroll', async () => {
  const row = ([name, rate, unit]: readonly [string, string, string]) =>
    `<div role="row"><div role="cell"><div class="stack"><a href="#">${name}</a></div></div><div role="cell">${rate}</div><div role="cell">${unit}</div></div>`;
  await open(
    '[role=table] { overflow-x: auto } [role=row] { display: flex; align-items: center; min-height: 44px } [role=row] > * { width: 250px } .stack { display: grid; gap: 2px; justify-items: start }',
    `<div role="table"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Rate</div><div role="columnheader">Rate type</div></div>${ROWS.map(row).join('')}</div>`,
  );
  const places = await page.locator('a').evaluateAll((links) =>
    links.map((link) => {
      const [text, badge] = [link, link.parentElement?.querySelector('[data-qbo-status]')].map((each) =>
        each?.getBoundingClientRect(),
      );
      const middle = (box?: DOMRect) => (box ? box.top + box.height / 2 : Number.NaN);
      return {
        apart: Math.round((badge?.left ?? 0) - (text?.right ?? 0)),
        lower: Math.round(middle(badge) - middle(text)),
      };
    }),
  );
  expect(places).toEqual(
    ROWS.map(() => ({ apart: 8, lower: expect.toSatisfy((lower: number) => Math.abs(lower) <= 2) })),
  );
  const more = await page.locator('[role=table]').evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(more).toBe(0);
});

it('a cell that cuts what is too high stays where it is when the badge in its second line gets the focus', async () => {
  const table = (heads: string, rows: readonly string[]) =>
    `<table><thead><tr>${heads}</tr></thead>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
  const names = ROWS.map(([name]) => `<td><div><a href="#">${name}</a></div></td>`);
  const values = ROWS.map(([, rate, unit]) => `<td>${rate}</td><td>${unit}</td>`);
  await open(
    'main { display: flex; font: 14px/20px system-ui } div { width: 130px; max-height: 56px; overflow: hidden } tr { height: 60px }',
    `<main>${table('<th>Name</th>', names)}${table('<th>Rate</th><th>Rate type</th>', values)}</main>`,
  );
  for (let presses = 0; presses < 10; presses++) await page.keyboard.press('Tab');
  const boxes = page.locator('div:has(> [data-qbo-own])');
  expect(await boxes.evaluateAll((all) => all.map(({ scrollTop }) => scrollTop))).toEqual([0, 0, 0]);
});
