import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EXTENSION_ID } from './harness/hosts';
import { World } from './harness/world';

test('the script in TaxDome’s page can read none of the extension’s storage, and the worker can', async () => {
  await using world = await World.start('en');
  await world.connect();
  const areas = ['local', 'sync', 'managed', 'session'] as const;
  const read = `Promise.all(${JSON.stringify(areas)}.map((area) => chrome.storage[area].get(null).then(Object.keys, String)))`;
  const inPage = (await inContentScript(world.services.page, read)) as unknown[];
  expect(inPage).toEqual(areas.map(() => expect.stringMatching(/access to storage is not allowed/i)));
  const inWorker = (await (await world.browser.worker()).evaluate(read)) as unknown[];
  expect(inWorker).toEqual(areas.map(() => expect.any(Array)));
});

/** Runs code in the isolated world of the extension's content script, which the page's own scripts never see. */
async function inContentScript(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${EXTENSION_ID}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...{ expression, contextId: await found, awaitPromise: true, returnByValue: true },
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}
