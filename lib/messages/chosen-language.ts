import { browser } from 'wxt/browser';

const KEY = 'language';

/** The language that a person chose for the extension's own pages, a BCP 47 tag; null follows the browser's. */
export async function chosenLanguage(): Promise<string | null> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** Keeps that choice, for this browser. */
export async function chooseLanguage(language: string | null): Promise<void> {
  if (language === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: language });
}
