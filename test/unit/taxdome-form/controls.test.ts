import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftOf, FormPages } from './form-page';
import type { Language, PageOptions } from './pages/options';

const pages = new FormPages();
beforeAll(() => pages.start(), 60_000);
afterAll(() => pages.stop());

const LANGUAGES: readonly Language[] = ['en', 'fr', 'de', 'es', 'ja'];
const UNITS: readonly PageOptions['unit'][] = [
  'native',
  'listbox',
  'combobox',
  'radio',
  'segmented',
  'segments-by-class',
  'homemade',
];

/** Every kind in one language and every language with one kind at least; the campaign takes them all. */
const SAMPLE = (unit: PageOptions['unit']) =>
  LANGUAGES.filter((_, index) => process.env.CAMPAIGN || (index + UNITS.indexOf(unit)) % LANGUAGES.length === 0);

async function created(options: Partial<PageOptions>, changes: Parameters<typeof draftOf>[0] = {}) {
  const form = await pages.open(options);
  const draft = draftOf(changes);
  const outcome = await form.create(draft);
  const saved = await form.saved();
  const open = await form.isFormOpen();
  await form.leave();
  return { outcome, saved, open };
}

describe.concurrent.each(UNITS)('a rate type that is a %s', (unit) => {
  test.each(SAMPLE(unit))(
    'is chosen, and the rate typed, in %s',
    async (language) => {
      const { outcome, saved, open } = await created({ unit, language });
      expect(outcome).toMatchObject({
        outcome: 'created',
        service: { name: 'Bookkeeping, monthly', rate: { kind: 'amount', amount: '1234.5' }, unit: 'hour' },
      });
      expect(saved).toEqual([
        {
          name: 'Bookkeeping, monthly',
          description: 'Bank feeds\nand reports',
          rate: '1234.50',
          unit: 'hour',
          category: '',
        },
      ]);
      expect(open).toBe(false);
    },
    30_000,
  );
});

describe.concurrent('labels', () => {
  const kinds: readonly PageOptions['labels'][] = ['for', 'wrapping', 'aria', 'loose', 'placeholder', 'after'];
  test.each(kinds)(
    'of the kind "%s" lead to the right fields',
    async (labels) => {
      const { outcome, saved } = await created({ labels, unit: 'listbox', category: 'listbox' }, { category: 'Tax' });
      expect(outcome).toMatchObject({ outcome: 'created' });
      expect(saved).toEqual([
        {
          name: 'Bookkeeping, monthly',
          description: 'Bank feeds\nand reports',
          rate: '1234.50',
          unit: 'hour',
          category: 'Tax',
        },
      ]);
    },
    30_000,
  );
});

describe.concurrent('the money field', () => {
  const kinds: readonly PageOptions['money'][] = ['plain', 'while-typing', 'on-blur', 'number', 'cents'];
  test.each(kinds)(
    'of the kind "%s" takes the exact amount',
    async (money) => {
      const { outcome, saved } = await created({ money }, { rate: '98765.43' });
      expect(outcome).toMatchObject({ outcome: 'created', service: { rate: { amount: '98765.43' } } });
      expect(saved.map(({ rate }) => rate)).toEqual(['98765.43']);
    },
    30_000,
  );

  test.each(['while-typing', 'on-blur'] as const)(
    'that reformats (%s) takes the French amount',
    async (money) => {
      const { saved } = await created({ money, language: 'fr' }, { rate: '98765.43' });
      expect(saved.map(({ rate }) => rate)).toEqual(['98765.43']);
    },
    30_000,
  );

  test('that knows only points on a French page is given a point', async () => {
    const { saved } = await created({ money: 'points-only', language: 'fr' }, { rate: '450' });
    expect(saved.map(({ rate }) => rate)).toEqual(['450.00']);
  }, 30_000);

  test('that can not hold the amount is not saved', async () => {
    const { outcome, saved, open } = await created({ money: 'while-typing' }, { rate: '12.345' });
    expect(outcome).toEqual({ outcome: 'stuck', problem: 'value-not-kept', maybeSaved: false });
    expect(saved).toEqual([]);
    expect(open).toBe(false);
  }, 30_000);

  test('stays empty where there is no price', async () => {
    const { outcome, saved } = await created({}, { rate: null });
    expect(outcome).toMatchObject({ outcome: 'created', service: { rate: { kind: 'none' } } });
    expect(saved.map(({ rate }) => rate)).toEqual(['']);
  }, 30_000);
});

describe.concurrent('the category', () => {
  test.each(['native', 'listbox', 'combobox', 'creatable'] as const)(
    'is chosen in a %s list',
    async (category) => {
      const { saved } = await created({ category }, { category: 'accounting' });
      expect(saved.map((service) => service.category)).toEqual(['Accounting']);
    },
    30_000,
  );

  test.each(['native', 'listbox', 'combobox', 'creatable', 'absent'] as const)(
    'that a %s list has not is left blank, said, and never made',
    async (category) => {
      const form = await pages.open({ category });
      const outcome = await form.create(draftOf({ category: 'Payroll' }));
      expect(outcome).toMatchObject({ outcome: 'created', unset: ['category'] });
      expect((await form.saved()).map((service) => service.category)).toEqual(['']);
      const categories = await form.page.evaluate(() => (window as unknown as { categories: string[] }).categories);
      expect(categories).toEqual(['Accounting', 'Tax']);
      await form.leave();
    },
    30_000,
  );
});

test('a description is typed into an editor', async () => {
  const { saved } = await created({ description: 'editable' }, { description: 'Bank feeds' });
  expect(saved.map(({ description }) => description)).toEqual(['Bank feeds']);
}, 30_000);

test('a description that has no field is said to be left out', async () => {
  const { outcome } = await created({ description: 'absent' });
  expect(outcome).toMatchObject({ outcome: 'created', unset: ['description'] });
}, 30_000);

test.concurrent.each(['Fine', 'Save', 'Rate type', 'Hour', 'Cancel'])(
  'a service called %s is like any other',
  async (name) => {
    const { outcome, saved } = await created({ unit: 'listbox', category: 'combobox' }, { name, category: 'Tax' });
    expect(outcome).toMatchObject({ outcome: 'created', service: { name, unit: 'hour', category: 'Tax' } });
    expect(saved).toHaveLength(1);
  },
  30_000,
);
