import { afterEach, beforeEach, expect, it } from 'vitest';
import { amount, service } from '../catalog/make';
import { type Bench, bench } from './harness';

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const tax = service('Tax return', { rate: amount('180'), category: 'Tax' });
const books = service('Books', { rate: amount('95'), category: 'Bookkeeping' });

const accountOf = (name: string) => one.company.item(name)?.IncomeAccountRef?.value;
const ids = () => one.company.accounts().filter(({ AccountType, Active }) => AccountType === 'Income' && Active);

it('new items of a category go to the account that was chosen for it, all others to the firm’s', async () => {
  const [first, second] = ids();
  await one.settings({ incomeAccountId: first?.Id, categoryAccounts: { tax: second?.Id } });
  await one.show([tax, books]);
  await one.confirm();
  expect(accountOf('Tax return')).toBe(second?.Id);
  expect(accountOf('Books')).toBe(first?.Id);
});

it('an account of a category that can no longer be used is asked about, and not replaced', async () => {
  const [first] = ids();
  await one.settings({ incomeAccountId: first?.Id, categoryAccounts: { tax: 'gone' } });
  await one.show([tax, books]);
  expect(await one.reasons()).toMatchObject({ 'Tax return': 'no-income-account', Books: 'first-sync-open' });
  await one.confirm();
  expect(one.company.item('Tax return')).toBeUndefined();
  expect(accountOf('Books')).toBe(first?.Id);
});
