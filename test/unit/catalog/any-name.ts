import fc from 'fast-check';

/** What makes names alike or unlike: case, composition, accents, spaces, invisible characters, direction, width, other scripts, pairs and half pairs. */
const PIECES = [
  ...['a', 'A', 'b', 'i', 'I', 'İ', 'ı', 'i\u0307', 'e', 'é', 'e\u0301', 'É', 'E\u0301', 'ss', 'SS', 'ß', 'ẞ', 'ſ'],
  ...['k', 'K', '\u212a', 'å', 'A\u030a', '\u212b', 'σ', 'ς', 'Σ', 'ᾳ', 'ᾼ', '\u0345', 'ΐ', 'ﬁ', 'fi', 'ŉ', 'ǆ', 'ǅ'],
  ...['q\u0323\u0307', 'q\u0307\u0323', '\u0301', '\u0323', 'Ａ', 'ａ', '１', '1', '가', '\u1100\u1161', 'ｶﾞ', 'ガ'],
  ...[' ', '  ', '\u00a0', '\u202f', '\u2003', '\u3000', '\t', '\n', '\u2028', '\u0085'],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\ufe0f', '\u3164'],
  ...['\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2067', '\u2069', 'עברית', 'שָׁלוֹם', 'العربية'],
  ...['👩‍💼', '👩💼', '❤️', '❤', '𝒳', '𐐀', '𐐨', '\ud83d', '\udcbc', '\u001f', '\u001b', '\u0000', ':', '-', '_', "'"],
];

/** A name of a few such pieces, so that names that are the same come often. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** The same name written otherwise: composition, case, spaces at the ends and doubled, and characters that nobody sees. */
export function rewritten(name: string): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...REWRITINGS), { maxLength: 4 })
    .map((steps) => steps.reduce((text, step) => step(text), name));
}

/** But for two letters: the upper case of ı is another one's, and an iota below a letter becomes one of its own, which takes the marks that follow it. */
function upperCase(character: string): string {
  const keeps = character === 'ı' || character.normalize('NFD').includes('\u0345');
  return keeps ? character : character.toUpperCase();
}

const REWRITINGS: readonly ((name: string) => string)[] = [
  (name) => name.normalize('NFC'),
  (name) => name.normalize('NFD'),
  (name) => name.toLowerCase(),
  (name) => [...name.normalize('NFC')].map(upperCase).join(''),
  (name) => ` ${name}\u00a0`,
  (name) => name.replaceAll(' ', ' \u3000'),
  (name) => `\u200f${name}\u200e`,
  (name) => name.split(/(?<=\p{L})(?=\p{L})/u).join('\u200b'),
];

/** Two names, of which the second is often the first, written otherwise. */
export const anyPair = fc
  .tuple(anyName, anyName)
  .chain(([a, b]) => fc.tuple(fc.constant(a), fc.oneof(fc.constant(b), rewritten(a))));
