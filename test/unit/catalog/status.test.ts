import { describe, expect, it } from 'vitest';
import { copyable } from '../../../lib/catalog/copying';
import { defaultIncomeAccount, incomeAccounts } from '../../../lib/catalog/income-account';
import type { Operation } from '../../../lib/catalog/operation';
import { overview } from '../../../lib/catalog/overview';
import type { Service } from '../../../lib/catalog/service';
import { serviceValues } from '../../../lib/catalog/service-values';
import type { Snapshot } from '../../../lib/catalog/snapshot';
import { income, item, linked, rate, service, snapshot } from './make';

const one = service('Payroll');
const sent = (of: Service) => serviceValues(of, { categories: true, unitInSku: true });

function operation(changes: Partial<Operation>): Map<string, Operation> {
  const made: Operation = {
    ...{
      id: 'o',
      connection: 'c',
      serviceKey: one.key,
      kind: 'create',
      cause: 'manual',
      itemId: null,
      values: {},
      before: null,
    },
    ...{ state: 'queued', attempts: 0, notBefore: 0, createdAt: 0, sentAt: null, batchId: null, error: null },
    ...changes,
  };
  return new Map([[one.key, made]]);
}

function status(rest: Partial<Snapshot>) {
  return overview(snapshot({ services: [one], ...rest }))[0]?.status;
}

const refused = {
  code: '6240',
  message: 'Duplicate Name Exists Error',
  detail: '',
  httpStatus: 400,
  intuitTid: 't',
  at: 1,
};

describe('the status of a service', () => {
  it('is Not synced while nothing was done', () => {
    expect(status({})).toMatchObject({ status: 'not-synced', reason: { code: 'new' } });
    expect(status({ settings: { ...snapshot().settings, confirmedAt: null } })).toMatchObject({
      reason: { code: 'first-sync-open' },
    });
    expect(status({ settings: { ...snapshot().settings, autoSync: false } })).toMatchObject({
      reason: { code: 'automatic-off' },
    });
  });

  it('is Syncing while a write is due or under way', () => {
    expect(status({ operations: operation({ state: 'queued' }) })?.status).toBe('syncing');
    expect(status({ operations: operation({ state: 'sending' }) })?.status).toBe('syncing');
  });

  it('is Not synced, with what it waits for, while work is held back', () => {
    expect(status({ operations: operation({}), online: false })).toMatchObject({
      status: 'not-synced',
      reason: { code: 'offline' },
    });
    expect(status({ operations: operation({}), connectionState: 'reconnect' })).toMatchObject({
      status: 'not-synced',
      reason: { code: 'reconnect' },
    });
    expect(status({ operations: operation({}), exhausted: true })).toMatchObject({
      status: 'not-synced',
      reason: { code: 'throttled-long' },
    });
    expect(status({ exhausted: true })).toMatchObject({ status: 'not-synced', reason: { code: 'throttled-long' } });
    expect(status({ operations: operation({}), storageFull: true })).toMatchObject({
      status: 'not-synced',
      reason: { code: 'storage-full' },
    });
    // Neither a network nor a connection is there to be turned away.
    expect(status({ exhausted: true, online: false })).toMatchObject({ reason: { code: 'offline' } });
    expect(status({ exhausted: true, connectionState: 'reconnect' })).toMatchObject({ reason: { code: 'reconnect' } });
  });

  it('is Failed where QuickBooks refused, with its code’s reason', () => {
    const failed = { state: 'failed', error: refused } as const;
    expect(status({ operations: operation({ ...failed, values: sent(one) }) })).toMatchObject({
      status: 'failed',
      reason: { code: 'duplicate-name' },
    });
    // Changed in TaxDome since: that was not what QuickBooks refused.
    const former = sent({ ...one, description: 'Of last year' });
    expect(status({ operations: operation({ ...failed, values: former }) })?.status).toBe('not-synced');
  });

  it('is Synced once linked with nothing to push, failed attempts of the past or not', () => {
    const there = item('Payroll');
    const rest = { items: [there], links: new Map([linked(one, there)]) };
    expect(status(rest)?.status).toBe('synced');
    expect(status({ ...rest, operations: operation({ state: 'failed', error: refused }) })?.status).toBe('synced');
  });

  it('is Synced and differing where QuickBooks alone changed', () => {
    const there = item('Payroll');
    expect(status({ items: [{ ...there, rate: rate('1') }], links: new Map([linked(one, there)]) })).toMatchObject({
      status: 'synced',
      differs: ['rate'],
    });
  });

  it('is Skipped only where it was deliberately not attempted', () => {
    expect(status({ decisions: new Map([[one.key, { kind: 'exclude' }]]) })?.status).toBe('skipped');
    expect(overview(snapshot({ services: [service('a:b')] }))[0]?.status.status).toBe('skipped');
    expect(overview(snapshot({ services: [service('Old', { archived: true })] }))[0]?.status.status).toBe('not-synced');
  });
});

