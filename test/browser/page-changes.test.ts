import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { World } from './harness/world';

/** What a new version of TaxDome's page might do: other words everywhere, and amounts without a mark of money. */
function renameAll(): void {
  const words: Readonly<Record<string, string>> = {
    Name: 'Offering',
    Rate: 'Charge',
    Category: 'Group',
    Services: 'Offerings',
    'Create service': 'Begin',
    Item: 'Piece',
    Hour: 'Clock',
  };
  const rename = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest('[data-qbo-own]')) continue;
      const renamed = (words[text.data.trim()] ?? text.data)
        .replace('Default rate', 'Charge')
        .replace('Rate type', 'Mode')
        .replace(/\$|\.00|\/hr/gu, '');
      if (renamed !== text.data) text.data = renamed;
    }
  };
  addEventListener('DOMContentLoaded', () => {
    rename();
    new MutationObserver(rename).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const statuses = (page: Page) =>
  page
    .locator('[data-qbo-status]')
    .evaluateAll((all) =>
      all.map((badge) => [badge.getAttribute('data-qbo-service'), badge.getAttribute('data-qbo-status')]),
    );

test('a page that TaxDome has changed is told of, is pointed at once, and has its badges from then on', async () => {
  await using world = await World.start('en', {
    firm: {
      services: [
        { name: 'Tax return', rate: 450, rateType: 'item', category: 'Tax' },
        { name: 'Bookkeeping', rate: 95, rateType: 'hour', category: 'Books' },
        { name: 'Payroll', rate: 300, rateType: 'item', category: 'Books' },
      ],
    },
  });
  await world.connectAndSync();
  const { page } = world.services;
  const before = await statuses(page);
  expect(before).toHaveLength(3);

  await page.addInitScript(renameAll);
  await page.reload();
  await page.getByText('Begin', { exact: true }).waitFor();
  const popup = await world.popup('services');
  await popup.page.getByText('TaxDome’s page seems to have changed').waitFor();
  expect(await statuses(page)).toEqual([]);

  await popup.page.getByRole('button', { name: 'Point to the columns…' }).click();
  const bar = page.locator('[data-qbo-own=pointing]').getByRole('dialog');
  await bar.getByText('Click the name of a service').waitFor();
  for (const text of ['Bookkeeping', '450', 'Piece', 'Books']) {
    const box = await page.getByText(text, { exact: true }).first().boundingBox();
    if (!box) throw new Error(`“${text}” is not in view.`);
    await page.mouse.click(box.x + 2, box.y + box.height / 2);
  }
  await bar.getByText('3 rows on this page.').waitFor();
  await bar.getByRole('button', { name: 'Use these columns' }).click();
  await expect.poll(() => statuses(page)).toEqual(before);

  await page.reload();
  await expect.poll(() => statuses(page)).toEqual(before);
  await popup.page.getByText('TaxDome’s page seems to have changed').waitFor({ state: 'detached' });

  await popup.show('settings');
  await popup.page.getByText('What the extension sees on this page').click();
  await popup.page.getByText('You pointed at its columns').waitFor();
  await popup.page.getByRole('button', { name: 'Show the report…' }).click();
  const report = (await popup.page.getByRole('region', { name: 'Report' }).textContent()) ?? '';
  expect(report).toContain('+200 pointed');
  expect(report).toContain('<table');
  for (const secret of ['Tax return', 'Bookkeeping', 'Payroll', '450', world.firm.host])
    expect(report).not.toContain(secret);

  await popup.page.getByRole('button', { name: 'Forget this answer' }).click();
  await expect.poll(() => statuses(page)).toEqual([]);
});
