/** A name as a person reads it: composed (NFC), without spaces at the ends, inner runs of white space as one space. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * What two names must share to be the same name. Case is folded as Unicode's full case folding does (`ß` = `SS`, but the Turkish `ı` is not `i`);
 * accents count: Café is not Cafe.
 */
export function foldName(name: string): string {
  return tidyName(name)
    .replace(/[^ı]+/gu, (part) => part.toUpperCase().toLowerCase())
    .normalize('NFC');
}

/** Whether two names are the same but for case, spaces at the ends or doubled, and Unicode composition. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** The name without its accents, to warn of names that differ in nothing else. */
export function withoutAccents(name: string): string {
  return foldName(name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
