import { lookup } from '../catalog/lookup';

/** The folders of `public/_locales`: the languages that TaxDome's interface comes in. */
export const LOCALES = [
  'da',
  'de',
  'en',
  'en_GB',
  'es',
  'fi',
  'fr',
  'it',
  'ja',
  'nb',
  'nl',
  'pt_BR',
  'pt_PT',
  'ro',
  'sv',
] as const;
export type Locale = (typeof LOCALES)[number];

/** Tags that another locale serves than their first part says: Norwegian in all its forms, English as it is spelled outside America, Portuguese. */
const SERVED_BY: Readonly<Record<string, Locale>> = {
  no: 'nb',
  nn: 'nb',
  pt: 'pt_BR',
  ...Object.fromEntries(['au', 'ie', 'in', 'nz', 'za', '001', '150'].map((region) => [`en_${region}`, 'en_GB'])),
  ...Object.fromEntries(['ao', 'mz', 'cv', 'ch', 'lu'].map((region) => [`pt_${region}`, 'pt_PT'])),
};

/**
 * The locale that serves a BCP 47 tag best: the exact one, else one of the same language, else English.
 */
export function negotiate(language: string): Locale {
  const tag = language.replaceAll('-', '_').toLowerCase();
  const first = tag.split('_')[0] ?? '';
  const exact = LOCALES.find((locale) => locale.toLowerCase() === tag);
  return (
    exact ?? lookup(SERVED_BY, tag) ?? lookup(SERVED_BY, first) ?? LOCALES.find((locale) => locale === first) ?? 'en'
  );
}

/** A locale as `Intl` and `lang` know it. */
export function tagOf(locale: Locale): string {
  return locale.replace('_', '-');
}
