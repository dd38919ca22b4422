import fc from 'fast-check';

/** What breaks texts on their way: quotes, escapes, controls, composed and decomposed letters, other scripts, emoji, joiners, direction marks, half a pair. */
const PIECES = [
  ...[
    'a',
    'Z',
    '0',
    ' ',
    '"',
    "'",
    '\\',
    '/',
    ':',
    '&',
    '%',
    '{',
    '}',
    '\n',
    '\t',
    '\u0000',
    '\u2028',
    '\u00a0',
    '\u202f',
  ],
  ...['é', 'e\u0301', 'ß', 'İ', 'ı', '年末調整', 'Ａ', 'עברית', 'العربية', '\u202e', '\u200b', '\u200d', '\ufeff'],
  ...['👩‍💼', '𝒳', '\ud83d', '\\u0041', '__proto__', 'bId'],
];

/** Any text of up to `maxPieces` such pieces. */
export function anyText(minPieces: number, maxPieces: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...PIECES), { minLength: minPieces, maxLength: maxPieces })
    .map((pieces) => pieces.join(''));
}
