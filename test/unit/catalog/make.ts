import type { Account, Item } from '../../../lib/catalog/item';
import type { Link } from '../../../lib/catalog/link';
import type { PageReport } from '../../../lib/catalog/page-report';
import { type Rate, toRate } from '../../../lib/catalog/rate';
import type { RateReading, Service } from '../../../lib/catalog/service';
import { serviceKey } from '../../../lib/catalog/service-key';
import { itemValues, serviceValues } from '../../../lib/catalog/service-values';
import type { Snapshot } from '../../../lib/catalog/snapshot';

/** A rate from its text; throws where the text is none. */
export function rate(text: string): Rate {
  const made = toRate(text);
  if (made === undefined) throw new Error(`no rate: ${text}`);
  return made;
}

/** A rate cell that was read. */
export function amount(text: string): RateReading {
  return { kind: 'amount', amount: rate(text) };
}

/** A service of the list; everything that isn't said is what a plain row would show. */
export function service(name: string, changes: Partial<Service> = {}): Service {
  const category = changes.category === undefined ? null : changes.category;
  return {
    key: serviceKey(name, category),
    keyIsId: false,
    name,
    description: null,
    rate: amount('100'),
    unit: 'item',
    category,
    archived: false,
    ...changes,
  };
}

let lastId = 0;

/** An item of QuickBooks: an active Service of 100. */
export function item(name: string, changes: Partial<Item> = {}): Item {
  lastId += 1;
  return {
    id: String(lastId),
    syncToken: '0',
    name,
    type: 'Service',
    active: true,
    description: null,
    rate: rate('100'),
    sku: null,
    parentId: null,
    incomeAccountId: '1',
    updatedAt: null,
    ...changes,
  };
}

export const income: Account = {
  id: '1',
  name: 'Uncategorized Income',
  type: 'Income',
  subType: 'ServiceFeeIncome',
  active: true,
};

/** A connected company with its default account and nothing else; `links` are made of pairs that were equal when they were linked. */
export function snapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    connection: 'c',
    company: { name: 'Demo', country: 'US', currency: 'USD' },
    connectionState: 'connected',
    online: true,
    storageFull: false,
    exhausted: false,
    unreadable: false,
    settings: {
      incomeAccountId: null,
      autoSync: true,
      categories: true,
      unitInSku: true,
      confirmedAt: 1,
      previewNeeded: false,
    },
    services: [],
    unseen: [],
    items: [],
    accounts: [income],
    links: new Map(),
    decisions: new Map(),
    operations: new Map(),
    ...changes,
  };
}

/** The link that a sync of these two would have left. */
export function linked(
  to: Service,
  as: Item,
  items: readonly Item[] = [as],
  changes: Partial<Link> = {},
): [string, Link] {
  const byId = new Map(items.map((each) => [each.id, each]));
  const base = { service: serviceValues(to, { categories: true, unitInSku: true }), item: itemValues(as, byId) };
  return [
    to.key,
    { serviceKey: to.key, itemId: as.id, origin: 'created', base, wroteSku: as.sku, syncedAt: 1, ...changes },
  ];
}

/** What a page says of itself where its services list was read without doubt. */
export const readWell: PageReport = {
  recognised: 'yes',
  ownIntegration: false,
  services: 1,
  columns: '',
  subTab: 'active',
  at: 0,
};
