import { describe, expect, it } from 'vitest';
import type { UserDecision } from '../../../lib/catalog/decision';
import type { Item } from '../../../lib/catalog/item';
import { plan } from '../../../lib/catalog/plan';
import type { Service } from '../../../lib/catalog/service';
import type { Snapshot } from '../../../lib/catalog/snapshot';
import type { Field } from '../../../lib/catalog/values';
import { amount, income, item, linked, rate, service, snapshot } from './make';

function decide(one: Service, rest: Partial<Snapshot> = {}, decision?: UserDecision) {
  const decisions = new Map(decision ? [[one.key, decision]] : []);
  const made = plan(snapshot({ services: [one], decisions, ...rest })).get(one.key);
  if (!made) throw new Error('no decision');
  return made;
}

describe('a service that QuickBooks has not', () => {
  it('is created with its name, description, rate, unit and category', () => {
    const one = service('Payroll', { description: 'Monthly', rate: amount('95.5'), unit: 'hour', category: 'Ongoing' });
    expect(decide(one)).toMatchObject({
      kind: 'create',
      values: { name: 'Payroll', description: 'Monthly', rate: '95.5', sku: 'Hour', category: 'Ongoing' },
    });
  });

  it('of no rate is created without a price, never with 0', () => {
    expect(decide(service('Payroll', { rate: { kind: 'none' } }))).toMatchObject({
      kind: 'create',
      values: { rate: null },
    });
  });

  it('waits for an answer where no income account is the default', () => {
    expect(decide(service('Payroll'), { accounts: [{ ...income, name: 'Fees' }] })).toMatchObject({
      kind: 'ask',
      question: { kind: 'income-account' },
    });
  });

  it('waits for an answer where the chosen income account is gone', () => {
    const settings = { ...snapshot().settings, incomeAccountId: '99' };
    expect(decide(service('Payroll'), { settings })).toMatchObject({
      kind: 'ask',
      question: { kind: 'income-account' },
    });
  });

  it.each([
    ['', 'name-empty'],
    ['x'.repeat(101), 'name-too-long'],
    ['Tax: 1040', 'name-colon'],
    ['Tax\treturn', 'name-control'],
    ['個人確定申告', 'name-characters'],
  ])('and that it can not hold (“%s”) is skipped, with the reason', (name, code) => {
    expect(decide(service(name))).toMatchObject({ kind: 'skip', reason: { code } });
  });

  it('in a script beyond Latin-1 is sent outside the US, and in the US when the user says so', () => {
    const one = service('個人確定申告');
    expect(decide(one, { company: { name: 'KK', country: 'JP', currency: 'JPY' } }).kind).toBe('create');
    expect(decide(one, {}, { kind: 'send-anyway' })).toMatchObject({
      kind: 'create',
      values: { name: '個人確定申告' },
    });
  });

  it('keeps its accents', () => {
    expect(decide(service('Café'))).toMatchObject({ kind: 'create', values: { name: 'Café' } });
  });

  it('with an amount in another currency is skipped', () => {
    expect(decide(service('Audit', { currency: 'CHF' }))).toMatchObject({
      kind: 'skip',
      reason: { code: 'other-currency' },
    });
  });

  it('with an unreadable rate is asked about', () => {
    const one = service('Audit', { rate: { kind: 'problem', problem: 'not-a-number', text: 'on request' } });
    expect(decide(one)).toMatchObject({ kind: 'ask', question: { kind: 'rate-unreadable', text: 'on request' } });
  });

  it('and that is archived is not created', () => {
    expect(decide(service('Old', { archived: true }))).toMatchObject({ kind: 'skip', reason: { code: 'archived' } });
  });

  it('is left alone where the user excluded or undid it', () => {
    expect(decide(service('A'), {}, { kind: 'exclude' })).toMatchObject({ kind: 'skip', reason: { code: 'excluded' } });
    expect(decide(service('A'), {}, { kind: 'undone' })).toMatchObject({ kind: 'skip', reason: { code: 'undone' } });
  });
});

