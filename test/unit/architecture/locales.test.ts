import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../lib/i18n/languages';
import { ROOT } from './source-files';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const FOLDER = join(ROOT, 'public/_locales');
const read = (locale: string) => JSON.parse(readFileSync(join(FOLDER, locale, 'messages.json'), 'utf8')) as Messages;
const english = read('en');

/** `reason_x_one`, `reason_x_other`, … of one text; languages differ in which plural forms they have. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(PLURAL, '');
const isPlural = (key: string) => PLURAL.test(key) && `${stem(key)}_other` in english;
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test('the product knows exactly the locales that have a folder', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...LOCALES].sort());
});

describe.each(LOCALES)('locale %s', (locale) => {
  const own = read(locale);

  test('has every text of the English one and no other', () => {
    const single = (messages: Messages) =>
      Object.keys(messages)
        .filter((key) => !isPlural(key))
        .sort();
    expect(single(own)).toEqual(single(english));
  });

  test('has every plural form that its language needs, and only those', () => {
    const needed = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
    const stems = [...new Set(Object.keys(english).filter(isPlural).map(stem))];
    // "many" is for millions in French; whoever lacks it reads "other".
    const must = stems.flatMap((text) => needed.filter((form) => form !== 'many').map((form) => `${text}_${form}`));
    expect(must.filter((key) => !(key in own))).toEqual([]);
    const may = new Set(stems.flatMap((text) => needed.map((form) => `${text}_${form}`)));
    expect(Object.keys(own).filter((key) => isPlural(key) && !may.has(key))).toEqual([]);
  });

  test('fills in the same placeholders as the English texts', () => {
    const wrong = Object.entries(own).filter(([key, { message }]) => {
      const other = english[key] ?? english[`${stem(key)}_other`];
      const wanted = placeholders(other?.message ?? '');
      // "One service" needs no number.
      const found = placeholders(message);
      return isPlural(key)
        ? found.some(
            (name) =>
              !wanted.includes(name) && !placeholders(english[`${stem(key)}_other`]?.message ?? '').includes(name),
          )
        : found.join() !== wanted.join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has a name and a description that every store takes', () => {
    const length = (key: string) => own[key]?.message.length ?? 0;
    // Chrome Web Store: 75 and 132; addons.mozilla.org: 50 for the name.
    expect(length('extension_name')).toBeLessThanOrEqual(50);
    expect(length('extension_description')).toBeLessThanOrEqual(132);
  });

  test('has no empty text and no key that Chrome refuses', () => {
    expect(
      Object.entries(own).filter(([key, { message }]) => message.trim() === '' || !/^[a-z0-9_]+$/.test(key)),
    ).toEqual([]);
  });
});
