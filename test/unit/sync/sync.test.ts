import { afterEach, describe, expect, it } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { syncAutomatically } from '../../../lib/sync/automatic';
import type { Remote } from '../../../lib/sync/remote';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { undo } from '../../../lib/sync/undo';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

async function start(...[seed, wrap]: Parameters<typeof bench>): Promise<Bench> {
  one = await bench(seed, wrap);
  return one;
}

const services = [
  service('Monthly bookkeeping', {
    description: 'Up to 150 transactions',
    rate: amount('95'),
    unit: 'hour',
    category: 'Bookkeeping',
  }),
  service('Audit support', { rate: amount('180.55'), unit: 'hour' }),
  service('Payroll set-up', { rate: { kind: 'none' }, unit: null, category: 'Payroll' }),
];

function writes({ intuit }: Bench) {
  return intuit.journal.filter(({ method, path }) => method === 'POST' && path.includes('/company/'));
}

function report(columns = 'name,rate') {
  return { recognised: 'yes', ownIntegration: false, services: 1, columns, subTab: 'active', at: 0 } as const;
}

/** A page whose values have stood still for ten seconds. */
async function automatic(bench: Bench, shown: readonly Service[], columns?: string) {
  await bench.show(shown);
  bench.pass(10_000);
  const taken = await syncAutomatically(bench.engine, CONNECTION, {
    services: shown,
    report: report(columns),
    formOpen: false,
  });
  await bench.runToEnd();
  return taken;
}

describe('a confirmed preview', () => {
  it('creates each service once, with name, description, exact rate, unit and category', async () => {
    const { company, show, confirm, statuses } = await start();
    await show(services);
    await confirm();
    expect(await statuses()).toEqual({
      'Monthly bookkeeping': 'synced',
      'Audit support': 'synced',
      'Payroll set-up': 'synced',
    });
    const category = company.item('Bookkeeping');
    expect(category?.Type).toBe('Category');
    expect(company.item('Bookkeeping:Monthly bookkeeping')).toMatchObject({
      ...{
        Name: 'Monthly bookkeeping',
        Description: 'Up to 150 transactions',
        UnitPrice: '95',
        Sku: 'Hour',
        Type: 'Service',
      },
      ...{ ParentRef: { value: category?.Id }, IncomeAccountRef: { name: 'Uncategorized Income' } },
    });
    expect(company.item('Audit support')).toMatchObject({ UnitPrice: '180.55', Sku: 'Hour' });
    expect(company.item('Payroll:Payroll set-up')?.Sku).toBeUndefined();
    const sent = writes(one)
      .map(({ bodyRaw }) => bodyRaw)
      .join('\n');
    expect(sent).toContain('"UnitPrice":180.55');
    expect(sent).not.toMatch(/"UnitPrice":(?:0|null)/);
  });

  it('sends thirty services in one request, after their categories', async () => {
    const many = Array.from({ length: 30 }, (_, index) => service(`Service ${index + 1}`, { category: 'Tax' }));
    const { company, show, confirm } = await start();
    await show(many);
    await confirm();
    expect(company.items().filter(({ Type }) => Type === 'Service')).toHaveLength(30);
    expect(writes(one)).toHaveLength(2);
  });

  it('leaves a row alone that is no longer what was shown', async () => {
    const { company, show, engine } = await start();
    await show(services);
    const { confirmPreview } = await import('../../../lib/sync/confirm');
    const outcome = await confirmPreview(engine, CONNECTION, [
      { key: services[1]?.key ?? '', fingerprint: 'what it was' },
    ]);
    expect(outcome).toEqual({ ok: false, problem: 'changed-since-shown' });
    await one.runToEnd();
    expect(company.items()).toEqual([]);
  });

  it('links what QuickBooks has and changes only the values that were shown as differing', async () => {
    const items = [
      { name: 'Audit support', price: '150', sku: 'AUD-1', taxable: true, incomeAccount: 'Sales' },
      { name: 'Café', price: '100' },
    ];
    const { company, show, confirm, statuses } = await start({ items });
    const before = company.item('Audit support');
    await show([...services, service('Café')]);
    await confirm();
    expect(company.item('Audit support')).toEqual({
      ...before,
      UnitPrice: '180.55',
      SyncToken: '1',
      MetaData: expect.anything(),
    });
    expect(company.item('Café')?.SyncToken).toBe('0');
    expect(await statuses()).toMatchObject({ 'Audit support': 'synced', Café: 'synced' });
  });
});