describe('a service whose name QuickBooks has', () => {
  it('is linked to the one active Service item of the same category, whatever its case and spaces', () => {
    const category = item('Ongoing', { type: 'Category', rate: null });
    const there = item('PAYROLL  set-up', { parentId: category.id });
    const one = service('Payroll set-up', { category: 'ongoing' });
    expect(decide({ ...one, name: 'PAYROLL set-up' }, { items: [category, there] })).toMatchObject({
      kind: 'link',
      itemId: there.id,
      changes: {},
    });
  });

  it.each([
    ['under another category', { category: 'Ongoing' }, {}, 'other-category'],
    ['that is inactive', {}, { active: false, name: 'Payroll (deleted)' }, 'inactive-item'],
    ['of another type', {}, { type: 'NonInventory' }, 'other-type'],
    ['that is a category', {}, { type: 'Category' }, 'other-type'],
    ['that is a bundle', {}, { type: 'Group' }, 'other-type'],
  ])('on an item %s is asked about, and nothing is created beside it', (_what, ofService, ofItem, code) => {
    const decision = decide(service('Payroll', ofService), { items: [item('Payroll', ofItem)] });
    expect(decision).toMatchObject({ kind: 'ask', question: { kind: 'candidates' }, reason: { code } });
  });

  it('twice is asked about', () => {
    const items = [item('Payroll'), item('payroll')];
    expect(decide(service('Payroll'), { items })).toMatchObject({ kind: 'ask', reason: { code: 'several-items' } });
  });

  it('on an item that belongs to another service is asked about', () => {
    const there = item('Payroll');
    const other = service('Pay');
    const links = new Map([linked(other, there)]);
    expect(decide(service('Payroll'), { items: [there], links })).toMatchObject({
      kind: 'ask',
      reason: { code: 'item-taken' },
    });
  });

  it('is never offered a category or bundle to link to', () => {
    const items = [item('Payroll', { type: 'Category' }), item('Payroll', { type: 'Group' })];
    expect(decide(service('Payroll'), { items })).toMatchObject({ question: { itemIds: [] } });
  });

  it('but for an accent is another', () => {
    expect(decide(service('Café'), { items: [item('Cafe')] }).kind).toBe('create');
  });

  it('but with other values is asked about, and written only when the user says so', () => {
    const there = item('Payroll', { rate: rate('90'), sku: 'ABC-1' });
    const items = [there];
    expect(decide(service('Payroll'), { items })).toMatchObject({
      kind: 'ask',
      question: { kind: 'values-differ', differs: ['rate'] },
    });
    const keep = (side: 'taxdome' | 'quickbooks') =>
      decide(service('Payroll'), { items }, { kind: 'link', itemId: there.id, keep: side });
    expect(keep('taxdome')).toMatchObject({ kind: 'link', changes: { rate: '100' } });
    expect(keep('quickbooks')).toMatchObject({ kind: 'link', changes: {} });
  });
});

