/** `\s`, but for the byte order mark: it has no width, and so separates nothing. */
const SPACES = /[^\S\ufeff]+/gu;
/** What nobody sees: joiners, direction marks, soft hyphens, variation selectors (Unicode's own list, which its caseless matching of identifiers leaves out too). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Nothing in it has another form, is invisible or has an accent. */
const PLAIN = /^[\x20-\x7e]*$/;

/** A name as a person reads it: composed (NFC), without spaces at the ends, inner runs of white space as one space. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(SPACES, ' ').replace(/^ | $/gu, '');
}

/**
 * What two names must share to be the same name. Case is folded as Unicode's full case folding does, wherever the computer stands: `ß`, `ẞ` and `SS` are one, each sigma is one, `İ` is `i`
 * with a dot, and the Turkish `ı` is not `i`. Accents count (Café is not Cafe), and so does width (`Ａ` is not `A`); characters that nobody sees don't, so that no item is created beside one
 * that looks the same.
 */
export function foldName(name: string): string {
  // Most names are plain, and ten thousand are folded at once.
  if (PLAIN.test(name)) return name.trim().replace(/ {2,}/g, ' ').toLowerCase();
  return (
    tidyName(name.replace(INVISIBLE, ''))
      // Down, up and down again: `ẞ` has no upper case but itself, and its lower case `ß` has the upper case `SS`.
      .replace(/[^ı]+/gu, (part) => part.toLowerCase().toUpperCase().toLowerCase())
      .normalize('NFC')
      .replaceAll('ς', 'σ')
  );
}

/** Whether two names are the same but for case, spaces at the ends or doubled, characters that nobody sees, and Unicode composition. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** The name without its accents, to warn of names that differ in nothing else. */
export function withoutAccents(name: string): string {
  if (PLAIN.test(name)) return foldName(name);
  return foldName(name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
