import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, FormPages } from './form-page';
import type { PageOptions } from './pages/options';
import { WORDS } from './pages/words';

const pages = new FormPages();
beforeAll(() => pages.start(), 60_000);
afterAll(() => pages.stop());

describe.concurrent('the form opens', () => {
  const containers: readonly PageOptions['container'][] = [
    'drawer',
    'dialog',
    'native-dialog',
    'inline',
    'waiting-drawer',
  ];
  test.each(containers)(
    'as a %s, and is closed after saving',
    async (container) => {
      const form = await pages.open({ container });
      expect(await form.create(draftOf())).toMatchObject({ outcome: 'created' });
      expect(await form.isFormOpen()).toBe(false);
      await form.leave();
    },
    30_000,
  );

  test.each(['menu-on-pointerdown', 'split'] as const)(
    'from a %s, past `Copy from…`',
    async (opener) => {
      const form = await pages.open({ opener, language: 'fr' });
      expect(await form.create(draftOf())).toMatchObject({ outcome: 'created' });
      expect(await form.page.evaluate(() => (window as unknown as { copied: number }).copied)).toBe(0);
      await form.leave();
    },
    30_000,
  );

  test('not from a button of the extension itself, nor from `Copy from…`', async () => {
    const form = await pages.open();
    await form.create(draftOf());
    expect(await form.page.evaluate(() => (window as unknown as { copied: number }).copied)).toBe(0);
    await form.leave();
  }, 30_000);
});

describe.concurrent('a page that refuses', () => {
  test.each(['refuses-inline', 'refuses-with-toast'] as const)(
    'and %s gives its own words, with the form closed and its question answered',
    async (save) => {
      const form = await pages.open({ save, language: 'fr', asksBeforeDiscarding: true });
      const outcome = await form.create(draftOf({ name: 'Taken' }));
      expect(outcome).toEqual({ outcome: 'refused', message: WORDS.fr.nameTaken });
      expect(await form.isFormOpen()).toBe(false);
      expect(await form.saved()).toEqual([]);
      await form.leave();
    },
    30_000,
  );

  test('lets the next service through', async () => {
    const form = await pages.open({ save: 'refuses-inline' });
    expect(await form.create(draftOf({ name: 'Taken' }))).toMatchObject({ outcome: 'refused' });
    expect(await form.create(draftOf({ name: 'Free' }))).toMatchObject({ outcome: 'created' });
    expect((await form.saved()).map(({ name }) => name)).toEqual(['Free']);
    await form.leave();
  }, 40_000);
});

describe.concurrent('what is not seen is not believed', () => {
  test('a page that never shows the row', async () => {
    const form = await pages.open({ save: 'closes-without-row' });
    const outcome = await form.create(draftOf());
    expect(outcome).toEqual({ outcome: 'stuck', problem: 'not-seen-after-save', maybeSaved: true });
    expect(await form.create(draftOf())).toEqual(outcome);
    expect(await form.saved()).toHaveLength(1);
    await form.leave();
  }, 60_000);

  test.each(['drops-rate', 'rounds-rate'] as const)(
    'a page that %s on saving',
    async (save) => {
      const form = await pages.open({ save });
      expect(await form.create(draftOf())).toEqual({ outcome: 'stuck', problem: 'value-not-kept', maybeSaved: true });
      await form.leave();
    },
    30_000,
  );

  test('a page that hangs while saving', async () => {
    const form = await pages.open({ save: 'hangs' });
    expect(await form.create(draftOf())).toEqual({
      outcome: 'stuck',
      problem: 'not-seen-after-save',
      maybeSaved: true,
    });
    expect(await form.isFormOpen()).toBe(false);
    await form.leave();
  }, 60_000);
});

test.concurrent('a form that stays open for the next entry is closed', async () => {
  const form = await pages.open({ save: 'stays-open' });
  expect(await form.create(draftOf())).toMatchObject({ outcome: 'created' });
  expect(await form.isFormOpen()).toBe(false);
  await form.leave();
}, 30_000);

test.concurrent('a row on another page of the list is found by the page’s own search, which is emptied again', async () => {
  const form = await pages.open({ rowsShown: 1 });
  expect(await form.create(draftOf({ name: 'Zebra audit' }))).toMatchObject({ outcome: 'created' });
  expect(await form.page.getByRole('searchbox').inputValue()).toBe('');
  await form.leave();
}, 30_000);

