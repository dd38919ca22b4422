import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = resolve(import.meta.dirname, '../../.output/screenshots');

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The languages that are pictured: the source, one that is longer, the longest words, and another script. */
export const LANGUAGES = ['en', 'fr', 'de', 'ja'] as const;
export type PicturedLanguage = (typeof LANGUAGES)[number];

/** Takes the pictures into `.output/screenshots/`, which is empty at first. */
export class Camera {
  count = 0;

  constructor() {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
  }

  /** A picture of what the page shows. What moves stands still, as it will in the end. */
  async take(page: Page, name: string, options: { readonly scheme?: Scheme; readonly whole?: boolean } = {}) {
    const { scheme = 'light', whole = false } = options;
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    this.count += 1;
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', fullPage: whole });
  }
}

/** Chooses the language of the extension's pages, as the settings do. */
export async function speak(page: Page, language: PicturedLanguage): Promise<void> {
  await page.evaluate((tag) => chrome.storage.local.set({ language: tag }), language);
  await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
}
