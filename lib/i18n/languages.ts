/** The folders of `public/_locales`. */
export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The locale that serves a BCP 47 tag best: the exact one, else one of the same language, else English.
 */
export function negotiate(language: string): Locale {
  const tag = language.replace('-', '_').toLowerCase();
  const exact = LOCALES.find((locale) => locale.toLowerCase() === tag);
  return exact ?? LOCALES.find((locale) => locale.split('_')[0] === tag.split('_')[0]) ?? 'en';
}
