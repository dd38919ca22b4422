import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contentSchemas, pageSchemas } from '../../lib/messages/schemas';
import { everythingShown } from './harness/everything-shown';
import { EXTENSION_ID } from './harness/hosts';
import { waitUntil } from './harness/wait-until';
import { World } from './harness/world';

const MARKUP = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const LONG = 'L'.repeat(5_000);
const TURNED = 'Audit \u202etroppus\u202c \u2067review\u2069';

/** What the firm's own page may never learn. */
function secretsOf({ intuit, company }: World): string[] {
  const tokens = intuit.journal.flatMap(({ operation, reply }) =>
    operation === 'token' ? Object.values(JSON.parse(reply ?? '{}') as Record<string, unknown>) : [],
  );
  const long = tokens.filter((token): token is string => typeof token === 'string' && token.length > 20);
  return ['test-client-secret', company.realmId, ...long];
}

/** What was sent to QuickBooks that would change the books. */
const written = (world: World): string[] => world.writes().map(({ bodyRaw }) => bodyRaw);

/** A real click of the mouse at the middle of something, whatever lies over it. */
async function clickAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('It is nowhere.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** The page is loaded anew, and the worker tells it a status in which every wish would show that it has taken till then. */
async function expectNothingDone(world: World): Promise<void> {
  await world.services.page.bringToFront();
  await world.services.open();
  await world.services.waitForStatus(world.sample.bookkeeping, 'not-synced');
  expect(written(world)).toEqual([]);
}

/** All that a script of the page can do to the extension's elements, those in its open card too. */
function pressEverything(page: Page): Promise<number> {
  return page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const own = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>(root === document ? '[data-qbo-own], [data-qbo-own] *' : 'button'),
    ]);
    for (const element of own) {
      const common = { bubbles: true, cancelable: true, composed: true };
      for (const type of ['pointerover', 'pointerdown', 'pointerup'])
        element.dispatchEvent(new PointerEvent(type, { ...common, isPrimary: true, pointerType: 'mouse' }));
      for (const type of ['mouseover', 'mousedown', 'mouseup', 'click', 'dblclick'])
        element.dispatchEvent(new MouseEvent(type, common));
      if (element instanceof HTMLElement) {
        element.focus();
        element.click();
      }
      for (const key of ['Enter', ' ', 'Escape'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          element.dispatchEvent(new KeyboardEvent(type, { ...common, key, code: key === ' ' ? 'Space' : key }));
    }
    return own.length;
  });
}

