import { describe, test } from 'vitest';
import { expectSyncedOnce, FIFTY, syncAtOnce } from '../browser/harness/two-browsers';
import { World } from '../browser/harness/world';
import type { FaultOrder } from '../stand-ins/intuit';

const batch = { operation: 'batch' } as const;

/** What happens to the first batches, whichever browser they come from. */
const FAULTS: readonly (readonly [string, readonly FaultOrder[]])[] = [
  ['nothing fails', []],
  ['two batches are done and their answers lost', [{ match: batch, action: 'drop-after', nth: 2, times: 2 }]],
  ['two batches are answered 500 and not done', [{ match: batch, action: 'status', status: 500, nth: 2, times: 2 }]],
  [
    'two batches are done and answered 500',
    [{ match: batch, action: 'status', status: 500, after: true, nth: 2, times: 2 }],
  ],
];

describe.each(['parent', 'company'] as const)('two browsers, names unique in the %s', (nameScope) => {
  test.each(FAULTS)(
    '%s: 50 services are 50 items',
    async (_name, faults) => {
      await using world = await World.start('en', {
        firm: FIFTY,
        intuit: { nameScope, throttle: { retryAfter: 2 } },
      });
      await using other = await world.colleague();
      for (const order of faults) world.intuit.faults.add(order);
      await syncAtOnce(world, other);
      await expectSyncedOnce(world, other);
    },
    300_000,
  );
});
