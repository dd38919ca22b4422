import { expect } from 'vitest';
import { describeRow } from '../harness/describe-row';
import { waitUntil } from '../harness/wait-until';
import { World } from '../harness/world';

const ITEMS = [
  { name: 'Item B', price: '20', sku: 'Item' },
  { name: 'Item C', price: '5', sku: 'Hour' },
  { name: 'Item A', price: '100', sku: 'Item' },
];

describeRow('8. Copy from QuickBooks: select, sort the list, Save', (language, test) => {
  test('the button stands beside the page’s create button and opens the selection', async () => {
    await using world = await World.start(language, { company: { items: ITEMS } });
    await world.connect();
    const { services, browser } = world;
    await services.copyButton.waitFor();
    await services.copyButton.click();
    const urls = await waitUntil(
      () => browser.extensionPages(),
      (found) => found.some((url) => url.includes('#/copy')),
      { of: 'the extension’s open pages' },
    );
    expect(urls.filter((url) => url.includes('popup.html'))).toHaveLength(1);
  });

  test('the list is sorted, searched and selected, and Save creates the services in TaxDome', async () => {
    await using world = await World.start(language, { company: { items: ITEMS } });
    const { firm, services, company } = world;
    await world.connect();
    const popup = await world.popup('copy');
    const { copy } = popup;
    await copy.row('Item A').waitFor();
    expect(await copy.names()).toEqual(['Item A', 'Item B', 'Item C']);
    await copy.sortBy('Rate');
    expect(await copy.names()).toEqual(['Item C', 'Item B', 'Item A']);
    await copy.search.fill('item a');
    expect(await copy.names()).toEqual(['Item A']);
    await copy.search.fill('');
    await copy.selectAll.check();
    await copy.checkbox('Item B').uncheck();
    await copy.save();

    await waitUntil(
      () => ['Item A', 'Item C'].filter((name) => firm.service(name)),
      (there) => there.length === 2,
      { of: 'the copied services' },
    );
    expect(firm.service('Item B')).toBeUndefined();
    await services.waitForStatus('Item A', 'synced');
    await services.waitForStatus('Item C', 'synced');
    expect(company.items()).toHaveLength(ITEMS.length);
    expect(world.writes()).toEqual([]);
  });
});
