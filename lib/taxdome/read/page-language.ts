/** The language the page is in, as a BCP 47 tag: what the document says, else what the browser prefers. */
export function pageLanguage(): string {
  const said = document.documentElement.lang.replace('_', '-') || document.body?.lang || '';
  try {
    return Intl.getCanonicalLocales(said)[0] ?? navigator.language;
  } catch {
    return navigator.language;
  }
}
