import { expect, test } from 'vitest';
import { LOCALES, sampleFirm } from '.';
import { money } from './app/format/money';
import { typedAmount, typedCents } from './app/format/typed-amount';
import { dictionaries } from './app/words';

const moneyOf = (locale: (typeof LOCALES)[number]) =>
  money(dictionaries[locale].numberFormat, sampleFirm({ locale, count: 0 }).currency);

test.each(LOCALES)('amounts that the form shows in %s are read as they were', (locale) => {
  const format = moneyOf(locale);
  const amounts = format.decimals === 0 ? [0, 7, 1250, 1_234_567] : [0, 0.5, 7.05, 1250.5, 1_234_567.89];
  expect(amounts.map((amount) => format.read(format.edit(amount)))).toEqual(amounts);
});

test.each(LOCALES)('an amount that is grouped while one types in %s stays the same amount', (locale) => {
  const format = moneyOf(locale);
  const whole = format.decimals === 0;
  let text = '';
  for (const key of whole ? '1234567' : `1234567${format.decimal}89`) text = typedAmount(text + key, format);
  expect(format.read(text)).toBe(whole ? 1_234_567 : 1_234_567.89);
  expect(format.read(typedCents('123456', format))).toBe(whole ? 123_456 : 1234.56);
});

test('a sample firm has as many services as are wanted, each with a name of its own', () => {
  for (const locale of LOCALES) {
    const { services } = sampleFirm({ locale, count: 10_000 });
    expect(services).toHaveLength(10_000);
    expect(new Set(services.map(({ name }) => name.normalize('NFC').trim().toLowerCase())).size).toBe(10_000);
  }
});
