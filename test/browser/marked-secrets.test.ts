import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, ConsoleMessage, Page, Worker } from 'playwright-core';
import { expect, test } from 'vitest';
import { type IntuitStandIn, startIntuit } from '../stand-ins/intuit';
import { startTaxDome } from '../stand-ins/taxdome';
import { everythingShown } from './harness/everything-shown';
import { everythingStored } from './harness/everything-stored';
import { type LaunchedBrowser, launchBrowser, QUIET_PAGE, type Section, welcomePage } from './harness/launch';
import { marksOnDisk } from './harness/marks-on-disk';
import { Popup } from './harness/pages/popup';
import { ServicesPage } from './harness/pages/services-page';
import { SAMPLES } from './harness/samples';
import { waitUntil } from './harness/wait-until';

const CLIENT_SECRET = 'test-client-secret-marked-Qz81xv';
const REALM_ID = '9130357426915738';
/** Stands in what Intuit says, so that it is known that what it says was looked through. */
const QUOTED = 'marked-quotation-Wk52';
const { firm, company, taxReturn, bookkeeping } = SAMPLES.en;

/** What must be in the clear nowhere: the keys, every token that was given out, and the company's number. */
function secretsOf({ journal }: IntuitStandIn): Record<string, string> {
  const secrets: Record<string, string> = { 'client secret': CLIENT_SECRET, 'realm id': REALM_ID };
  for (const [at, { operation, reply }] of journal.entries()) {
    if (operation !== 'token' && operation !== 'refresh') continue;
    const { access_token, refresh_token } = JSON.parse(reply ?? '{}') as Record<string, string | undefined>;
    if (access_token) secrets[`access token ${at}`] = access_token;
    if (refresh_token) secrets[`refresh token ${at}`] = refresh_token;
  }
  return secrets;
}

/** No secret stands in a browser's files; that they were looked through is seen by what is no secret. */
async function expectNothingOnDisk(profile: string, intuit: IntuitStandIn, when: string): Promise<void> {
  const { service, ...secrets } = await marksOnDisk(profile, { ...secretsOf(intuit), service: bookkeeping });
  expect(secrets, when).toEqual({});
  expect(service?.join('\n')).toContain('IndexedDB');
}

/** The key by which the extension knows a service. */
async function keyOf(name: string, quiet: Page): Promise<string> {
  const [{ services }] = JSON.parse(await everythingStored(quiet)) as [{ services: { name: string; key: string }[] }];
  return services.find((service) => service.name === name)?.key ?? '';
}

/** The browser of one person, all that it says and shows, and where it keeps it. */
class Watched {
  /** What was looked through, by where it was found. */
  readonly #seen: [where: string, text: string][] = [];

  constructor(
    readonly browser: LaunchedBrowser,
    readonly intuit: IntuitStandIn,
  ) {
    this.#listen(browser.context);
  }

  #listen(context: BrowserContext): void {
    const heard = async (message: ConsoleMessage) => {
      const values = await Promise.all(message.args().map((arg) => arg.jsonValue().catch(() => '')));
      this.add('console', `${message.text()} ${JSON.stringify(values)}`);
    };
    const follow = (worker: Worker) => void worker.on('console', heard);
    context.on('console', heard);
    context.on('weberror', (error) => this.add('error', String(error.error().stack)));
    for (const worker of context.serviceWorkers()) follow(worker);
    context.on('serviceworker', follow);
  }

  add(where: string, text: string): void {
    this.#seen.push([where, text]);
  }

  /** Looks through every page that is open, and through what is stored. */
  async look(when: string, quiet: Page): Promise<void> {
    for (const page of this.browser.context.pages())
      if (!page.url().startsWith('about:')) this.add(`${when}: ${page.url()}`, await everythingShown(page));
    this.add(`${when}: stored`, await everythingStored(quiet));
  }

  /** Where secrets were seen. */
  found(): string[] {
    const secrets = Object.entries(secretsOf(this.intuit));
    return this.#seen.flatMap(([where, text]) =>
      secrets.flatMap(([name, secret]) => (text.includes(secret) ? [`${name}: ${where}`] : [])),
    );
  }

  /** Where a text was seen that is no secret. */
  places(text: string): string[] {
    return this.#seen.flatMap(([where, seen]) => (seen.includes(text) ? [where] : []));
  }

  async popup(section: Section, tab: Page): Promise<Popup> {
    return new Popup(await this.browser.popup(section, tab), 'en');
  }
}

