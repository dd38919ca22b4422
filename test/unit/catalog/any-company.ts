import fc from 'fast-check';
import type { UserDecision } from '../../../lib/catalog/decision';
import type { Item } from '../../../lib/catalog/item';
import type { Link } from '../../../lib/catalog/link';
import { isLinkable } from '../../../lib/catalog/matching';
import { mergeRows } from '../../../lib/catalog/merge-rows';
import type { RateReading, Service } from '../../../lib/catalog/service';
import { serviceKey } from '../../../lib/catalog/service-key';
import { itemValues, serviceValues } from '../../../lib/catalog/service-values';
import type { Snapshot } from '../../../lib/catalog/snapshot';
import type { Values } from '../../../lib/catalog/values';
import { amount, income, rate, snapshot } from './make';

/** Few, so that they collide: by case, composition, spaces, invisible characters, and nearly. */
const NAMES = [
  'Audit',
  'audit',
  'Au\u200bdit',
  'Café',
  'CAFE\u0301',
  'Cafe',
  'Pay  roll',
  'Pay roll',
  'Tax',
  'Tax: x',
  '年末',
];
const CATEGORIES = ['Tax', 'TAX', 'Ongoing', 'Audit'];
const DESCRIPTIONS = [null, 'Monthly', 'Monthly ', 'Yearly', 'Cut sh…'];
const RATES = [null, '100', '90', '0', '99999999999', '0.0000001'];

const anyReading: fc.Arbitrary<RateReading> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('100', '100', '90', '0', '0.0000001').map(amount) },
  { weight: 2, arbitrary: fc.constant<RateReading>({ kind: 'none' }) },
  { weight: 1, arbitrary: fc.constant<RateReading>({ kind: 'problem', problem: 'ambiguous', text: '1.234' }) },
);

/** Optional properties are those that a page may not show. */
const anyRow = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    rate: anyReading,
    archived: fc.nat(5).map((n) => n === 0),
    id: fc.option(fc.nat(9), { freq: 1 }),
    description: fc.constantFrom(...DESCRIPTIONS),
    unit: fc.constantFrom('hour', 'item', null),
    category: fc.constantFrom(null, null, ...CATEGORIES),
    currency: fc.constantFrom('USD', 'USD', 'CHF'),
  },
  { requiredKeys: ['name', 'rate', 'archived', 'id'] },
);

const anyServices: fc.Arbitrary<Service[]> = fc.array(anyRow, { minLength: 1, maxLength: 6 }).map((rows) =>
  mergeRows(
    rows.map(({ id, ...row }): Service => {
      const key = id === null ? serviceKey(row.name, row.category) : `id:${id}`;
      return { ...row, key, keyIsId: id !== null };
    }),
  ),
);

