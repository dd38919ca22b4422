import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { BrowserPrompts } from '../browser/harness/browser-prompt';
import { inContentScript } from '../browser/harness/in-content-script';
import { label } from '../browser/harness/label';
import { welcomePage } from '../browser/harness/launch';
import { AuthorisePage } from '../browser/harness/pages/authorise-page';
import { SAMPLES } from '../browser/harness/samples';
import { waitUntil } from '../browser/harness/wait-until';
import { Office, OWN_HOST } from './office';
import { POLICY } from './policy';

const french = (english: string) => label(english, POLICY.language);
/** Chromium hands the policy over up to two seconds after its start; the pages then draw anew. */
const languageOf = (page: Page) =>
  waitUntil(
    () => page.evaluate(() => document.documentElement.lang),
    (language) => language === POLICY.language,
    { of: 'the language of the page' },
  );

test('the settings show what the policy has set, in its language, locked, and of the secret only that there is one', async () => {
  await using office = await Office.open();
  await office.services.open();
  const { page, settings } = await office.popup('settings');
  await languageOf(page);
  for (const [field, value] of [
    [settings.clientId, POLICY.clientId],
    [settings.redirectUri, POLICY.redirectUri],
    [settings.clientSecret, ''],
  ] as const) {
    expect(await field.inputValue()).toBe(value);
    expect(await field.evaluate((input: HTMLInputElement) => input.readOnly)).toBe(true);
  }
  expect(await page.getByRole('radio', { name: french('Sandbox') }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: french('Production') }).isDisabled()).toBe(true);
  expect(await page.getByRole('combobox', { name: french('Language') }).isDisabled()).toBe(true);
  expect(await page.getByText(french('Set by your organization')).count()).toBeGreaterThanOrEqual(4);
});

test('one click in the popup connects without typed keys; account, switch and hosts are as the policy says, before the first sync and after it', async () => {
  await using office = await Office.open();
  await office.services.open();
  const { page, settings, services } = await office.popup('settings');
  await languageOf(page);
  const consent = await AuthorisePage.after(page.context(), () => settings.connectButton.click());
  await consent.connect();
  await settings.waitForCompany(office.company.name);

  expect(await settings.chosenIncomeAccount()).toBe(POLICY.serviceIncomeAccount);
  expect(await settings.incomeAccount.isDisabled()).toBe(true);
  expect(await settings.saveButton.count()).toBe(0);
  expect(await settings.syncAutomatically.isChecked()).toBe(false);
  expect(await settings.syncAutomatically.isDisabled()).toBe(true);
  const host = page.locator('.card-line', { hasText: OWN_HOST });
  expect(await host.getByRole('button', { name: french('Allow') }).count()).toBe(1);

  await office.services.badges.first().waitFor();
  expect(office.intuit.journal.filter(({ operation }) => operation === 'batch')).toEqual([]);
  await page.goto(page.url().replace(/#.*/u, '#/services'));
  await services.syncNow();
  const { taxReturn } = SAMPLES.en;
  await office.services.waitForStatus(taxReturn, 'synced');
  expect(office.company.item(taxReturn)).toMatchObject({ IncomeAccountRef: { name: POLICY.serviceIncomeAccount } });

  // The first preview is confirmed; without a policy automatic sync would be on now.
  await page.goto(page.url().replace(/#.*/u, '#/settings'));
  await settings.syncAutomatically.waitFor();
  expect(await settings.syncAutomatically.isChecked()).toBe(false);
});

test('one click on the welcome page connects, for the firm of the open tab', async () => {
  await using office = await Office.open();
  await office.services.open();
  const page = await welcomePage(office.browser.context);
  await page.bringToFront();
  await page.reload();
  await languageOf(page);
  const consent = await AuthorisePage.after(page.context(), () =>
    page.getByRole('button', { name: french('Connect to QuickBooks') }).click(),
  );
  await consent.connect();
  await page.getByRole('heading', { name: office.company.name }).waitFor();
  expect(await page.getByRole('combobox', { name: french('Income account for new items') }).isDisabled()).toBe(true);
});

test('the host that the policy names stands in the welcome page, and is asked for by the click that connects', async () => {
  await using office = await Office.open(OWN_HOST);
  const page = await welcomePage(office.browser.context);
  await page.bringToFront();
  await languageOf(page);
  expect(await page.getByRole('textbox', { name: french('Address of your TaxDome') }).inputValue()).toBe(OWN_HOST);
  await using prompts = await BrowserPrompts.of(office.prompts);
  const consent = await AuthorisePage.after(page.context(), async () => {
    await page.getByRole('button', { name: french('Connect to QuickBooks') }).click();
    await (await prompts.permission()).press('Allow');
  });
  await consent.connect();
  await page.getByRole('heading', { name: office.company.name }).waitFor();
  await office.browser.page.goto(office.taxdome.url(OWN_HOST));
  await office.services.badges.first().waitFor();
});

test('the client secret is in no page, in nothing that a page stores, and out of the reach of the script in TaxDome’s page', async () => {
  await using office = await Office.open();
  await office.services.open();
  const { page, settings } = await office.popup('settings');
  await languageOf(page);
  const before = await everythingOf(page);
  const consent = await AuthorisePage.after(page.context(), () => settings.connectButton.click());
  await consent.connect();
  await settings.waitForCompany(office.company.name);
  await office.services.badges.first().waitFor();

  const welcome = await welcomePage(office.browser.context);
  await languageOf(welcome);
  const seen = [before, ...(await Promise.all([page, welcome, office.browser.page].map(everythingOf)))];
  for (const text of seen) expect(text).not.toContain(POLICY.clientSecret);
  // What was looked at is not empty.
  expect(before).toContain(POLICY.clientId);

  const read = 'chrome.storage.managed.get(null).then((values) => Object.keys(values).join(), String)';
  expect(await inContentScript(office.browser.page, read)).toMatch(/access to storage is not allowed/iu);
  const inWorker = await (await office.browser.worker()).evaluate(read);
  expect(String(inWorker).split(',').sort()).toEqual(Object.keys(POLICY).sort());
});

/** The markup of a page, what stands in its fields, and all that its origin stores where scripts can read it, the encrypted vault included. */
async function everythingOf(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => {
    const found: unknown[] = [document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }];
    for (const field of document.querySelectorAll('input')) found.push(field.value);
    if (chrome.storage?.local) found.push(await chrome.storage.local.get(null), await chrome.storage.session.get(null));
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        found.push(all);
      }
      database.close();
    }
    return JSON.stringify(found);
  });
  return stored;
}
