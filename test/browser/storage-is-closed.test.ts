import { expect, test } from 'vitest';
import { inContentScript } from './harness/in-content-script';
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
