import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

type Messages = Readonly<Record<string, { readonly message: string }>>;

const messages = new Map<Language, Messages>();

/**
 * The accessible name of a control of the extension, which tests call by its English label: a pattern of all its texts in `language`. One English
 * label may have several translations, since each place where it stands has its own key.
 *
 * @throws Error where no text of the extension reads so in English.
 */
export function label(english: string, language: Language): RegExp {
  const keys = Object.entries(load('en')).filter(([, { message }]) => message === english);
  if (keys.length === 0) throw new Error(`No text of the extension reads "${english}".`);
  const texts = keys.map(([key]) => load(language)[key]?.message ?? english);
  return new RegExp(`^(?:${[...new Set(texts)].map(escaped).join('|')})$`, 'u');
}

function load(language: Language): Messages {
  let found = messages.get(language);
  if (!found) {
    const file = resolve(import.meta.dirname, '../../../public/_locales', language, 'messages.json');
    found = JSON.parse(readFileSync(file, 'utf8')) as Messages;
    messages.set(language, found);
  }
  return found;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
