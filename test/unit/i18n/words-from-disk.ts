import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, tagOf } from '../../../lib/i18n/languages';
import { type Words, words } from '../../../lib/i18n/words';

const FOLDER = join(import.meta.dirname, '../../../public/_locales');

/** The texts of a locale as the extension ships them. */
export function messagesFromDisk(locale: Locale): Record<string, { message: string }> {
  return JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8'));
}

/** The words of a locale, without English behind them, so that what is missing shows. */
export function wordsFromDisk(locale: Locale): Words {
  return words(tagOf(locale), messagesFromDisk(locale));
}
