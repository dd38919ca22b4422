import type { Page } from 'playwright-core';
import type { Section } from '../browser/harness/launch';
import { welcomePage } from '../browser/harness/launch';
import { type Camera, LANGUAGES, SCHEMES, speak } from './camera';
import type { Stage } from './stage';

const SECTIONS: readonly Section[] = ['services', 'copy', 'activity', 'settings'];
const WIDE = [1040, 900] as const;

/** The welcome page's steps before anything is connected, and the same in the popup. */
export async function setUp(stage: Stage, camera: Camera): Promise<void> {
  const page = await welcomePage(stage.browser.context);
  await page.setViewportSize({ width: 1080, height: 900 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await camera.take(page, 'set-up-1-app', { whole: true });
  await page.getByRole('radio', { name: 'Production' }).check();
  await page.getByText('Texts to paste').click();
  await camera.take(page, 'set-up-1-app-production', { whole: true });
  await page.getByRole('radio', { name: 'Sandbox' }).check();
  await page.getByRole('button', { name: 'I have the keys' }).click();
  await page.getByRole('textbox', { name: 'Client ID' }).fill('test-client-id-as-long-as-intuits');
  await camera.take(page, 'set-up-2-keys', { whole: true });
  for (const language of LANGUAGES.slice(1)) {
    await speak(page, language);
    await camera.take(page, `set-up-2-keys-${language}`, { whole: true });
  }
  await speak(page, 'en');
  await camera.take(page, 'set-up-2-keys-dark', { scheme: 'dark', whole: true });
  await page.getByRole('textbox', { name: 'Client ID' }).fill('test-client-id');
  await page.getByLabel('Client secret', { exact: true }).fill('test-client-secret');
  await page.getByRole('button', { name: 'Check and go on' }).click();
  await page.getByText('Intuit knows these keys.').waitFor();
  await camera.take(page, 'set-up-3-connect', { whole: true });
  await page.close();
  const popup = await stage.open('settings');
  await popup.getByRole('textbox', { name: 'Client ID' }).waitFor();
  await camera.take(popup, 'settings-before-connecting');
  await popup.close();
  await camera.take(stage.services.page, 'page-before-connecting');
}

/** The last step, once the firm is connected. */
export async function setUpDone(stage: Stage, camera: Camera): Promise<void> {
  const page = await stage.browser.context.newPage();
  await page.setViewportSize({ width: 1080, height: 900 });
  await page.goto(`chrome-extension://${stage.browser.extensionId}/welcome.html`);
  await page.getByText(/services read\. Nothing has been written\./).waitFor();
  await camera.take(page, 'set-up-4-list', { whole: true });
  await page.close();
}

/** The preview of the first sync, in a tab and in the popup, with a question open. */
export async function preview(stage: Stage, camera: Camera): Promise<void> {
  const heading = { name: 'Review the first sync' };
  const tab = await stage.open('services', ...WIDE);
  await tab.getByRole('heading', heading).waitFor();
  await tab
    .getByRole('button', { name: /Not decided|Link, use/ })
    .first()
    .click();
  await tab.setViewportSize({ width: WIDE[0], height: 2000 });
  const popup = await stage.open('services');
  await popup.getByRole('heading', heading).waitFor();
  for (const scheme of SCHEMES) {
    await camera.take(tab, `preview-${scheme}`, { scheme });
    await camera.take(popup, `preview-popup-${scheme}`, { scheme });
  }
  await tab.close();
  await popup.close();
}

/** Every section, light and dark, in four languages, and in a tab. */
export async function sections(stage: Stage, camera: Camera): Promise<void> {
  for (const section of SECTIONS) {
    const page = await stage.open(section);
    await page.getByRole('main').waitFor();
    await page.locator('.row-item, .card, .copy-table tbody tr').first().waitFor();
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const scheme of SCHEMES) await camera.take(page, `${section}-${language}-${scheme}`, { scheme });
    }
    await speak(page, 'en');
    await page.setViewportSize({ width: WIDE[0], height: WIDE[1] });
    for (const scheme of SCHEMES) await camera.take(page, `${section}-tab-${scheme}`, { scheme });
    if (section === 'settings') {
      await page.setViewportSize({ width: 420, height: 2400 });
      await camera.take(page, 'settings-whole');
    }
    await page.close();
  }
}

/** All badge states on the page, in three themes, and three explained failures. */
export async function badges(stage: Stage, camera: Camera): Promise<void> {
  const { page } = stage.services;
  await page.bringToFront();
  await camera.take(page, 'page-with-badges');
  // As high as the list, so that every status is in one picture.
  await page.setViewportSize({ width: 1280, height: 2700 });
  await camera.take(page, 'badges-light');
  await page.emulateMedia({ forcedColors: 'active' });
  await camera.take(page, 'badges-forced-colours');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1280, height: 860 });
}

/** The explanation of one service, on the page and in the popup. */
export async function explained(stage: Stage, camera: Camera, service: string, name: string): Promise<void> {
  await stage.services.openDetail(service);
  await camera.take(stage.services.page, `explained-${name}`);
  await stage.services.page.keyboard.press('Escape');
  const page = await stage.open('services');
  await page.getByRole('searchbox').fill(service);
  await page.locator('.badge-button').first().click();
  await camera.take(page, `explained-${name}-popup`);
  await page.close();
}

/** What the sections show without services, without a match, and without the internet. */
export async function states(page: Page, camera: Camera): Promise<void> {
  await page.locator('.row-item').first().waitFor();
  await page.getByRole('searchbox').fill('nothing is called so');
  await camera.take(page, 'state-nothing-found');
  await page.getByRole('searchbox').fill('');
  await page.context().setOffline(true);
  await page.getByText('You’re offline').waitFor();
  await camera.take(page, 'state-offline');
  await page.context().setOffline(false);
}