describe('automatic sync', () => {
  it('writes nothing before the first preview was confirmed', async () => {
    const bench = await start();
    expect(await automatic(bench, services)).toBe(0);
    expect(writes(bench)).toEqual([]);
  });

  async function confirmed(columns = 'name,rate') {
    const bench = await start();
    await bench.show(services);
    await bench.confirm();
    await bench.settings({ confirmedAt: 1, confirmedColumns: columns });
    bench.intuit.journal.length = 0;
    return bench;
  }

  it('sends new and changed services, and only what changed', async () => {
    const bench = await confirmed();
    const changed = services.map((each) => (each.name === 'Audit support' ? { ...each, rate: amount('200') } : each));
    expect(await automatic(bench, [...changed, service('Notary service')])).toBe(2);
    expect(bench.company.item('Notary service')).toBeDefined();
    expect(bench.company.item('Audit support')?.UnitPrice).toBe('200');
    const update = writes(bench)
      .map(({ bodyRaw }) => bodyRaw)
      .join('\n');
    expect(update).not.toContain('Taxable');
    expect(update.match(/IncomeAccountRef/g)).toHaveLength(1);
  });

  it('needs no write and one read for a list in which nothing changed', async () => {
    const bench = await confirmed();
    expect(await automatic(bench, services)).toBe(0);
    expect(bench.intuit.journal.length).toBeLessThanOrEqual(1);
    expect(writes(bench)).toEqual([]);
  });

  it('waits for a value to stand still for five seconds', async () => {
    const bench = await confirmed();
    const shown = [...services, service('Notary service')];
    await bench.show(shown);
    bench.pass(4_000);
    expect(
      await syncAutomatically(bench.engine, CONNECTION, { services: shown, report: report(), formOpen: false }),
    ).toBe(0);
  });

  it('waits while a form is open, and for a page that is not recognised for certain', async () => {
    const bench = await confirmed();
    const shown = [...services, service('Notary service')];
    await bench.show(shown);
    bench.pass(10_000);
    const read = { services: shown, report: report(), formOpen: false };
    expect(await syncAutomatically(bench.engine, CONNECTION, { ...read, formOpen: true })).toBe(0);
    expect(
      await syncAutomatically(bench.engine, CONNECTION, { ...read, report: { ...report(), recognised: 'unsure' } }),
    ).toBe(0);
    expect(
      await syncAutomatically(bench.engine, CONNECTION, { ...read, report: { ...report(), ownIntegration: true } }),
    ).toBe(0);
  });

  it('waits for a preview before a run of more than twenty services, and when the page’s columns changed', async () => {
    const bench = await confirmed();
    const many = Array.from({ length: 21 }, (_, index) => service(`Service ${index}`));
    expect(await automatic(bench, [...services, ...many])).toBe(0);
    expect(Object.values(await bench.reasons())).toContain('preview-needed');
    await bench.settings({ confirmedAt: 1, confirmedColumns: 'name,rate' });
    expect(await automatic(bench, [...services, service('Notary service')], 'name')).toBe(0);
  });

  it('never overwrites what the bookkeeper changed in QuickBooks', async () => {
    const bench = await confirmed();
    const item = bench.company.item('Audit support');
    bench.company.edit(item?.Id ?? '', { UnitPrice: '90' });
    bench.pass(60_000);
    const changed = services.map((each) => (each.name === 'Audit support' ? { ...each, rate: amount('200') } : each));
    expect(await automatic(bench, changed)).toBe(0);
    expect(bench.company.item('Audit support')?.UnitPrice).toBe('90');
    expect(await bench.reasons()).toMatchObject({ 'Audit support': 'both-changed' });
  });
});

