import { test } from 'vitest';
import { expectSyncedOnce, FIFTY, syncAtOnce } from './harness/two-browsers';
import { World } from './harness/world';

// Both browsers keep to Intuit's limits, but neither knows of the other's requests: together they may be turned away once.
test('two browsers that sync the same 50 services at the same moment make 50 items, and each category once', async () => {
  await using world = await World.start('en', { firm: FIFTY, intuit: { throttle: { retryAfter: 2 } } });
  await using other = await world.colleague();
  await syncAtOnce(world, other);
  await expectSyncedOnce(world, other);
}, 240_000);
