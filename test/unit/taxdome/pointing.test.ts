import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pointing } from '../../../lib/catalog/pointing';
import { leavePage } from '../../browser/harness/page-pool';
import { extensionInChromium } from './extension-in-chromium';
import { start, wordsOf } from './harness';

vi.setConfig({ testTimeout: 60_000 });

const chromium = extensionInChromium();
let page: Page;

/** Blocks that nothing marks as services: no heads, no money, no button, words that no list knows. The classes differ from build to build. */
const ROWS = [
  ['Tax return', 'Tax', '450', 'per piece'],
  ['Bookkeeping', 'Books', '95', 'per round'],
  ['Payroll', 'Books', '300', 'per piece'],
  ['Advice', 'Tax', '120', 'per round'],
] as const;
const block = (row: readonly string[], mark: string) =>
  `<div class="r${mark}"><div class="a${mark}"><img alt=""><a href="#x">${row[0]}</a></div><div class="b${mark}"><span>${row[1]}</span></div><div class="c${mark}"><span>${row[2]}</span></div><div class="d${mark}">${row[3]}</div></div>`;
const blocks = (rows: readonly (readonly string[])[] = ROWS, mark = '_1f') =>
  `<!doctype html><html lang="en"><style>body{margin:0} section > div{display:grid;grid-template-columns:2fr 1fr 1fr 1fr;height:40px}</style><body><main><p>Ours</p><section>${rows.map((row) => block(row, mark)).join('')}</section></main></body></html>`;

const open = async (html: string, path = '/app/settings/offers') => {
  page = await chromium.open(html, path);
  await page.evaluate(chromium.script());
};

/** The extension in the page, and a worker that keeps what was pointed at as the real one does. */
const run = async () => {
  await start(page, '');
  await page.evaluate((words) => {
    const answer = window.worker;
    window.worker = (sent) => {
      if (sent.name !== 'page.pointed')
        return Object.assign({}, answer(sent), { pointing: (window as { kept?: unknown }).kept ?? null });
      const { pointing } = sent.request as { pointing: unknown };
      Object.assign(window, { kept: pointing });
      const request = { connection: 'c1', badges: {}, words, besideOwnIntegration: false, copying: false, pointing };
      setTimeout(() => window.tell({ name: 'page.state', request }));
      return null;
    };
    window.startInspection();
    window.tell({ name: 'page.point', request: { words } });
  }, wordsOf('en'));
};

const bar = () => page.locator('[data-qbo-own=pointing] .bar');
const press = (name: string) => bar().getByRole('button', { name, exact: true }).click();
/** A click as a person does one, wherever the element stands. */
const click = async (text: string) => {
  const box = await page.getByText(text, { exact: true }).first().boundingBox();
  if (!box) throw new Error(`"${text}" is not in view`);
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.click(box.x + 4, box.y + box.height / 2);
};
const kept = () => page.evaluate(() => (window as { kept?: unknown }).kept as Pointing | undefined);
const read = (pointing?: Pointing) => page.evaluate((said) => window.readPage(said), pointing);
const names = async (pointing?: Pointing) => (await read(pointing)).services.map(({ name }) => name);