describe('the income account of new items', () => {
  const account = (id: string, name: string, changes = {}) => ({ ...income, id, name, ...changes });

  it('is the saved one, then Uncategorized Income, then that of the Sales service, then a question', () => {
    const accounts = [account('1', 'Fees'), account('2', 'Uncategorized Income'), account('3', 'Other')];
    const sales = item('Sales', { incomeAccountId: '3' });
    expect(defaultIncomeAccount(accounts, [], '1')).toMatchObject({ from: 'saved', account: { id: '1' } });
    expect(defaultIncomeAccount(accounts, [sales], null)).toMatchObject({ from: 'default-name', account: { id: '2' } });
    expect(
      defaultIncomeAccount(
        [accounts[0], accounts[2]].flatMap((a) => a ?? []),
        [sales],
        null,
      ),
    ).toMatchObject({ from: 'sales-item', account: { id: '3' } });
    expect(defaultIncomeAccount([account('1', 'Fees')], [], null)).toEqual({ from: 'none', account: null });
  });

  it('has its French-Canadian names', () => {
    expect(defaultIncomeAccount([account('2', 'Revenu non catégorisé')], [], null).from).toBe('default-name');
    expect(
      defaultIncomeAccount([account('3', 'Honoraires')], [item('Ventes', { incomeAccountId: '3' })], null).from,
    ).toBe('sales-item');
  });

  it('is never inactive, and never an account of another kind', () => {
    expect(
      defaultIncomeAccount([account('2', 'Uncategorized Income', { active: false })], [], null).account,
    ).toBeNull();
    expect(
      incomeAccounts([account('1', 'Checking', { type: 'Bank' }), account('2', 'Fees')]).map(({ id }) => id),
    ).toEqual(['2']);
  });
});

describe('copying an item to TaxDome', () => {
  const candidate = (changes: Parameters<typeof item>[1], name = 'Audit') =>
    copyable([item(name, changes)], [one], [])[0];

  it('takes name, price and rate type', () => {
    expect(candidate({ sku: 'Heure', rate: rate('80'), description: 'd' })?.draft).toEqual({
      name: 'Audit',
      description: 'd',
      rate: '80',
      unit: 'hour',
      category: null,
    });
  });

  it.each([
    ['negative', { rate: rate('-25') }, 'Audit'],
    ['category', { type: 'Category' }, 'Audit'],
    ['bundle', { type: 'Group' }, 'Audit'],
    ['inactive', { active: false }, 'Audit'],
    ['name-taken', {}, 'Payroll'],
    ['name-taken-other-case', {}, 'PAYROLL '],
  ])('is refused where it is %s', (obstacle, changes, name) => {
    expect(candidate(changes, name)?.obstacle).toBe(obstacle);
  });

  it('is refused for an item that is a service already', () => {
    const there = item('Other');
    expect(copyable([there], [], [linked(one, there)[1]])[0]?.obstacle).toBe('already-linked');
  });

  it('warns of a name that differs in accents alone, and of a SKU that is no rate type', () => {
    expect(copyable([item('Café')], [service('Cafe')], [])[0]).toMatchObject({
      obstacle: null,
      warning: 'accents-differ',
    });
    expect(candidate({ sku: 'ABC-1' })).toMatchObject({
      obstacle: null,
      warning: 'sku-not-unit',
      draft: { unit: null },
    });
    expect(candidate({ rate: null })).toMatchObject({ warning: 'no-rate', draft: { rate: null } });
  });
});
