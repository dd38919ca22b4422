import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageState } from '../../../lib/worker/page-state';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';
import { fetchLocales, forgetAll } from './fake-browser';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  forgetAll();
  vi.stubGlobal('fetch', fetchLocales);
  one = await bench();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await one.close();
});

it('gives each row the badge of its own service, and nothing of the books', async () => {
  const [tax, audit, late] = [
    service('Tax return', { rate: amount('180') }),
    service('Audit: support', { rate: amount('95') }),
    service('Late', { rate: amount('5') }),
  ];
  await one.show([tax, audit]);
  await one.confirm();
  await one.show([tax, audit, late]);
  const state = await pageState(contextOf(one).context, FIRM);
  expect(state.connection).toBe(CONNECTION);
  expect(state.badges).toEqual({
    [tax.key]: { status: 'synced', differs: false },
    [audit.key]: { status: 'skipped', differs: false },
    [late.key]: { status: 'not-synced', differs: false },
  });
  expect(JSON.stringify(state)).not.toContain(one.company.realmId);
});