describe('a list of blocks that nothing tells of', () => {
  let pointing: Pointing;
  beforeEach(async () => {
    await open(blocks());
    expect((await read()).verdict).toBe('no');
    await run();
    await click('Bookkeeping');
    await click('300');
    await press('There is none');
    await click('Tax');
    await bar().getByText('4 rows on this page. The first one reads:').waitFor();
    expect(await bar().textContent()).toContain('Tax return · 450 · Tax');
    await press('Use these columns');
    await page.locator('[data-qbo-status]').nth(3).waitFor();
    const said = await kept();
    if (!said) throw new Error('nothing was kept');
    pointing = said;
  });

  it('is read as pointed at: a name of one row, a rate of another and a category of a third say it of all rows', async () => {
    const { verdict, services, evidence } = await read(pointing);
    expect(verdict).toBe('yes');
    expect(services).toMatchObject(
      ROWS.map(([name, category, rate]) => ({ name, category, rate: { kind: 'amount', amount: rate } })),
    );
    expect(evidence).toContain('pointed 200');
    await expect.poll(() => page.locator('[data-qbo-status]').count()).toBe(4);
  });

  it('is learned without anything that its rows say, and without its classes', () => {
    const said = JSON.stringify(pointing);
    for (const word of [...ROWS.flat(), '_1f']) expect(said).not.toContain(`"${word}`);
    expect(said).not.toContain('_1f');
  });

  it('is found again when all of it is drawn anew with other rows', async () => {
    await page.evaluate(
      (html) => {
        const section = document.querySelector('section');
        if (section) section.innerHTML = html;
      },
      [['Audit', 'Other', '2000', 'x'], ...ROWS.slice(1)].map((row) => block(row, '_zz9')).join(''),
    );
    await expect
      .poll(() =>
        page
          .locator('[data-qbo-service]')
          .evaluateAll((all) => all.map((badge) => badge.getAttribute('data-qbo-service'))),
      )
      .toEqual(['Audit', 'Bookkeeping', 'Payroll', 'Advice']);
  });

  it('is found again after a reload with classes of another build, on another page of it, and on the sub-tab of the archive', async () => {
    for (const path of ['/app/settings/offers', '/app/settings/offers/2', '/app/settings/offers/archived']) {
      await leavePage(page);
      await open(blocks([['Only one', 'New', '7', 'y'], ...ROWS], '_other'), path);
      expect(await names(pointing), path).toEqual(['Only one', ...ROWS.map(([name]) => name)]);
    }
  });

  it('is not taken for the list of another page that is built the same way', async () => {
    await leavePage(page);
    await open(blocks(), '/app/settings/products');
    expect((await read(pointing)).verdict).toBe('no');
  });

  it('is no longer known once the answer is forgotten', async () => {
    const request = {
      connection: 'c1',
      badges: {},
      words: {},
      besideOwnIntegration: false,
      copying: false,
      pointing: null,
    };
    await page.evaluate((state) => {
      Object.assign(window, { kept: null });
      window.tell({ name: 'page.state', request: state });
    }, request);
    await expect.poll(() => page.locator('[data-qbo-status]').count()).toBe(0);
  });
});

describe('a table with heads in words that nobody knows', () => {
  const table = (heads: readonly string[], at: readonly number[]) =>
    `<!doctype html><html lang="en"><body><main><table><thead><tr>${at.map((column) => `<th>${heads[column]}</th>`).join('')}</tr></thead><tbody>${ROWS.map(
      (row) => `<tr>${at.map((column) => `<td>${row[column]}</td>`).join('')}</tr>`,
    ).join('')}</tbody></table></main></body></html>`;
  const HEADS = ['Offering', 'Kind', 'Costs', 'Per'];
  let pointing: Pointing;
  beforeEach(async () => {
    await open(table(HEADS, [0, 1, 2, 3]));
    await run();
    await click('Tax return');
    await click('450');
    await click('per piece');
    await press('There is none');
    await press('Use these columns');
    await expect.poll(kept).toBeTruthy();
    pointing = (await kept()) as Pointing;
    await leavePage(page);
  });
  const reads = async (heads: readonly string[], at: readonly number[]) => {
    await open(table(heads, at));
    const { verdict, services } = await read(pointing);
    await leavePage(page);
    return verdict === 'yes'
      ? services.map(({ name, rate }) => [name, 'amount' in rate ? rate.amount : null])
      : verdict;
  };
  const right = ROWS.map(([name, , rate]) => [name, rate]);

  it('is followed by its heads when the columns change places', async () => {
    expect(await reads(HEADS, [3, 2, 1, 0])).toEqual(right);
  });

  it('is followed when the page is shown in another language', async () => {
    expect(await reads(['Leistung', 'Sorte', 'Kosten', 'Je'], [0, 1, 2, 3])).toEqual(right);
  });

  it('is asked about anew when a column that was pointed at is no longer there', async () => {
    expect(await reads(HEADS, [0, 1, 3])).toBe('no');
    expect(await reads(['Offering', 'Kind', 'Wage', 'Per'], [0, 1, 2, 3])).toBe('no');
  });
});

