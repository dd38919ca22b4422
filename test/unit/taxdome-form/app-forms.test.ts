import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceDraft } from '../../../lib/catalog/copying';
import type { FormOutcome } from '../../../lib/messages/protocol';
import { leavePage } from '../../browser/harness/page-pool';
import { FORMS, type FormName, LAYOUTS, LOCALES, sampleFirm, startTaxDome } from '../../stand-ins/taxdome';
import { openBrowser, openPage } from '../../stand-ins/taxdome/testing/browser';
import { ListPage } from '../../stand-ins/taxdome/testing/list-page';
import { bundle } from './bundle';
import { draftOf, isolatedWorld } from './form-page';

const DRAWN = LAYOUTS.filter((layout) => layout !== 'own');
const NAMES = Object.keys(FORMS) as FormName[];

/** Each kind of form in each layout, the languages by turns, so that each form is seen in seven of them; a test's sample has each form and each layout once at least. */
const CASES = DRAWN.flatMap((layout, row) =>
  NAMES.map((form, column) => ({ layout, form, locale: LOCALES[(row * 2 + column * 5) % LOCALES.length] ?? 'en-US' })),
).filter(({ layout, form }) => {
  const [row, column] = [DRAWN.indexOf(layout), NAMES.indexOf(form)];
  return process.env.CAMPAIGN !== undefined || row % NAMES.length === column;
});

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundle('in-app.ts')]);
}, 60_000);
afterAll(() => browser?.close());

describe.each(CASES)('the app’s $form form over $layout in $locale', ({ layout, form, locale }) => {
  test('is filled in, saved and seen in the list', async () => {
    const taxdome = await startTaxDome({
      layout,
      form,
      firms: [sampleFirm({ locale, count: 12 })],
      drawMs: 30,
      saveMs: [40, 80],
    });
    const { page, problems } = await openPage(browser, taxdome);
    try {
      await new ListPage(page, taxdome, layout).drawn();
      const session = await page.context().newCDPSession(page);
      const evaluate = await isolatedWorld(session, script);
      const create = (draft: ServiceDraft) =>
        evaluate(`driver.create(${JSON.stringify(draft)})`) as Promise<FormOutcome>;
      const [category = null] = taxdome.firm().categories;
      // Yen have no decimals.
      const rate = locale === 'ja' ? '1234' : '1234.5';
      const hourly = draftOf({ name: 'Zz – monthly, all in', rate, unit: 'hour', category });
      const blank = draftOf({ name: 'Zz blank', description: null, rate: null, unit: null });
      const first = await create(hourly);
      expect([first.outcome, (await create(blank)).outcome]).toEqual(['created', 'created']);
      expect(taxdome.firm().service(hourly.name)).toMatchObject({
        ...{ description: hourly.description, rate: Number(rate), rateType: 'hour', category },
      });
      expect(taxdome.firm().service(blank.name)).toMatchObject({ rate: null, rateType: null, category: null });
      const refused = await create(draftOf({ name: hourly.name.toUpperCase(), rate, unit: 'item' }));
      expect(['refused', 'stuck']).toContain(refused.outcome);
      expect(
        taxdome
          .firm()
          .services()
          .filter(({ name }) => name.startsWith('Z')),
      ).toHaveLength(2);
      // A refusal is an answer of the server's that a browser tells of.
      expect(problems.filter((problem) => !problem.includes('422'))).toEqual([]);
    } finally {
      await leavePage(page);
      await taxdome.close();
    }
  }, 60_000);
});