test('keys, tokens and the company’s number are in the clear nowhere: not shown, not said, not exported, not stored, not on disk', async () => {
  const folder = await mkdtemp(join(process.env.BROWSER_PROFILES ?? tmpdir(), 'marked-'));
  const profile = join(folder, 'profile');
  const intuit = await startIntuit({
    ...{ companies: [{ ...company, realmId: REALM_ID }], clients: [{ id: 'test-client-id', secret: CLIENT_SECRET }] },
  });
  const taxdome = await startTaxDome({ firms: [firm], drawMs: 150 });
  try {
    const browser = await launchBrowser({ intuit, taxdome, profile });
    try {
      const watched = new Watched(browser, intuit);
      await welcomePage(browser.context);
      const services = new ServicesPage(browser.page, taxdome.firm(), 'en');
      await services.open();
      const quiet = await browser.context.newPage();
      await quiet.goto(QUIET_PAGE);

      const settings = await watched.popup('settings', services.page);
      await settings.settings.connect(company.name, { clientSecret: CLIENT_SECRET });
      await services.badges.first().waitFor();
      await watched.look('connected', quiet);

      // What the worker says is heard.
      await (await browser.worker()).evaluate((text) => console.info(text), QUOTED);

      // Intuit quotes all that it was ever sent, in what it says of one service.
      const quotation = `${QUOTED} ${Object.values(secretsOf(intuit)).join(' ')}`;
      const fault = { itemName: taxReturn, code: '6000', message: quotation, detail: quotation };
      intuit.faults.add({ operationFault: fault, times: Number.POSITIVE_INFINITY });
      await settings.show('services');
      await settings.services.syncNow();
      await services.waitForStatus(taxReturn, 'failed');
      await services.waitForStatus(bookkeeping, 'synced');
      await services.page.bringToFront();
      const detail = await services.openDetail(taxReturn);
      await watched.look('failed', quiet);
      await detail.press('Escape');

      // Another pair of tokens, and the same refusal.
      intuit.expireAccessTokens();
      await services.syncButton(await services.openDetail(taxReturn)).click();
      await waitUntil(
        () => intuit.journal.filter(({ operation }) => operation === 'refresh').length,
        (count) => count > 0,
        { of: 'renewals' },
      );
      await services.waitForStatus(taxReturn, 'failed');

      // The popup's explanation of that service holds Intuit's words too.
      const explained = new URL(settings.page.url());
      explained.hash = `#/services/${encodeURIComponent(await keyOf(taxReturn, quiet))}`;
      await settings.page.goto(explained.href);
      await settings.page.getByText(QUOTED).first().waitFor();
      await watched.look('explained', quiet);
      for (const section of ['copy', 'settings', 'activity'] as const) {
        await settings.show(section);
        await settings.page.getByRole('main').waitFor();
        await watched.look(section, quiet);
      }
      watched.add('the exported activity', await settings.activity.exportText());
      await settings.show('settings');
      const download = settings.page.waitForEvent('download');
      await settings.page.getByRole('button', { name: 'Export', exact: true }).click();
      watched.add('the exported set-up', await readFile(await (await download).path(), 'utf8'));
      await expectNothingOnDisk(profile, intuit, 'while connected');

      await settings.settings.disconnectButton.click();
      await settings.page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
      await settings.settings.connectButton.waitFor();
      await services.connectPrompt.waitFor();
      await watched.look('disconnected', quiet);

      expect(watched.found()).toEqual([]);
      // All of that was looked through: what is no secret was found there.
      const quoted = watched.places(QUOTED).join('\n');
      for (const where of ['console', 'failed: https://', 'failed: stored', 'explained: chrome-extension://'])
        expect(quoted).toContain(where);
      expect(watched.places(taxReturn).join('\n')).toContain('the exported activity');
      expect(watched.places(bookkeeping).join('\n')).toContain('the exported set-up');
      expect(Object.keys(secretsOf(intuit)).length).toBeGreaterThanOrEqual(6);
    } finally {
      await browser.close();
    }
    await expectNothingOnDisk(profile, intuit, 'after the browser was closed');
  } finally {
    await Promise.all([intuit.close(), taxdome.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