const anyItems: fc.Arbitrary<Item[]> = fc
  .tuple(
    fc.uniqueArray(fc.record({ name: fc.constantFrom(...CATEGORIES), active: fc.constantFrom(true, true, false) }), {
      maxLength: 3,
      selector: ({ name }) => name,
    }),
    fc.array(
      fc.record({
        name: fc.constantFrom(...NAMES),
        type: fc.constantFrom(
          'Service',
          'Service',
          'Service',
          'Service',
          'NonInventory',
          'Inventory',
          'Group',
          'Category',
          '',
        ),
        active: fc.constantFrom(true, true, true, false),
        parent: fc.option(fc.nat(3), { freq: 2 }),
        description: fc.constantFrom(...DESCRIPTIONS),
        rate: fc.constantFrom(...RATES),
        sku: fc.constantFrom(null, 'Hour', 'Item', 'ABC-1'),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([categories, others]) => [
    ...categories.map((category, index) => made(`c${index}`, { ...category, type: 'Category' })),
    ...others.map(({ parent, rate: price, ...other }, index) =>
      made(`i${index}`, {
        ...other,
        name: other.active ? other.name : `${other.name} (deleted)`,
        rate: price === null ? null : rate(price),
        parentId: parent === null ? null : `c${parent}`,
      }),
    ),
  ]);

function made(id: string, changes: Partial<Item>): Item {
  const nothing = { description: null, rate: null, sku: null, parentId: null, incomeAccountId: null, updatedAt: null };
  return { id, syncToken: '0', name: '', type: 'Service', active: true, ...nothing, ...changes };
}

/** What one side held at the last sync: mostly what it holds now. */
function formerly(now: Values): fc.Arbitrary<Values> {
  const was = <T>(value: T, ...others: T[]) => fc.constantFrom(value, value, value, ...others);
  return fc
    .record({
      name: was(now.name, 'Former', 'Audit'),
      description: was<Values['description']>(now.description, 'Formerly', null),
      rate: was<Values['rate']>(now.rate, rate('55'), null),
      sku: was<Values['sku']>(now.sku, 'Hour', 'Item', null),
      category: was<Values['category']>(now.category, 'Former', null),
    })
    .map((values) => JSON.parse(JSON.stringify(values)) as Values);
}

function anyLink(service: Service, item: Item, byId: ReadonlyMap<string, Item>): fc.Arbitrary<Link> {
  return fc.record({
    serviceKey: fc.constant(service.key),
    itemId: fc.constant(item.id),
    origin: fc.constantFrom('created', 'matched', 'copied'),
    base: fc.record({
      service: formerly(serviceValues(service, { categories: true, unitInSku: true })),
      item: formerly(itemValues(item, byId)),
    }),
    wroteSku: fc.constantFrom(null, item.sku, 'Hour', 'Item'),
    syncedAt: fc.constant(1),
  });
}

function anyDecision(items: readonly Item[], byId: ReadonlyMap<string, Item>): fc.Arbitrary<UserDecision> {
  const keep = fc.constantFrom('taxdome', 'quickbooks');
  const link = fc
    .record({ itemId: fc.constantFrom('nowhere', ...items.map(({ id }) => id)), keep, seen: fc.boolean() })
    .map(({ seen, ...choice }): UserDecision => {
      const item = byId.get(choice.itemId);
      return { kind: 'link', ...choice, ...(seen && item ? { over: itemValues(item, byId) } : {}) };
    });
  return fc.oneof(
    fc.constantFrom<UserDecision>(
      ...([
        { kind: 'exclude' },
        { kind: 'undone' },
        { kind: 'create' },
        { kind: 'create' },
        { kind: 'send-anyway' },
      ] as const),
    ),
    { weight: 2, arbitrary: link },
    fc.record({ kind: fc.constant('keep'), keep }) as fc.Arbitrary<UserDecision>,
  );
}

/** Each item is linked to one service at most, as the engine keeps it. */
function anyLinks(services: readonly Service[], items: readonly Item[], byId: ReadonlyMap<string, Item>) {
  const linkable = items.filter(isLinkable);
  return fc
    .tuple(fc.shuffledSubarray([...services]), fc.shuffledSubarray(linkable))
    .chain(([some, of]) =>
      fc.tuple(...some.slice(0, of.length).map((service, index) => anyLink(service, of[index] as Item, byId))),
    )
    .map((links) => new Map(links.map((link) => [link.serviceKey, link])));
}

/** A firm and a company in which much collides: everything that a plan is made from. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(anyServices, anyItems)
  .chain(([services, items]) => {
    const byId = new Map(items.map((item) => [item.id, item]));
    const decision = fc.option(anyDecision(items, byId), { freq: 1 });
    return fc.record({
      services: fc.constant(services),
      items: fc.constant(items),
      links: anyLinks(services, items, byId),
      decided: fc.tuple(...services.map(() => decision)),
      seen: fc.tuple(...services.map(() => fc.nat(4))),
      categories: fc.constantFrom(true, true, false),
      unitInSku: fc.constantFrom(true, true, false),
      country: fc.constantFrom('CA', 'CA', 'US'),
      accounts: fc.constantFrom([income], [income], [income], []),
    });
  })
  .map(({ decided, seen, categories, unitInSku, country, links, services, ...rest }) =>
    snapshot({
      ...rest,
      services,
      links,
      unseen: services.filter(({ key }, index) => seen[index] === 0 && links.has(key)),
      decisions: new Map(
        services.flatMap(({ key }, index) => {
          const decision = decided[index];
          return decision ? [[key, decision] as const] : [];
        }),
      ),
      company: { name: 'Demo', country, currency: 'USD' },
      settings: { ...snapshot().settings, categories, unitInSku },
    }),
  );
