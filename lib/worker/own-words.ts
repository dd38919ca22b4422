import { browser } from 'wxt/browser';
import { chosenLanguage } from '../messages/chosen-language';
import { wordsFor } from './page-state';

/** The words of what the extension itself says outside of TaxDome's page: the chosen language, else the policy's, else the browser's. */
export async function ownWords() {
  const managed = await browser.storage.managed.get('language').catch((): Record<string, unknown> => ({}));
  const policy = typeof managed.language === 'string' && managed.language.trim() !== '' ? managed.language : null;
  return wordsFor(policy ?? (await chosenLanguage()) ?? browser.i18n.getUILanguage());
}