test('messages and events that a page makes up do nothing, tell it nothing, and switch nothing off', async () => {
  await using world = await World.start('en');
  const { services, sample, browser } = world;
  const { page } = services;
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
    new BroadcastChannel('taxdome-quickbooks').onmessage = ({ data }) => heard.push(JSON.stringify(data));
  });
  await services.open();
  await world.connect();
  await services.waitForStatus(sample.bookkeeping, 'not-synced');
  const names = [
    ...Object.keys(contentSchemas),
    ...Object.keys(pageSchemas),
    'page.state',
    'list.read-all',
    'form.create',
  ];
  const reached = await page.evaluate(
    async ({ id, names }) => {
      const got: string[] = [];
      const request = { connection: 'x', key: 'x', services: [], keys: [], firm: location.hostname };
      for (const name of names) {
        postMessage({ name, request }, '*');
        new BroadcastChannel('taxdome-quickbooks').postMessage({
          connection: null,
          changed: ['services'],
          name,
          request,
        });
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new CustomEvent(name, { detail: { name, request }, bubbles: true }));
        const { runtime } = (window as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
        if (runtime?.sendMessage)
          got.push(await Promise.resolve(runtime.sendMessage(id, { name, request })).then(String, () => ''));
      }
      // What the framework's own scripts would say to one another.
      for (const script of ['taxdome', 'form', 'inspect', 'undefined'])
        for (const event of ['content-script-started', 'locationchange']) {
          const type = `${id}:${script}:wxt:${event}`;
          const said = { type, contentScriptName: script, messageId: 'forged' };
          postMessage(said, '*');
          document.dispatchEvent(new CustomEvent(type, { detail: said }));
          window.dispatchEvent(new CustomEvent(type, { detail: said }));
        }
      for (const file of ['popup.html', 'manifest.json', 'content-scripts/taxdome.js', '_locales/en/messages.json'])
        got.push(
          await fetch(`chrome-extension://${id}/${file}`).then(
            (reply) => reply.text(),
            () => '',
          ),
        );
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/popup.html`;
      document.body.append(frame);
      return got.filter((text) => text !== '');
    },
    { id: EXTENSION_ID, names },
  );
  expect(reached).toEqual([]);
  // The person's own click still works after all of that, which shows that the script lives.
  await services.syncFromMenu(sample.bookkeeping);
  await services.waitForStatus(sample.bookkeeping, 'synced');
  expect(world.itemNames()).toEqual([sample.bookkeeping]);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
  expect(heard).not.toMatch(/content-script-started.*(?<!forged"})$/m);
  const frames = page.frames().filter((frame) => frame.url().includes('popup.html'));
  for (const frame of frames) expect(await frame.locator('body').textContent()).not.toContain(world.company.name);
  const told =
    heard + (await everythingShown(page)) + (await page.evaluate(() => Object.getOwnPropertyNames(window).join()));
  for (const secret of secretsOf(world)) expect(told).not.toContain(secret);
  expect(await browser.extensionPages()).toEqual([]);
});

test('what a page’s script does to badges, menu, buttons and card counts for nothing; its own imitations neither, under a person’s real click', async () => {
  await using world = await World.start('en');
  const { services, sample, browser } = world;
  const { page } = services;
  // Before a firm is connected: the prompt.
  await services.connectPrompt.waitFor();
  expect(await pressEverything(page)).toBeGreaterThan(0);
  await services.connectPrompt.waitFor();
  expect(await browser.extensionPages()).toEqual([]);

  await world.connect();
  await services.waitForStatus(sample.bookkeeping, 'not-synced');
  const menu = await services.openRowMenu(sample.bookkeeping);
  await services.syncItem(menu).waitFor();
  await pressEverything(page);
  await page.keyboard.press('Escape');
  await services.openDetail(sample.bookkeeping);
  await pressEverything(page);

  await page.evaluate((name) => {
    const badge = document.querySelector('[data-qbo-status]');
    const copy = badge?.cloneNode(true) as HTMLElement;
    copy.id = 'imitated-badge';
    const item = document.createElement('button');
    item.id = 'imitated-item';
    item.setAttribute('data-qbo-own', 'menu-item');
    item.textContent = 'Sync service to QuickBooks';
    const card = document.createElement('div');
    card.setAttribute('data-qbo-own', 'detail');
    card.attachShadow({ mode: 'open' }).innerHTML = '<button class="action" id="imitated-action">Sync</button>';
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;inset:auto auto 0 0;z-index:9999';
    copy.setAttribute('data-qbo-service', name);
    box.append(copy, item, card);
    document.body.append(box);
  }, sample.taxReturn);
  for (const id of ['imitated-badge', 'imitated-item', 'imitated-action']) await clickAt(page, page.locator(`#${id}`));
  await page.locator('#imitated-badge').evaluate((element) => element.parentElement?.remove());
  await page.keyboard.press('Escape');

  expect(written(world)).toEqual([]);
  expect(await browser.extensionPages()).toEqual([]);
  await services.syncFromMenu(sample.bookkeeping);
  await services.waitForStatus(sample.bookkeeping, 'synced');
  expect(world.itemNames()).toEqual([sample.bookkeeping]);
});

/** What a page can do to a button of the card before a person clicks where it is. The page knows the button: the card's root is open. */
const TRICKS: readonly [name: string, play: (host: HTMLElement) => void][] = [
  ['made transparent', (host) => host.style.setProperty('opacity', '0.02', 'important')],
  ['blurred away by a filter', (host) => host.style.setProperty('filter', 'opacity(0)', 'important')],
  [
    'made invisible inside',
    (host) => {
      const action = host.shadowRoot?.querySelector<HTMLElement>('.action');
      action?.style.setProperty('opacity', '0', 'important');
    },
  ],
  [
    'given other words',
    (host) => {
      const action = host.shadowRoot?.querySelector('.action');
      if (action) action.textContent = 'Next page';
    },
  ],
  [
    'beneath a cover that takes the click',
    (host) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;border:0;background:rgb(255 255 255 / 1%)';
      host.after(cover);
      cover.showPopover();
    },
  ],
  [
    'beneath a picture that lets the click through',
    (host) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.textContent = 'Next page';
      cover.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;border:0;background:white;pointer-events:none';
      host.after(cover);
      cover.showPopover();
    },
  ],
];