test.concurrent('a name that the list shows already is left alone', async () => {
  const form = await pages.open();
  const outcome = await form.create(draftOf({ name: 'Existing' }));
  expect(outcome).toEqual({ outcome: 'stuck', problem: 'name-taken', maybeSaved: false });
  expect(await form.saved()).toEqual([]);
  await form.leave();
}, 30_000);

test.concurrent('asked twice for the same service, at once or again, creates it once', async () => {
  const form = await pages.open();
  const [first, second] = await Promise.all([form.create(draftOf()), form.create(draftOf())]);
  const third = await form.create(draftOf());
  expect([first, second, third].map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
  expect(await form.saved()).toHaveLength(1);
  await form.leave();
}, 30_000);

// One after the other: a browser has one focus.

describe.concurrent('a page that can not be driven', () => {
  test('keeps its save button switched off', async () => {
    const form = await pages.open({ checkMilliseconds: 600_000, asksBeforeDiscarding: true });
    expect(await form.create(draftOf())).toEqual({ outcome: 'stuck', problem: 'save-disabled', maybeSaved: false });
    expect(await form.isFormOpen()).toBe(false);
    await form.leave();
  }, 30_000);

  test('has no choice for the rate type', async () => {
    const form = await pages.openHtml(`<html lang="en"><main><button onclick="box.hidden = false">New service</button>
      <div id="box" role="dialog" hidden><label>Name <input></label><label>Rate <input inputmode="decimal"></label>
      <button>Save</button><button onclick="box.hidden = true">Cancel</button></div></main></html>`);
    expect(await form.create(draftOf())).toEqual({ outcome: 'stuck', problem: 'no-rate-type', maybeSaved: false });
    expect(await form.page.locator('#box').isVisible()).toBe(false);
    await form.leave();
  }, 30_000);

  test('has no create button', async () => {
    const form = await pages.openHtml('<html lang="en"><main><h1>Services</h1><button>Export</button></main></html>');
    expect(await form.create(draftOf())).toEqual({ outcome: 'stuck', problem: 'no-create-button', maybeSaved: false });
    await form.leave();
  }, 30_000);

  test('opens nothing', async () => {
    const form = await pages.openHtml(
      '<html lang="en"><main><button>New service</button><table></table></main></html>',
    );
    expect(await form.create(draftOf())).toEqual({ outcome: 'stuck', problem: 'no-form', maybeSaved: false });
    await form.leave();
  }, 30_000);
});

describe.sequential('a person at work', () => {
  test('who types in the search field is left alone, and the copy goes on afterwards', async () => {
    const form = await pages.open();
    await form.page.getByRole('searchbox').pressSequentially('boo');
    expect(await form.create(draftOf())).toEqual({ outcome: 'busy' });
    expect(await form.isFormOpen()).toBe(false);
    await expect
      .poll(async () => (await form.create(draftOf())).outcome, { timeout: 20_000, interval: 500 })
      .toBe('created');
    await form.leave();
  }, 60_000);

  test('who has the form open keeps what is typed in it', async () => {
    const form = await pages.open({ container: 'dialog' });
    await form.page.getByRole('button', { name: '+ Create service' }).click();
    await form.page.getByLabel('Service name').fill('By hand');
    for (let asked = 0; asked < 4; asked++) {
      expect(await form.create(draftOf())).toEqual({ outcome: 'busy' });
      await form.page.waitForTimeout(1_100);
    }
    expect(await form.page.getByLabel('Service name').inputValue()).toBe('By hand');
    await form.leave();
  }, 60_000);

  test('who begins to type while the form is being filled makes it close unsaved', async () => {
    const form = await pages.open({ checkMilliseconds: 2_500 });
    const creating = form.create(draftOf());
    await form.page.locator('.drawer').waitFor();
    await form.page.keyboard.press('a');
    expect(await creating).toEqual({ outcome: 'busy' });
    expect(await form.saved()).toEqual([]);
    expect(await form.isFormOpen()).toBe(false);
    await form.leave();
  }, 30_000);
});
