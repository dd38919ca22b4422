import { expect, test } from 'vitest';
import { startIntuit } from '../stand-ins/intuit';
import { startTaxDome } from '../stand-ins/taxdome';
import { BrowserPrompts, freePort } from './harness/browser-prompt';
import { type LaunchedBrowser, launchBrowser } from './harness/launch';
import { Popup } from './harness/pages/popup';
import { ServicesPage } from './harness/pages/services-page';
import { SAMPLES } from './harness/samples';

const HOST = 'portal.cedar.example';

/** A firm on a domain of its own, and a browser whose prompts can be read and pressed. */
async function start() {
  const { firm, company } = SAMPLES.en;
  const [prompts, intuit, taxdome] = await Promise.all([
    freePort(),
    startIntuit({ companies: [company] }),
    startTaxDome({ firms: [{ ...firm, host: HOST }], drawMs: 50, saveMs: [20, 40] }),
  ]);
  const browser = await launchBrowser({ intuit, taxdome, prompts });
  const close = async () => {
    await browser.close();
    await Promise.all([intuit.close(), taxdome.close()]);
  };
  return { browser, taxdome, company, prompts, [Symbol.asyncDispose]: close };
}

/** Types the address into the popup and presses the button; the browser then asks. */
async function askFor(browser: LaunchedBrowser, address: string): Promise<Popup> {
  const popup = new Popup(await browser.popup(), 'en');
  await popup.ownDomains.allow(address);
  return popup;
}

test('a firm on a domain of its own is served once that one address is allowed, and left when it is taken away', async () => {
  await using world = await start();
  const { browser, taxdome } = world;
  const services = new ServicesPage(browser.page, taxdome.firm(HOST), 'en');
  await browser.page.goto(taxdome.url(HOST));
  await browser.page.getByRole('row').nth(2).waitFor();
  expect(await services.own.count()).toBe(0);

  const popup = await askFor(browser, ` ${taxdome.url(HOST)}`);
  await using prompts = await BrowserPrompts.of(world.prompts);
  const prompt = await prompts.permission();
  if (prompt.lines) expect(prompt.lines.join('\n')).toContain(HOST);
  if (prompt.lines) expect(prompt.lines.join('\n')).not.toContain('all');
  await prompt.press('Allow');
  // The page that was open before is served at once, without a reload.
  await services.connectPrompt.waitFor();

  // Allowed, the popup speaks of that firm, and it can be connected as any other.
  await popup.show('settings');
  await popup.settings.connect(world.company.name ?? '');
  await services.badges.first().waitFor();

  // A page that is loaded now is served too.
  await browser.page.reload();
  await services.badges.first().waitFor();

  await popup.ownDomains.remove(HOST);
  await services.own.first().waitFor({ state: 'detached' });
  await browser.page.reload();
  await browser.page.getByRole('row').nth(2).waitFor();
  expect(await services.own.count()).toBe(0);
});

test('an address that the person does not allow after all is left alone, and the popup says so', async () => {
  await using world = await start();
  const { browser, taxdome } = world;
  await browser.page.goto(taxdome.url(HOST));
  const popup = await askFor(browser, HOST);
  await using prompts = await BrowserPrompts.of(world.prompts);
  await (await prompts.permission()).press('Deny');
  await popup.page.getByText('did not allow it').waitFor();
  const registered = await popup.page.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(registered).toEqual([]);
});
