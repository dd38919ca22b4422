import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Service } from '../../../lib/catalog/service';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { decide } from '../../../lib/sync/decide';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

const COLUMNS = 'name,rate';
const report = {
  recognised: 'yes',
  ownIntegration: false,
  services: 1,
  columns: COLUMNS,
  subTab: 'active',
  at: 0,
} as const;
const audit = service('Audit support', { rate: amount('180') });

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const automatic = (services: readonly Service[]) =>
  syncAutomatically(one.engine, CONNECTION, { services, report, formOpen: false });

async function shownForLong() {
  await one.show([audit]);
  one.pass(60_000);
}

describe('automatic sync', () => {
  it('waits for the first confirmation even where the page’s columns are known', async () => {
    await one.settings({ confirmedAt: null, confirmedColumns: COLUMNS });
    await shownForLong();
    expect(await automatic([audit])).toBe(0);
    expect(await one.open()).toBe(0);
  });

  it('asks QuickBooks nothing while it waits for a preview: reads are metered', async () => {
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS, previewNeeded: true });
    await shownForLong();
    one.intuit.journal.length = 0;
    expect(await automatic([audit])).toBe(0);
    expect(one.intuit.journal).toEqual([]);
  });

  it('does nothing while it is switched off, and begins when it is switched on', async () => {
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS, autoSync: false });
    await shownForLong();
    expect(await automatic([audit])).toBe(0);
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS, autoSync: true });
    expect(await automatic([audit])).toBe(1);
  });

  it('waits for a preview where two services have come to each other’s names: their ids may be places in the list', async () => {
    const at = (id: number, name: string) => ({
      ...service(name, { rate: amount('9') }),
      key: `id:${id}`,
      keyIsId: true,
    });
    await one.show([at(1, 'Advice'), at(2, 'Books')]);
    await one.confirm();
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS });
    const sorted = [at(1, 'Books'), at(2, 'Advice')];
    await one.show(sorted);
    one.pass(60_000);
    expect(await automatic(sorted)).toBe(0);
    expect(await one.reasons()).toEqual({ Books: 'preview-needed', Advice: 'preview-needed' });
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS });
    const longer = [at(1, 'A new one'), at(2, 'Books'), at(3, 'Advice')];
    await one.show(longer);
    one.pass(60_000);
    expect(await automatic(longer)).toBe(0);
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS });
    const written = [at(1, 'ADVICE'), at(2, 'Books')];
    await one.show(written);
    one.pass(60_000);
    expect(await automatic(written)).toBe(1);
  });

  it('waits five seconds anew for each value that a known service takes on', async () => {
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS });
    await shownForLong();
    const halfTyped = { ...audit, rate: amount('2') };
    await one.show([halfTyped]);
    one.pass(4_000);
    await one.show([halfTyped]);
    expect(await automatic([halfTyped])).toBe(0);
    const typed = { ...audit, rate: amount('200') };
    await one.show([typed]);
    one.pass(4_000);
    expect(await automatic([typed])).toBe(0);
    one.pass(2_000);
    expect(await automatic([typed])).toBe(1);
    await one.runToEnd();
    expect(one.company.item('Audit support')?.UnitPrice).toBe('200');
  });

  it('carries out an answer only once it has stood for five seconds: the arrow keys go through all of them', async () => {
    await one.settings({ confirmedAt: 1, confirmedColumns: COLUMNS });
    await shownForLong();
    await decide(one.engine, CONNECTION, audit.key, { kind: 'create' });
    expect(await automatic([audit])).toBe(0);
    one.pass(6_000);
    expect(await automatic([audit])).toBe(1);
  });
});