describe('a sync by hand', () => {
  it('writes that one service before the first preview, and nothing else', async () => {
    const { company, show, engine, runToEnd } = await start();
    await show(services);
    expect(await syncByHand(engine, CONNECTION, [services[1]?.key ?? ''], 'manual')).toBe('queued');
    await runToEnd();
    expect(company.items().map(({ Name }) => Name)).toEqual(['Audit support']);
  });

  it('of several services waits for the first preview', async () => {
    const { show, engine, settings, open } = await start();
    await show(services);
    const keys = services.map(({ key }) => key);
    expect(await syncByHand(engine, CONNECTION, keys, 'manual')).toBe('explain');
    expect(await open()).toBe(0);
    await settings({ confirmedAt: 1 });
    expect(await syncByHand(engine, CONNECTION, keys, 'manual')).toBe('queued');
  });

  it('lifts an exclusion, but not a rule of QuickBooks', async () => {
    const { company, show, engine, runToEnd } = await start();
    const colon = service('Tax: 1040');
    const [first] = services;
    if (!first) throw new Error('no service');
    await show([first, colon]);
    await engine.store.put('decisions', {
      connection: CONNECTION,
      serviceKey: first.key,
      decision: { kind: 'exclude' },
      at: 0,
    });
    expect(await syncByHand(engine, CONNECTION, [first.key], 'manual')).toBe('queued');
    expect(await syncByHand(engine, CONNECTION, [colon.key], 'manual')).toBe('explain');
    await runToEnd();
    expect(company.item('Bookkeeping:Monthly bookkeeping')).toBeDefined();
    expect(await one.statuses()).toMatchObject({ 'Tax: 1040': 'skipped' });
  });

  it('while offline waits, and is done when the connection is back', async () => {
    const { company, show, engine, runToEnd, goOffline, run, statuses, reasons } = await start();
    await show(services);
    goOffline(true);
    expect(await syncByHand(engine, CONNECTION, [services[1]?.key ?? ''], 'manual')).toBe('held');
    await run();
    expect(await statuses()).toMatchObject({ 'Audit support': 'not-synced' });
    expect(await reasons()).toMatchObject({ 'Audit support': 'offline' });
    goOffline(false);
    await runToEnd();
    expect(company.items()).toHaveLength(1);
  });
});

describe('exactly once', () => {
  const audit = service('Audit support', { rate: amount('180.55') });

  it.each(['drop-before', 'drop-after', 'cut-body', 'malformed'] as const)(
    'survives a reply lost by %s',
    async (action) => {
      const { company, intuit, show, confirm, runToEnd, statuses } = await start();
      await show(services);
      intuit.faults.add({ match: { operation: 'batch' }, action, times: 2 });
      await confirm();
      await runToEnd();
      expect(await statuses()).toEqual({
        'Monthly bookkeeping': 'synced',
        'Audit support': 'synced',
        'Payroll set-up': 'synced',
      });
      expect(company.items().filter(({ Type }) => Type === 'Service')).toHaveLength(3);
      expect(company.items()).toHaveLength(5);
    },
  );

  it.each([429, 500, 502, 503])('survives an answer of %d', async (status) => {
    const { company, intuit, show, confirm, runToEnd } = await start();
    await show([audit]);
    intuit.faults.add({ match: { operation: 'batch' }, action: 'status', status, times: 3 });
    await confirm();
    await runToEnd();
    expect(company.items()).toHaveLength(1);
  });

  it('sends the same body with the same requestid again', async () => {
    const { intuit, show, confirm, runToEnd } = await start();
    await show([audit]);
    intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await confirm();
    await runToEnd();
    const [first, second] = writes(one);
    expect(second?.requestid).toBe(first?.requestid);
    expect(second?.bodyRaw).toBe(first?.bodyRaw);
  });

  it('looks for the item first when the batch is older than ten minutes', async () => {
    const { company, intuit, show, confirm, pass, runToEnd } = await start();
    await show([audit]);
    intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await confirm();
    pass(11 * 60_000);
    await runToEnd();
    expect(company.items()).toHaveLength(1);
    expect(writes(one)).toHaveLength(1);
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  });

  it('holds when the worker dies after any call to QuickBooks', async () => {
    let die = true;
    const dying = (remote: Remote): Remote => ({
      ...remote,
      async batch(batch) {
        const reply = await remote.batch(batch);
        if (!die) return reply;
        die = false;
        throw new Error('the worker is gone');
      },
    });
    const { company, show, runToEnd, confirm, open } = await start({}, dying);
    await show([audit]);
    await expect(confirm()).rejects.toThrow('the worker is gone');
    expect(await open()).toBe(1);
    await runToEnd();
    expect(company.items()).toHaveLength(1);
  });

  it('adopts an item that a retryable fault inside a batch had made all the same', async () => {
    const { company, intuit, show, confirm, runToEnd, statuses } = await start();
    await show([audit]);
    intuit.faults.add({ operationFault: { code: '10000', written: true } });
    await confirm();
    await runToEnd();
    expect(company.items()).toHaveLength(1);
    expect(await statuses()).toEqual({ 'Audit support': 'synced' });
  });
});