describe('while a person points', () => {
  const counting = blocks().replace(
    '</body>',
    `<button id="own" style="position:fixed;inset:300px auto auto 0">Archive all</button><input id="field" style="position:fixed;inset:340px auto auto 0">
    <script>window.heard=[];for(const type of ['pointerdown','mousedown','click','keydown','focusin'])document.addEventListener(type,(event)=>heard.push(type+(event.isTrusted?'':' own')),true)</script></body>`,
  );
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const dom = () =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      for (const own of copy.querySelectorAll('[data-qbo-own]')) own.remove();
      return copy.outerHTML;
    });

  it('the page hears of no press and no key, keeps its own clicks, and is as it was', async () => {
    await open(counting);
    const before = await dom();
    await run();
    await page.mouse.click(20, 312);
    await page.mouse.click(20, 352);
    await page.keyboard.press('a');
    await click('Tax return');
    expect(await page.evaluate(() => location.hash)).toBe('');
    expect(await heard()).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#own')?.click());
    expect(await heard()).toEqual(['click own']);
    expect(await dom()).toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-qbo-own=pointing]').count()).toBe(0);
    await page.mouse.click(20, 312);
    expect(await heard()).toContain('click');
    expect(await kept()).toBeUndefined();
  });

  it('a click that the page makes by itself chooses nothing', async () => {
    await open(blocks());
    await run();
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('section a')) element.click();
      const host = document.querySelector('[data-qbo-own=pointing]');
      for (const target of [host, host?.shadowRoot?.querySelector('button')])
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 20, clientY: 60 }));
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    await bar().getByText('Click the name of a service').waitFor();
  });

  it('what can’t be a rate or stands in another list is not taken, and it says why', async () => {
    await open(`${blocks()}<ul><li>Other 1</li><li>Other 2</li></ul>`);
    await run();
    await click('Tax return');
    await click('Books');
    await bar().getByText('A rate holds a number. Choose one that does.').waitFor();
    await click('Other 1');
    await bar().getByText('Choose another column of the same list.').waitFor();
    await click('95');
    await bar().getByText('Click a rate type: Hour or Item').waitFor();
  });

  it('it can be done by keys alone', async () => {
    await open(blocks());
    await run();
    const here = (text: string) => bar().locator('.here').getByText(text, { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await here('Ours');
    await page.keyboard.press('ArrowDown');
    await here('Tax return');
    await page.keyboard.press('ArrowDown');
    await here('Bookkeeping');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await here('95');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await here('per round');
    await page.keyboard.press('Enter');
    // From the last cell of the line on to the buttons of the bar.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await bar().getByText('4 rows on this page. The first one reads:').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => kept().then((said) => Object.keys(said?.columns ?? {}).sort())).toContain('unit');
    expect(await names((await kept()) as Pointing)).toEqual(ROWS.map(([name]) => name));
  });
});

describe('a list that is asked about', () => {
  const unsure = `<!doctype html><html lang="en"><body><main><table><thead><tr><th>Name</th><th>Kind</th><th>Rate</th></tr></thead><tbody>${ROWS.map(
    ([name, category, rate]) => `<tr><td>${name}</td><td>${category}</td><td>$${rate}.00</td></tr>`,
  ).join('')}</tbody></table></main></body></html>`;
  const answer = (said: 'yes' | 'no') =>
    page.evaluate(async (choice) => {
      window.startInspection();
      const reply = (await window.tell({ name: 'page.answer', request: { answer: choice } })) as {
        reply: { pointing: unknown };
      };
      return reply.reply.pointing as Pointing;
    }, said);

  it('is the services list once a person says so, and none once they say no', async () => {
    await open(unsure, '/app/services');
    expect((await read()).verdict).toBe('unsure');
    const [yes, no] = [await answer('yes'), await answer('no')];
    const confirmed = await read(yes);
    expect([confirmed.verdict, confirmed.services.length]).toEqual(['yes', 4]);
    expect(confirmed.evidence).toContain('confirmed 100');
    const refused = await read(no);
    expect([refused.verdict, refused.services]).toEqual(['no', []]);
    expect(refused.evidence).toContain('refused -200');
  });

  it('is left alone until then, and is read and has its badges at once when a person says so', async () => {
    await open(unsure, '/app/services');
    await start(page, '');
    expect(await page.locator('[data-qbo-own]').count()).toBe(0);
    const pointing = await answer('yes');
    await page.evaluate((said) => {
      const worker = window.worker;
      window.worker = (sent) => Object.assign({}, worker(sent), { pointing: said });
      const request = { connection: 'c1', badges: {}, words: {}, besideOwnIntegration: false, copying: false };
      window.tell({ name: 'page.state', request: { ...request, pointing: said } });
    }, pointing);
    await page.locator('[data-qbo-status]').nth(3).waitFor();
  });

  it('gives no answer where there is no list', async () => {
    await open('<!doctype html><p>Nothing</p>');
    expect(await answer('yes')).toBeNull();
  });

  it('only the extension’s own worker may ask', async () => {
    await open(unsure, '/app/services');
    const reply = await page.evaluate(() => {
      window.startInspection();
      return window.tell({ name: 'page.answer', request: { answer: 'yes' } }, { id: 'stranger' }) ?? 'nothing';
    });
    expect(reply).toBe('nothing');
  });
});