describe('a linked service', () => {
  const one = service('Payroll', { unit: 'hour' });
  const there = item('Payroll', { sku: 'Hour' });
  const links = new Map([linked(one, there)]);
  const changedTo = (changes: Partial<Service>, itemNow = there) =>
    decide({ ...one, ...changes }, { items: [itemNow], links });

  it('with nothing changed needs nothing', () => {
    expect(changedTo({})).toMatchObject({ kind: 'nothing', differs: [] });
  });

  it('that changed in TaxDome updates just the fields that changed', () => {
    expect(changedTo({ rate: amount('120') })).toEqual({
      kind: 'update',
      itemId: there.id,
      changes: { rate: '120' },
      reason: { code: 'changed' },
    });
    expect(changedTo({ name: 'Payroll 2' })).toMatchObject({ changes: { name: 'Payroll 2' } });
    expect(changedTo({ unit: 'item' })).toMatchObject({ changes: { sku: 'Item' } });
  });

  it('that changed in QuickBooks alone is shown as differing and not overwritten', () => {
    expect(changedTo({}, { ...there, rate: rate('90') })).toMatchObject({ kind: 'nothing', differs: ['rate'] });
    expect(changedTo({}, { ...there, name: 'Payroll (new)' })).toMatchObject({ kind: 'nothing', differs: ['name'] });
  });

  it('that was copied without its category and its SKU differs in nothing, until somebody changes either', () => {
    const advice = item('Advice', { parentId: 'c1', sku: 'ADV-1' });
    const category = item('Advisory', { id: 'c1', type: 'Category' });
    const copy = service('Advice', { unit: null });
    const links = new Map([linked(copy, advice, [advice, category], { origin: 'copied', wroteSku: null })]);
    const other = item('Other', { id: 'c2', type: 'Category' });
    const decision = (now: Item) => decide(copy, { items: [now, category, other], links });
    expect(decision(advice)).toMatchObject({ kind: 'nothing', differs: [], reason: { code: 'in-step' } });
    expect(decision({ ...advice, parentId: 'c2' })).toMatchObject({
      differs: ['category'],
      reason: { code: 'differs' },
    });
    expect(decision({ ...advice, rate: rate('90') })).toMatchObject({ differs: ['rate'], reason: { code: 'differs' } });
  });

  it('whose name or rate QuickBooks itself stored otherwise says so, until one side changes', () => {
    const kept = { ...there, name: 'Payroll?', rate: rate('99.99') };
    const [, link] = linked(one, kept);
    const stored = (altered: readonly Field[], itemNow: Item = kept, changes: Partial<Service> = {}) =>
      decide({ ...one, ...changes }, { items: [itemNow], links: new Map([[one.key, { ...link, altered }]]) });
    expect(stored(['name', 'rate'])).toEqual({
      kind: 'nothing',
      itemId: kept.id,
      differs: ['name', 'rate'],
      reason: { code: 'name-altered' },
    });
    expect(stored(['rate'])).toMatchObject({ reason: { code: 'rate-altered' } });
    // Left apart by choice, or changed by somebody since: that is another reason.
    expect(stored([])).toMatchObject({ differs: ['name', 'rate'], reason: { code: 'kept-apart' } });
    expect(stored(['name', 'rate'], { ...kept, description: 'Weekly' })).toMatchObject({ reason: { code: 'differs' } });
    expect(stored(['name', 'rate'], { ...kept, rate: rate('90') })).toMatchObject({ reason: { code: 'differs' } });
    // Put right in QuickBooks by hand.
    expect(stored(['name', 'rate'], there)).toMatchObject({ differs: [], reason: { code: 'in-step' } });
    // Another name in TaxDome is sent again.
    expect(stored(['name', 'rate'], kept, { name: 'Wages' })).toMatchObject({ changes: { name: 'Wages' } });
  });

  it('that changed on both sides is asked about', () => {
    expect(changedTo({ rate: amount('120') }, { ...there, rate: rate('90') })).toMatchObject({
      kind: 'ask',
      question: { kind: 'both-changed', fields: ['rate'] },
    });
  });

  it('that changed to the same on both sides needs nothing', () => {
    expect(changedTo({ rate: amount('120') }, { ...there, rate: rate('120') })).toMatchObject({
      kind: 'nothing',
      differs: [],
    });
  });

  it('keeps the SKU that the bookkeeper wrote', () => {
    expect(changedTo({ unit: 'item' }, { ...there, sku: 'ABC-1' })).toMatchObject({ kind: 'nothing', differs: [] });
  });

  it('whose rate was emptied in TaxDome keeps its price, shown as differing', () => {
    expect(changedTo({ rate: { kind: 'none' } })).toMatchObject({ kind: 'nothing', differs: ['rate'] });
  });

  it('whose description is not on the page keeps it', () => {
    const { description: _unknown, ...rest } = one;
    expect(decide(rest, { items: [{ ...there, description: 'Long' }], links })).toMatchObject({
      kind: 'nothing',
      differs: [],
    });
  });

  it('whose first description comes when the list shows one sends it where QuickBooks has none', () => {
    const { description: _unknown, ...rest } = one;
    const [key, link] = linked(rest, there);
    const described = (description: string | null, before: Item = there) =>
      decide(
        { ...one, description: 'Each month' },
        {
          items: [{ ...there, description }],
          links: new Map([
            [
              key,
              {
                ...linked(rest, before)[1],
                base: { ...link.base, item: { ...link.base.item, description: before.description } },
              },
            ],
          ]),
        },
      );
    expect(described(null)).toMatchObject({ kind: 'update', changes: { description: 'Each month' } });
    expect(described('By the bookkeeper')).toMatchObject({ kind: 'nothing', differs: ['description'] });
    // Taken out in QuickBooks since the last sync: that is a bookkeeper's change too.
    expect(described(null, { ...there, description: 'Long' })).toMatchObject({
      kind: 'ask',
      question: { kind: 'both-changed' },
    });
  });

  it.each([
    ['inactive', [{ ...there, active: false }]],
    ['gone', []],
  ])('whose item is %s is asked about and never created anew', (_what, items) => {
    expect(decide(one, { items, links })).toMatchObject({ kind: 'ask', question: { kind: 'item-missing' } });
  });

  it('renamed to what QuickBooks can’t hold is skipped', () => {
    expect(changedTo({ name: 'Pay: roll' })).toMatchObject({ kind: 'skip', reason: { code: 'name-colon' } });
  });
});