describe('a refusal', () => {
  it('of a name that is taken leaves the service Failed with its code, and everything else done', async () => {
    const { company, show, confirm, statuses, reasons, engine } = await start();
    await show(services);
    // Made in QuickBooks after the preview was shown, and with other values.
    const { confirmPreview } = await import('../../../lib/sync/confirm');
    expect(confirmPreview).toBeTypeOf('function');
    company.createItem({ name: 'Audit support', type: 'NonInventory', price: '1' });
    await engine.store.put('mirrors', {
      connection: CONNECTION,
      watermark: new Date(engine.now()).toISOString(),
      readAt: engine.now(),
      reads: { month: '', count: 0 },
    });
    await confirm();
    expect(await statuses()).toEqual({
      'Monthly bookkeeping': 'synced',
      'Audit support': 'failed',
      'Payroll set-up': 'synced',
    });
    expect(await reasons()).toMatchObject({ 'Audit support': 'duplicate-name' });
  });

  it('of a stale SyncToken reads the item and writes once more where our field is unchanged there', async () => {
    const { company, show, confirm, engine, runToEnd } = await start();
    await show(services);
    await confirm();
    const changed = services.map((each) => (each.name === 'Audit support' ? { ...each, rate: amount('200') } : each));
    await show(changed);
    company.edit(company.item('Audit support')?.Id ?? '', { Description: 'Edited by the bookkeeper' });
    await syncByHand({ ...engine, remote: async () => null }, CONNECTION, [services[1]?.key ?? ''], 'manual');
    await runToEnd();
    expect(company.item('Audit support')).toMatchObject({ UnitPrice: '200', Description: 'Edited by the bookkeeper' });
  });

  it('because the subscription ended says so', async () => {
    const { company, show, confirm, statuses, reasons } = await start();
    await show([services[1] ?? service('x')]);
    company.endSubscription();
    await confirm();
    expect(await statuses()).toEqual({ 'Audit support': 'failed' });
    expect(await reasons()).toEqual({ 'Audit support': 'subscription' });
  });

  it('of a company without income accounts is a question before anything is sent', async () => {
    const { show, confirm, statuses, reasons } = await start({ accounts: [{ name: 'Checking', type: 'Bank' }] });
    await show(services);
    await confirm();
    expect(writes(one)).toEqual([]);
    expect(await statuses()).toMatchObject({ 'Audit support': 'not-synced' });
    expect(await reasons()).toMatchObject({ 'Audit support': 'no-income-account' });
  });
});

describe('two rows of one name and category', () => {
  it('with different amounts are asked about, and none of them is written', async () => {
    const { company, show, confirm, reasons } = await start();
    await show([service('Audit', { rate: amount('100') }), service('Audit', { rate: amount('200') })]);
    await confirm();
    expect(company.items()).toEqual([]);
    expect(await reasons()).toEqual({ Audit: 'rate-ambiguous' });
  });

  it('with different descriptions leave the description alone', async () => {
    const { company, show, confirm } = await start();
    await show([service('Audit', { description: 'Of a firm' }), service('Audit', { description: 'Of a person' })]);
    await confirm();
    expect(company.item('Audit')?.Description).toBeUndefined();
  });
});

