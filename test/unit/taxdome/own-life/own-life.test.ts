import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it, type TestContext, vi } from 'vitest';
import { playTwice } from '../../../browser/harness/page-life/play-twice';
import { castFrom, playerOf } from '../../../browser/harness/page-life/player';
import { session } from '../../../browser/harness/page-life/session';
import { leavePage } from '../../../browser/harness/page-pool';
import { LAYOUTS, type LayoutName, type Locale, sampleFirm, startTaxDome } from '../../../stand-ins/taxdome';
import { openBrowser, openPage } from '../../../stand-ins/taxdome/testing/browser';
import { bundle, start } from '../harness';

// Pages rest more than they work, so a few pairs are open at once.
vi.setConfig({ testTimeout: 300_000, maxConcurrency: 3 });

const LANGUAGES: Readonly<Record<LayoutName, Locale>> = {
  table: 'en-US',
  grid: 'fr',
  blocks: 'ja',
  next: 'de',
  sticky: 'sv',
  split: 'pt-BR',
  cards: 'es',
  own: 'nl',
};

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), bundle()]);
}, 60_000);
afterAll(() => browser?.close());

async function open(layout: LayoutName, { onTestFinished }: TestContext) {
  const taxdome = await startTaxDome({
    layout,
    firms: [sampleFirm({ locale: LANGUAGES[layout], count: 40 })],
    pageSize: layout === 'blocks' ? 14 : 8,
    drawMs: 20,
    saveMs: [10, 10],
  });
  onTestFinished(() => taxdome.close());
  const { page, problems } = await openPage(browser, taxdome);
  onTestFinished(() => leavePage(page));
  await page.setViewportSize({ width: 1280, height: 720 });
  const player = playerOf(page, taxdome, layout);
  await player.list.drawn();
  return { ...player, problems };
}

describe('the page’s own life', () => {
  it.concurrent.for(LAYOUTS)('goes on the same with and without the extension: %s', async (layout, context) => {
    const { expect } = context;
    const [withExtension, without] = await Promise.all([open(layout, context), open(layout, context)]);
    const cast = await castFrom(without);
    await start(withExtension.list.page, script, {
      besideOwnIntegration: true,
      statuses: { [cast.menu]: { status: 'not-synced' }, [cast.otherMenu]: { status: 'not-synced' } },
    });
    const steps = session(layout, cast);
    const { own, requests } = await playTwice(steps, { withExtension, without, allBadges: true });
    expect(requests.withExtension).toEqual(requests.without);
    expect(
      requests.without.filter((text) => !text.startsWith('GET')).map((text) => text.replaceAll(/\d{7}/g, 'id')),
    ).toEqual([
      expect.stringContaining('PATCH /api/services/id'),
      'POST /api/services/id/archive',
      'POST /api/services/id/restore',
    ]);
    expect({ with: withExtension.problems, without: without.problems }).toEqual({ with: [], without: [] });
    // Nothing is shown by a session in which the extension was not there.
    const menuItem = layout === 'sticky' || layout === 'own' ? [] : ['menu-item'];
    expect([...own]).toEqual(expect.arrayContaining(menuItem));
  });
});
