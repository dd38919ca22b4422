import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, sameName, tidyName, withoutAccents } from '../../../lib/catalog/name';
import { runs } from '../../property-runs';
import { anyName, anyPair, rewritten } from './any-name';

/** Every character of Unicode that has another form: another case, or parts. The rest folds to itself, or to nothing. */
const CHARACTERS = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => formsOf(character).some((form) => form !== character));

function formsOf(character: string): string[] {
  // The dotless ı has the upper case of another letter.
  const upper = character === 'ı' ? character : character.toUpperCase();
  return [character.toLowerCase(), upper, character.normalize('NFD'), character.normalize('NFC')];
}

describe('two names are the same', () => {
  it.each([
    ['but for their case', 'Payroll', 'PAYROLL'],
    ['composed and decomposed', 'Caf\u00e9', 'Cafe\u0301'],
    ['with combining marks in another order', 'q\u0323\u0307', 'q\u0307\u0323'],
    ['in composed and decomposed Hangul', '가', '\u1100\u1161'],
    ['with ß, ss, SS and the capital ẞ', 'Straße', 'STRASSE'],
    ['with the capital ẞ', 'STRAẞE', 'strasse'],
    ['with the long s', 'Miſſion', 'Mission'],
    ['with the Kelvin sign', '\u212a1', 'k1'],
    ['with the Ångström sign', '\u212bsa', 'åsa'],
    ['with a final sigma', 'λόγος', 'ΛΌΓΟΣ'],
    ['with a sigma that is final in none', 'λογοσ', 'ΛΟΓΟς'],
    ['with İ, which is i with a dot', 'İşlem', 'i\u0307şlem'],
    ['with the ligature fi', 'ﬁling', 'FILING'],
    ['with non-breaking, narrow and ideographic spaces', 'Tax\u00a0return\u202f\u3000x', ' tax return x '],
    ['with a space of no width', 'Pay\u200broll', 'Payroll'],
    ['with a byte order mark', '\ufeffPay\ufeffroll', 'Payroll'],
    ['with a soft hyphen', 'Buch\u00adhaltung', 'Buchhaltung'],
    ['with direction marks', '\u200fעברית\u200e', 'עברית'],
    ['with a character that hides an accent', 'Cafe\u034f\u0301', 'Café'],
    ['with an emoji in either presentation', 'Gift ❤\ufe0f', 'gift ❤'],
    ['in letters beyond the first plane', '𐐀', '𐐨'],
  ])('%s', (_what, a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it('exactly when they fold alike, which is an equivalence', () => {
    fc.assert(
      fc.property(anyPair, anyName, ([a, b], c) => {
        expect(sameName(a, a)).toBe(true);
        expect(sameName(a, b)).toBe(sameName(b, a));
        expect(sameName(a, b)).toBe(foldName(a) === foldName(b));
        if (sameName(a, b) && sameName(b, c)) expect(sameName(a, c)).toBe(true);
      }),
      runs(1000),
    );
  });

  it('however one of them is written', () => {
    fc.assert(
      fc.property(
        anyName.chain((name) => fc.tuple(fc.constant(name), rewritten(name))),
        ([name, again]) => {
          expect(foldName(again)).toBe(foldName(name));
        },
      ),
      runs(1000),
    );
  });
});

describe('two names are not the same', () => {
  it.each([
    ['but for an accent', 'Café', 'Cafe'],
    ['but for a stroke', 'Søren', 'Soren'],
    ['but for the dot of the Turkish i', 'ılık', 'ilik'],
    ['but for the dot of the Turkish İ', 'İş', 'Iş'],
    ['in full width, since QuickBooks keeps both', 'ＡＢＣ', 'ABC'],
    ['in half width', 'ｶﾅ', 'カナ'],
    ['with superscripts', 'm²', 'm2'],
    ['but for a space', 'Set up', 'Setup'],
    ['but for a hyphen', 'Set-up', 'Setup'],
    ['in other digits', '１', '1'],
    ['in letters that only look alike', 'Аudit', 'Audit'],
    ['in another script', '年末調整', '給与計算'],
  ])('%s', (_what, a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it('where an accent is between them, whatever else is written otherwise', () => {
    const accented = fc.constantFrom('é', 'ü', 'å', 'ç', 'ñ', 'ő', 'ș', 'ё', 'が', 'آ');
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), accented, (rest, letter) => {
        const bare = letter.normalize('NFD').charAt(0);
        expect(sameName(rest + letter, rest + bare)).toBe(false);
        expect(withoutAccents(rest + letter)).toBe(withoutAccents(rest + bare));
      }),
      runs(300),
    );
  });
});

describe('folding', () => {
  it('twice is folding once', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
        expect(tidyName(tidyName(name))).toBe(tidyName(name));
        expect(foldName(tidyName(name))).toBe(foldName(name));
      }),
      runs(1000),
    );
  });

  it('is the same for each of Unicode’s characters in each of its cases and compositions', () => {
    const wrong = CHARACTERS.filter((character) => {
      const folded = foldName(character);
      return [folded, ...formsOf(character)].some((form) => foldName(form) !== folded);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps apart what Unicode’s own caseless comparison keeps apart', () => {
    const byFold = new Map<string, string[]>();
    for (const letter of CHARACTERS) {
      const fold = foldName(letter);
      if (fold !== '') byFold.set(fold, [...(byFold.get(fold) ?? []), letter]);
    }
    const merged = [...byFold.values()].flatMap(([first = '', ...others]) =>
      others.filter((other) => !isSameCaseless(first, other)).map((other) => `${first} ${other}`),
    );
    expect(merged).toEqual([]);
  });

  it('does not depend on where the computer stands', () => {
    const script = `import { foldName } from ${JSON.stringify(resolve(import.meta.dirname, '../../../lib/catalog/name.ts'))};
      console.log(JSON.stringify(['TITLE', 'title', 'İŞ', 'ılık', 'ΛΟΓΟΣ', 'Straße'].map(foldName)));`;
    const inTurkey = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      encoding: 'utf8',
    });
    expect(JSON.parse(inTurkey)).toEqual(['title', 'title', 'i\u0307ş', 'ılık', 'λογοσ', 'strasse']);
  });
});

/** Canonical equivalence and full case folding, by the platform's regular expressions and case mappings of one character. */
function isSameCaseless(a: string, b: string): boolean {
  const forms = (text: string) =>
    [text, text.toUpperCase(), text.toLowerCase(), text.toLowerCase().toUpperCase()].map((form) =>
      form.normalize('NFD'),
    );
  return forms(a).some((form) => forms(b).includes(form));
}
