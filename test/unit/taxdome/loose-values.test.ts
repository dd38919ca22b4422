import { describe, expect, it } from 'vitest';
import { looseValues } from '../../../lib/taxdome/recognise/loose-values';

const ROWS = [
  ['Tax', '$450.00', 'Item', '3 clients'],
  ['Books', '$95.00/hr', 'Hour'],
  ['$12.00', 'Item'],
  ['Books', '$80.00'],
  ['Payroll', '$300.00', 'Item', '1 client'],
  ['Advice', '$20.00/hr', 'Hour'],
  ['Tax'],
  ['$7.00', 'Hour', '2 clients'],
  ['Tax', '$60.00', 'Item'],
];

const plain = (texts: readonly string[]) => texts.map((text) => ({ text, look: '' }));

describe('values that stand one after the other, of which rows leave some out, are told apart', () => {
  const { width, place } = looseValues(ROWS.map(plain));

  it.each([
    ['all of them', ['Tax', '$1.00', 'Item', '12 clients'], [0, 1, 2, 3]],
    ['without a category', ['$1.00', 'Item', '3 clients'], [null, 0, 1, 2]],
    ['without an amount and a rate type', ['Books'], [0, null, null, null]],
    ['with a count alone, which other rows have behind the rate type', ['4 clients'], [null, null, null, 0]],
    ['with an amount alone', ['$5.00'], [null, 0, null, null]],
    ['with nothing at all', [], [null, null, null, null]],
  ])('%s', (_name, texts, places) => {
    expect(width).toBe(4);
    expect(place(plain(texts))).toEqual(places);
  });

  it('and a text that may stand in two of them is in neither', () => {
    expect(place(plain(['New']))).toEqual([undefined, null, null, undefined]);
  });

  it('and a category that is called like a rate type stands before the amount', () => {
    expect(place(plain(['Hour', '$0.00/hr', 'Hour']))).toEqual([0, 1, 2, null]);
  });
});

describe('a text alone, where other rows have two', () => {
  const [name, told] = [(text: string) => ({ text, look: 'bold' }), (text: string) => ({ text, look: 'grey' })];
  const { place } = looseValues([
    [name('Tax return'), told('For one person')],
    [name('Payroll')],
    [name('Advice'), told('When asked for')],
  ]);

  it('stands where those stand that are set like it', () => {
    expect(place([name('Audit')])).toEqual([0, null]);
    expect(place([told('Once a year')])).toEqual([null, 0]);
  });

  it('even if it reads like an amount', () => {
    expect(place([name('$500.00')])).toEqual([0, null]);
  });

  it('and is in neither where it is set otherwise', () => {
    expect(place([{ text: 'New', look: 'red' }])).toEqual([undefined, undefined]);
  });
});

it('rows of more texts than a service has are not puzzled out, and keep no page waiting', () => {
  const kinds = ['Tax', '$9.00', 'Hour'];
  const texts = (count: number) => plain(Array.from({ length: count }, (_, at) => kinds[(at * at + count) % 3] ?? ''));
  const { width, place } = looseValues([texts(40), texts(39), texts(37), texts(41)]);
  expect(width).toBeGreaterThanOrEqual(41);
  expect(new Set(place(texts(40)))).toEqual(new Set([undefined]));
});
