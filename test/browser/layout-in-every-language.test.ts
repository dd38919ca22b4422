import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES, tagOf } from '../../lib/i18n/languages';
import { World } from './harness/world';

/** The toolbar's popup, and a tab of 1,280 pixels at 400 % (WCAG 2.2, 1.4.10), which is more than one at 200 %. */
const WIDTHS = [420, 320];

/** What stands out of the window, or of its own button, chip or tab. */
async function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth;
    const controls = [
      ...document.querySelectorAll<HTMLElement>('.button, .chip, .tab, .badge, .field-label, .rail-step, h1, h2'),
    ];
    const out = controls.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1 || element.closest('.visually-hidden, [popover], dialog:not([open])')) return false;
      return element.scrollWidth > element.clientWidth + 1 || left < -1 || right > innerWidth + 1;
    });
    return [
      ...(wide > 0 ? [`the page by ${wide} px`] : []),
      ...out.map((element) => `${element.className}: ${element.textContent}`),
    ];
  });
}

async function speak(page: Page, tag: string): Promise<void> {
  await page.evaluate((language) => chrome.storage.local.set({ language }), tag);
  await page.waitForFunction((language) => document.documentElement.lang === language, tag);
}

test('nothing is cut off in any of the fifteen languages, in the popup and at 400 %', {
  timeout: 240_000,
}, async () => {
  await using world = await World.start('en', {
    company: { items: [{ name: 'Payroll', price: '275', active: false }] },
    firm: {
      services: [
        { name: 'Payroll', rate: 300 },
        { name: 'Audit: support', rate: 180 },
        { name: 'Tax return', rate: 250, category: 'Tax' },
      ],
    },
  });
  const welcome = await world.browser.context.newPage();
  await welcome.goto(`chrome-extension://${world.browser.extensionId}/welcome.html`);
  await welcome.getByRole('heading', { level: 1 }).waitFor();
  const found: string[] = [];
  const look = async (page: Page, where: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 600 });
      found.push(...(await cut(page)).map((what) => `${where}, ${width} px: ${what}`));
    }
  };
  for (const locale of LOCALES) {
    await speak(welcome, tagOf(locale));
    await look(welcome, `set-up ${locale}`);
  }
  await speak(welcome, 'en');
  await welcome.close();
  await world.connect();
  const preview = await world.popup('services');
  await preview.page.locator('.group').first().waitFor();
  for (const locale of LOCALES) {
    await speak(preview.page, tagOf(locale));
    await look(preview.page, `preview ${locale}`);
  }
  await speak(preview.page, 'en');
  await preview.services.syncNow();
  await world.services.waitForStatus('Tax return', 'synced');
  for (const section of ['services', 'copy', 'activity', 'settings'] as const) {
    await preview.show(section);
    await preview.page.locator('.row-item, .card, .copy-table').first().waitFor();
    for (const locale of LOCALES) {
      await speak(preview.page, tagOf(locale));
      await look(preview.page, `${section} ${locale}`);
    }
    await speak(preview.page, 'en');
  }
  expect(found).toEqual([]);
});
