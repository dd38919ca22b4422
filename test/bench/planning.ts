import type { Item } from '../../lib/catalog/item';
import { plan } from '../../lib/catalog/plan';
import { toRate } from '../../lib/catalog/rate';
import type { Service } from '../../lib/catalog/service';
import type { Snapshot } from '../../lib/catalog/snapshot';
import type { Table } from './table';

const SIZES = [100, 1_000, 10_000] as const;
const ROUNDS = 15;

/** A firm of that many services, every second of which QuickBooks has already. */
function snapshot(size: number): Snapshot {
  const rate = toRate('95');
  if (!rate) throw new Error('95 is a rate');
  const services = Array.from({ length: size }, (_, index): Service => {
    const name = `Service ${index}`;
    return { key: `s${index}`, keyIsId: true, name, rate: { kind: 'amount', amount: rate }, archived: false };
  });
  const items = services
    .filter((_, index) => index % 2 === 0)
    .map(
      ({ name }, index): Item => ({
        id: String(index + 1),
        syncToken: '0',
        name,
        type: 'Service',
        active: true,
        description: null,
        rate,
        sku: null,
        parentId: null,
        incomeAccountId: '1',
        updatedAt: null,
      }),
    );
  return {
    connection: 'bench',
    company: { name: 'Example Company Inc.', country: 'US', currency: 'USD' },
    connectionState: 'connected',
    online: true,
    storageFull: false,
    exhausted: false,
    unreadable: false,
    settings: {
      incomeAccountId: '1',
      autoSync: true,
      categories: true,
      unitInSku: true,
      confirmedAt: null,
      previewNeeded: false,
    },
    services,
    unseen: [],
    items,
    accounts: [{ id: '1', name: 'Sales', type: 'Income', subType: null, active: true }],
    links: new Map(),
    decisions: new Map(),
    operations: new Map(),
  };
}

/** The fastest of several rounds: what else the machine does only adds to a time. */
function fastest(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}

/** How the time of a plan grows with the number of services; a ratio near the sizes' own means that it grows evenly. */
export function planning(): Table {
  const times = SIZES.map((size) => {
    const given = snapshot(size);
    return { size, time: fastest(() => plan(given)) };
  });
  const base = times[0];
  return {
    title: 'Planning a first sync, the fastest of 15 rounds',
    columns: ['services', 'ms', 'services, ratio', 'time, ratio'],
    rows: times.map(({ size, time }) => [
      String(size),
      time.toFixed(2),
      (size / (base?.size ?? 1)).toFixed(0),
      (time / (base?.time ?? 1)).toFixed(1),
    ]),
  };
}
