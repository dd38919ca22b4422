import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it, type TestContext, vi } from 'vitest';
import { FOREIGN_PAGES, startForeignPage } from '../../../stand-ins/foreign-pages';
import { HANDS } from '../../../stand-ins/foreign-pages/testing/hands';
import { openForeignPage } from '../../../stand-ins/foreign-pages/testing/open-foreign-page';
import { openBrowser } from '../../../stand-ins/taxdome/testing/browser';
import { bundle, start } from '../harness';
import { inWords, type Score, total } from '../matrix/score';
import { checkPage } from './check-page';

// Pages wait more than they work, so a few are open at once.
vi.setConfig({ testTimeout: 300_000, maxConcurrency: 3 });

let browser: Browser;
let script: string;
const scores: Score[] = [];

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundle()]);
}, 120_000);
afterAll(async () => {
  console.log(`pages made with published libraries, services read right: ${inWords(total(scores))}`);
  await browser?.close();
});

const cases = FOREIGN_PAGES.flatMap(({ name, locales }) => locales.map((locale) => ({ name, locale })));

describe.each(cases)('$name in $locale', ({ name, locale }) => {
  const open = async ({ onTestFinished }: TestContext, path?: string) => {
    const foreign = await startForeignPage(name, { locale });
    onTestFinished(() => foreign.close());
    const opened = await openForeignPage(browser, foreign, path);
    onTestFinished(() => opened.page.context().close());
    return { foreign, ...opened };
  };

  it.concurrent('is read as it is and left as it was, and has each service’s badge and menu item', async (context) => {
    const { foreign, page, problems } = await open(context);
    const { score, faults } = await checkPage(page, name, foreign, script);
    scores.push(score);
    const lines = [...faults, ...problems, ...score.failures].map((line) => line.slice(0, 900));
    console.log([`${name} in ${locale}: ${inWords(score)}`, ...lines.slice(0, 12)].join('\n'));
    context.expect(lines).toEqual([]);
  });

  it.concurrent('has nothing added on its other pages', async (context) => {
    const { page } = await open(context, '/app/elsewhere');
    const links = page.locator(HANDS[name].links);
    await links.first().waitFor();
    await start(page, script);
    const taken: string[] = [];
    for (let index = 0; index < (await links.count()); index++) {
      await links.nth(index).click();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(700);
      if ((await page.locator(HANDS[name].names).count()) > 0) continue;
      const seen = await page.evaluate(() => ({
        own: document.querySelectorAll('[data-qbo-own]').length,
        page: window.readPage(),
      }));
      if (seen.own > 0 || seen.page.verdict === 'yes')
        taken.push(`${page.url()}: ${seen.own} drawn, ${seen.page.score} for ${seen.page.evidence.join(', ')}`);
    }
    context.expect(taken).toEqual([]);
  });
});