test.each(TRICKS)('a click on the card’s button, %s, writes nothing; a seen one does', async (_, play) => {
  await using world = await World.start('en');
  const { services, sample } = world;
  const { page } = services;
  await world.connect();
  await services.waitForStatus(sample.bookkeeping, 'not-synced');
  const button = services.syncButton(await services.openDetail(sample.bookkeeping));
  const place = await button.boundingBox();
  if (!place) throw new Error('The card has no button.');
  await page.locator('[data-qbo-own=detail]').evaluate(play);
  // The browser says ten times a second at most what can be seen.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expectNothingDone(world);
  for (const opened of world.browser.context.pages()) if (opened.url().includes('popup.html')) await opened.close();
  await services.syncButton(await services.openDetail(sample.bookkeeping)).click();
  await services.waitForStatus(sample.bookkeeping, 'synced');
  expect(world.itemNames()).toEqual([sample.bookkeeping]);
});

const MENU_TRICKS: readonly [name: string, play: (item: HTMLElement) => void][] = [
  [
    'beneath a picture that lets the click through',
    () => {
      const cover = document.createElement('div');
      cover.textContent = 'Next page';
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
      document.body.append(cover);
    },
  ],
  ['made transparent', (item) => item.style.setProperty('opacity', '0.02', 'important')],
  ['filtered away with its menu', (item) => item.parentElement?.style.setProperty('filter', 'opacity(0)', 'important')],
  [
    'given other words',
    (item) => {
      const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) texts.currentNode.nodeValue = 'Next page';
    },
  ],
];

test.each(MENU_TRICKS)('a click on the menu’s item, %s, writes nothing', async (_, play) => {
  await using world = await World.start('en');
  const { services, sample } = world;
  const { page } = services;
  await world.connect();
  await services.waitForStatus(sample.bookkeeping, 'not-synced');
  const item = services.syncItem(await services.openRowMenu(sample.bookkeeping));
  const place = await item.boundingBox();
  if (!place) throw new Error('The menu has no item.');
  await item.evaluate(play);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expectNothingDone(world);
});

test('a page that has spoilt its own world is read and served as before, and no name of a service is taken for markup', async () => {
  // A category and a service can't share a name in QuickBooks.
  const names = [MARKUP, LONG, TURNED, 'Plain', '__proto__'];
  await using world = await World.start('en', {
    firm: {
      services: names.map((name, at) => ({ name, rate: 10 + at, category: at === 3 ? 'constructor' : null })),
      categories: ['constructor'],
    },
  });
  const { services } = world;
  const { page } = services;
  await world.connect();
  await page.addInitScript(() => {
    const stolen: string[] = [];
    Object.assign(window, { stolen });
    const keep = stolen.push.bind(stolen);
    const take = (value: unknown) => {
      if (typeof value === 'string') keep(value);
      else if (typeof value === 'object' && value !== null)
        for (const part of Object.values(value)) if (typeof part === 'string') keep(part);
    };
    const spoil = (owner: object, name: string) => {
      const before = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
        for (const value of given) take(value);
        return Reflect.apply(before, this, given) as unknown;
      });
    };
    for (const name of ['push', 'map', 'filter', 'join', 'includes']) spoil(Array.prototype, name);
    for (const name of ['parse', 'stringify']) spoil(JSON, name);
    for (const name of ['setAttribute', 'append', 'attachShadow', 'closest', 'querySelectorAll'])
      spoil(Element.prototype, name);
    spoil(window, 'fetch');
    spoil(EventTarget.prototype, 'addEventListener');
    spoil(Promise.prototype, 'then');
    Object.defineProperty(Object.prototype, 'connection', { value: 'polluted', configurable: true, writable: true });
    // Elements whose names stand in the way of the document's own functions.
    addEventListener('DOMContentLoaded', () => {
      for (const name of ['adoptedStyleSheets', 'elementFromPoint', 'activeElement', 'documentElement']) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        image.hidden = true;
        document.body.append(image);
      }
    });
  });
  await services.open();
  await services.waitForStatus('Plain', 'not-synced');
  await world.confirmFirstSync();
  await services.waitForStatus('Plain', 'synced');
  await services.waitForStatus('__proto__', 'synced');
  expect(await services.status(LONG)).toBe('skipped');
  await waitUntil(
    () => world.itemNames(),
    (items) => items.includes(MARKUP) && items.includes('__proto__'),
    { of: 'the items' },
  );
  const detail = await services.detail(MARKUP);
  expect(detail.length).toBeGreaterThan(10);
  await services.leaveDetail();
  const popup = await world.popup('services');
  await popup.page.getByText(MARKUP).first().waitFor();
  for (const where of [page, popup.page]) {
    expect(await where.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined();
    expect(await where.locator('img[src=x]').count()).toBe(0);
  }
  const told =
    (await everythingShown(page)) +
    (await page.evaluate(() => (window as unknown as { stolen: string[] }).stolen.join('\n')));
  for (const secret of secretsOf(world)) expect(told).not.toContain(secret);
});