describe('a rename that nobody saw', () => {
  const former = service('Payroll', { description: 'Monthly', rate: amount('77') });
  const there = item('Payroll', { description: 'Monthly', rate: rate('77') });
  const links = new Map([linked(former, there)]);

  it('is asked about where the rows carry no ids: neither created nor forgotten', () => {
    const now = { ...former, name: 'Payroll 2027', key: 'name:new' };
    expect(decide(now, { items: [there], links, unseen: [former] })).toMatchObject({
      kind: 'ask',
      question: { kind: 'maybe-renamed', formerKey: former.key },
    });
  });

  it.each([
    ['had an id and has none', { keyIsId: true, key: 'id:7' }, { keyIsId: false, key: 'name:new' }],
    ['had none and has one', {}, { keyIsId: true, key: 'id:7' }],
  ])('is asked about where the row %s: ids of rows may be believed one day and not the next', (_how, was, is) => {
    const before = { ...former, ...was };
    const now = { ...former, name: 'Payroll 2027', ...is };
    const known = { items: [there], links: new Map([linked(before, there)]), unseen: [before] };
    expect(decide(now, known)).toMatchObject({ question: { kind: 'maybe-renamed', formerKey: before.key } });
  });

  it('is asked about where more was changed with the name, if the one came as the other went', () => {
    const now = { ...former, name: 'Payroll 2027', key: 'name:new', rate: amount('80') };
    const known = { items: [there], links, unseen: [former] };
    expect(decide(now, known)).toMatchObject({ kind: 'create' });
    expect(decide({ ...now, inPlaceOf: former.key }, known)).toMatchObject({
      question: { kind: 'maybe-renamed', formerKey: former.key },
    });
  });

  it('is none where both rows have ids, and they differ', () => {
    const before = { ...former, key: 'id:7', keyIsId: true };
    const now = { ...former, key: 'id:8', keyIsId: true, name: 'Payroll 2027', inPlaceOf: 'id:7' };
    const known = { items: [there], links: new Map([linked(before, there)]), unseen: [before] };
    expect(decide(now, known)).toMatchObject({ kind: 'create' });
  });

  it('is a rename for sure where the row has an id', () => {
    const before = { ...former, key: 'id:7', keyIsId: true };
    const now = { ...before, name: 'Payroll 2027' };
    expect(decide(now, { items: [there], links: new Map([linked(before, there)]) })).toMatchObject({
      kind: 'update',
      changes: { name: 'Payroll 2027' },
    });
  });
});
