import { afterEach, describe, expect, it } from 'vitest';
import type { PageReport } from '../../../lib/catalog/page-report';
import { syncAutomatically } from '../../../lib/sync/automatic';
import { dueAt } from '../../../lib/sync/due-at';
import { run } from '../../../lib/sync/run';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const HOUR = 3_600_000;
const audit = service('Audit support', { rate: amount('180') });
const report: PageReport = {
  ...{ recognised: 'yes', ownIntegration: false, services: 1, columns: 'name,rate', subTab: 'active', at: 0 },
};

/** The engine while this machine's clock is wrong. */
const ahead = () => ({ ...one.engine, now: () => one.engine.now() + 5 * HOUR });

describe('a clock that was five hours ahead and is set right', () => {
  it('holds up nothing that was recorded before', async () => {
    one = await bench();
    await one.show([audit]);
    await syncByHand(ahead(), CONNECTION, [audit.key], 'manual');
    expect(await dueAt(one.engine, CONNECTION)).toBeLessThanOrEqual(one.engine.now());
    await one.run();
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  });

  it('holds up no batch that waits to be sent again, and looks first for what it may have done', async () => {
    one = await bench();
    await one.show([audit]);
    one.intuit.faults.add({ match: { operation: 'batch' }, action: 'drop-after' });
    await syncByHand(ahead(), CONNECTION, [audit.key], 'manual');
    await run(ahead(), CONNECTION);
    one.intuit.journal.length = 0;
    expect(await dueAt(one.engine, CONNECTION)).toBeLessThanOrEqual(one.engine.now());
    await one.run();
    expect(one.intuit.journal.map(({ operation }) => operation)).toEqual(['cdc']);
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  });

  it('makes no pause of hours out of the minute that QuickBooks asked for', async () => {
    one = await bench();
    await one.show([audit]);
    await one.engine.store.put('pacing', {
      ...{ connection: CONNECTION, requests: [], batches: [], throttledSince: null, batchSize: 30 },
      blockedUntil: one.engine.now() + 5 * HOUR,
    });
    await one.confirm();
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced' });
  });

  it('lets a value be believed after two equal reads all the same', async () => {
    one = await bench();
    await one.settings({ confirmedAt: 1, confirmedColumns: 'name,rate' });
    one.pass(5 * HOUR);
    await one.show([audit]);
    one.pass(-5 * HOUR);
    await one.show([audit]);
    one.pass(6_000);
    await one.show([audit]);
    expect(await syncAutomatically(one.engine, CONNECTION, { services: [audit], report, formOpen: false })).toBe(1);
  });
});
