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
const DESCRIPTIONS = [null, null, null, 'Monthly', 'Monthly ', 'Yearly', 'Cut sh…'];
const RATES = ['100', '100', '100', null, '90', '0', '99999999999', '0.0000001'];

const anyReading: fc.Arbitrary<RateReading> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('100', '100', '100', '90', '0', '0.0000001').map(amount) },
  { weight: 2, arbitrary: fc.constant<RateReading>({ kind: 'none' }) },
  { weight: 1, arbitrary: fc.constant<RateReading>({ kind: 'problem', problem: 'ambiguous', text: '1.234' }) },
);

/** Optional properties are those that a page may not show. */
const anyRow = (names: readonly string[]) =>
  fc.record(
    {
      name: fc.constantFrom(...names),
      rate: anyReading,
      archived: fc.nat(9).map((n) => n === 0),
      id: fc.option(fc.nat(9), { freq: 2 }),
      description: fc.constantFrom(...DESCRIPTIONS),
      unit: fc.constantFrom('hour', 'item', null),
      category: fc.constantFrom(null, null, ...CATEGORIES),
      currency: fc.constantFrom('USD', 'USD', 'USD', 'CHF'),
    },
    { requiredKeys: ['name', 'rate', 'archived', 'id'] },
  );

const anyServices = (names: readonly string[]): fc.Arbitrary<Service[]> =>
  fc.array(anyRow(names), { minLength: 1, maxLength: 6 }).map((rows) =>
    mergeRows(
      rows.map(({ id, ...row }): Service => {
        const key = id === null ? serviceKey(row.name, row.category) : `id:${id}`;
        return { ...row, key, keyIsId: id !== null };
      }),
    ),
  );

const anyItems = (names: readonly string[]): fc.Arbitrary<Item[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.record({ name: fc.constantFrom(...CATEGORIES), active: fc.constantFrom(true, true, false) }), {
        maxLength: 3,
        selector: ({ name }) => name,
      }),
      fc.array(
        fc.record({
          name: fc.constantFrom(...names),
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

/** Decisions remember what the item held then; it may have changed since, and decisions of an older version remember nothing. */
function anyDecision(
  service: Service,
  links: ReadonlyMap<string, Link>,
  items: readonly Item[],
  byId: ReadonlyMap<string, Item>,
) {
  const keep = fc.constantFrom('taxdome' as const, 'quickbooks' as const);
  const overOf = (id: string | undefined): fc.Arbitrary<{ readonly over?: Values }> => {
    const item = byId.get(id ?? '');
    return item
      ? fc.oneof(
          fc.constant({}),
          formerly(itemValues(item, byId)).map((over) => ({ over })),
        )
      : fc.constant({});
  };
  const link = fc
    .tuple(fc.constantFrom('nowhere', ...items.map(({ id }) => id)), keep)
    .chain(([itemId, side]) =>
      overOf(itemId).map((over): UserDecision => ({ kind: 'link', itemId, keep: side, ...over })),
    );
  const kept = fc
    .tuple(keep, overOf(links.get(service.key)?.itemId))
    .map(([side, over]): UserDecision => ({ kind: 'keep', keep: side, ...over }));
  const plain: UserDecision[] = [
    { kind: 'exclude' },
    { kind: 'undone' },
    { kind: 'create' },
    { kind: 'create' },
    { kind: 'send-anyway' },
  ];
  return fc.oneof(fc.constantFrom(...plain), link, link, kept);
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
  .shuffledSubarray(NAMES, { minLength: 2, maxLength: 4 })
  .chain((names) => fc.tuple(anyServices(names), anyItems(names)))
  .chain(([services, items]) => {
    const byId = new Map(items.map((item) => [item.id, item]));
    return anyLinks(services, items, byId).map((links) => ({ services, items, byId, links }));
  })
  .chain(({ services, items, byId, links }) =>
    fc.record({
      services: fc.constant(services),
      items: fc.constant(items),
      links: fc.constant(links),
      decided: fc.tuple(...services.map((one) => fc.option(anyDecision(one, links, items, byId), { freq: 2 }))),
      seen: fc.tuple(...services.map(() => fc.nat(4))),
      categories: fc.constantFrom(true, true, false),
      unitInSku: fc.constantFrom(true, true, false),
      country: fc.constantFrom('CA', 'CA', 'US'),
      accounts: fc.constantFrom([income], [income], [income], []),
    }),
  )
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