describe('an item that somebody else made just now, equal to what was to be created', () => {
  it('is linked as theirs, so that undo can’t make it inactive', async () => {
    const { company, show, confirm, engine, statuses } = await start();
    const audit = service('Audit', { rate: amount('100') });
    await show([audit]);
    company.createItem({ name: 'Audit', price: '100' });
    await confirm();
    expect(await statuses()).toEqual({ Audit: 'synced' });
    expect((await engine.store.getAll('links'))[0]).toMatchObject({ origin: 'matched', wroteSku: null });
    expect((await engine.store.getAll('journal')).map(({ kind }) => kind)).toEqual(['linked']);
  });
});

describe('categories of one name at several levels', () => {
  it('are told apart: the one at the top is meant', async () => {
    const { company, show, confirm } = await start({
      items: [
        { name: 'Tax', type: 'Category' },
        { name: 'Payroll', type: 'Category' },
        { name: 'Payroll', type: 'Category', category: 'Tax' },
      ],
    });
    await show([service('Wages', { category: 'Payroll' })]);
    await confirm();
    const top = company.items().find(({ Name, ParentRef }) => Name === 'Payroll' && !ParentRef);
    expect(company.items().find(({ Name }) => Name === 'Wages')?.ParentRef?.value).toBe(top?.Id);
  });
});

describe('undo', () => {
  it('makes a created item inactive, and automatic sync does not create it again', async () => {
    const bench = await start();
    await bench.show(services);
    await bench.confirm();
    const entries = await bench.engine.store.getAll('journal');
    const entry = entries.find(({ kind, name }) => kind === 'created' && name === 'Audit support');
    expect(await undo(bench.engine, CONNECTION, entry?.id ?? 0)).toEqual({ ok: true });
    await bench.runToEnd();
    expect(bench.company.items().find(({ Sku, UnitPrice }) => Sku === 'Hour' && UnitPrice === '180.55')?.Active).toBe(
      false,
    );
    expect(await bench.statuses()).toMatchObject({ 'Audit support': 'skipped' });
    await bench.settings({ confirmedAt: 1, confirmedColumns: 'name,rate' });
    expect(await automatic(bench, services)).toBe(0);
  });

  it('sets an updated field back, and does not push it again until it changes in TaxDome', async () => {
    const bench = await start();
    await bench.show(services);
    await bench.confirm();
    await bench.settings({ confirmedAt: 1, confirmedColumns: 'name,rate' });
    const at = (text: string) =>
      services.map((each) => (each.name === 'Audit support' ? { ...each, rate: amount(text) } : each));
    await automatic(bench, at('200'));
    const entry = (await bench.engine.store.getAll('journal')).find(({ kind }) => kind === 'updated');
    expect(await undo(bench.engine, CONNECTION, entry?.id ?? 0)).toEqual({ ok: true });
    await bench.runToEnd();
    expect(bench.company.item('Audit support')?.UnitPrice).toBe('180.55');
    expect(await automatic(bench, at('200'))).toBe(0);
    expect(await automatic(bench, at('210'))).toBe(1);
    expect(bench.company.item('Audit support')?.UnitPrice).toBe('210');
  });

  it('is refused where somebody changed the item since', async () => {
    const bench = await start();
    await bench.show(services);
    await bench.confirm();
    bench.company.edit(bench.company.item('Audit support')?.Id ?? '', { UnitPrice: '1' });
    bench.pass(60_000);
    const entry = (await bench.engine.store.getAll('journal')).find(
      ({ kind, name }) => kind === 'created' && name === 'Audit support',
    );
    expect(await undo(bench.engine, CONNECTION, entry?.id ?? 0)).toMatchObject({ ok: false });
    expect(bench.company.item('Audit support')?.Active).toBe(true);
  });
});
