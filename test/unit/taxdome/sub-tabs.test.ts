import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { extensionInChromium } from './extension-in-chromium';

import { page as pageOf } from './pages';

const chromium = extensionInChromium();
let page: Page;

/** Two tabs; the list of a pressed one comes after `wait` ms, and until then the rows stay those of the other. */
const tabs = (wait: number) =>
  pageOf(`<h1>Services</h1><button>New service</button>
<div role="tablist"><button role="tab" aria-selected="true">Active</button><button role="tab" aria-selected="false">Archived</button></div>
<table><thead><tr><th>Name</th><th>Rate</th><th>Rate type</th></tr></thead><tbody></tbody></table><script>
const draw = (tab) => {
  document.querySelector('tbody').innerHTML = [1, 2, 3]
    .map((i) => '<tr data-row-key="' + tab + i * 7 + '"><td>' + tab + ' ' + i + '</td><td>$' + i + '.00</td><td>Hour</td></tr>').join('');
};
const all = [...document.querySelectorAll('[role=tab]')];
for (const tab of all) tab.addEventListener('click', () => {
  for (const other of all) other.setAttribute('aria-selected', String(other === tab));
  const later = () => draw(tab.textContent);
  ${wait === 0 ? 'later()' : `setTimeout(later, ${wait})`};
});
draw('Active');
</script>`);

/** Every name that was sent, with whether it was called archived. */
const told = () =>
  page.evaluate(() => {
    const services = window.sent.flatMap(
      ({ request }) => (request as { services?: { name: string; archived: boolean }[] }).services ?? [],
    );
    return [...new Set(services.map(({ name, archived }) => `${name} ${archived}`))];
  });

const ARCHIVED = ['Archived 1 true', 'Archived 2 true', 'Archived 3 true'];

async function open(wait: number): Promise<void> {
  page = await chromium.open(tabs(wait));
  await chromium.start(page);
  await expect.poll(told).toHaveLength(3);
  await page.evaluate(() => {
    window.sent.length = 0;
  });
}

it('a list that is read in the very moment in which the tab is pressed is the archived one', async () => {
  await open(0);
  await page.evaluate(async () => {
    document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click();
    await window.tell({ name: 'list.read-all', request: { connection: 'c1', tabs: 'open' } });
  });
  await expect.poll(told).toEqual(ARCHIVED);
});

it('rows that the page still shows of the tab before are not called archived', async () => {
  await open(1_500);
  await page.getByRole('tab', { name: 'Archived' }).click();
  await expect.poll(told).toEqual(ARCHIVED);
});
