import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../lib/sync/run';
import { afterError } from '../../../lib/worker/after-error';
import { contentHandlers } from '../../../lib/worker/content-handlers';
import { lookAtDisk } from '../../../lib/worker/full-disk';
import { pageHandlers } from '../../../lib/worker/page-handlers';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';
import { fetchLocales, forgetAll } from './fake-browser';
import { fillDisk } from './full-disk';
import { contextOf } from './worker-context';

vi.mock('wxt/browser', () => import('./fake-browser'));

let one: Bench;
beforeEach(async () => {
  forgetAll();
  one = await bench();
  vi.stubGlobal('fetch', fetchLocales);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await one.close();
});

const tax = service('Tax return', { rate: amount('180') });
const batches = () => one.intuit.journal.filter(({ operation }) => operation === 'batch').length;
const PAGE = { kind: 'content', firm: FIRM, tab: 1 } as const;
const wish = { connection: CONNECTION, key: tax.key };
const report = { recognised: 'no', ownIntegration: false, services: 0, columns: '', subTab: null, at: 0 } as const;

it('where the disk takes no more, nothing is sent, and the person is told', async () => {
  await one.show([tax]);
  const { context } = contextOf(one);
  const writes = batches();
  fillDisk();
  const handlers = pageHandlers(context);
  expect(await handlers['sync.services']({ connection: CONNECTION, keys: [tax.key] })).toEqual({
    ok: false,
    problem: 'storage-full',
  });
  vi.restoreAllMocks();
  await one.run();
  expect(batches()).toBe(writes);
  expect(await handlers['sync.services']({ connection: CONNECTION, keys: [tax.key] })).toEqual({ ok: true });
  await one.run();
  expect(await one.statuses()).toEqual({ 'Tax return': 'synced' });
});

describe('a page, where the disk takes no more,', () => {
  beforeEach(async () => {
    await one.show([tax]);
    await one.settings({ confirmedAt: 1 });
  });

  it('is told so by the service that a person wants synced, and no longer when it takes something again', async () => {
    const { context } = contextOf(one);
    const content = contentHandlers(context);
    fillDisk();
    expect(await content['service.sync'](wish, PAGE)).toEqual({ outcome: 'explain' });
    expect(await content['service.detail'](wish, PAGE)).toMatchObject({
      title: 'The extension’s storage on this computer is full',
      text: 'Nothing is written meanwhile; what is waiting is kept and goes on by itself.',
      steps: ['Free some space on this computer.'],
      action: 'sync',
    });
    await expect(lookAtDisk(context)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await content['service.sync'](wish, PAGE)).toEqual({ outcome: 'queued' });
    await run(context, CONNECTION);
    await lookAtDisk(context);
    expect(await content['service.detail'](wish, PAGE)).toMatchObject({ title: 'In step with QuickBooks' });
  });

  it('shows what is known all the same, and what waits as held back', async () => {
    const { context } = contextOf(one);
    const content = contentHandlers(context);
    await content['service.sync'](wish, PAGE);
    fillDisk();
    const error = await run(context, CONNECTION).catch((thrown: unknown) => thrown);
    await afterError(context, error);
    const hello = { language: 'en', firmName: 'Harbour Lane', report, hasListPart: true };
    const state = await content['page.hello'](hello, PAGE);
    expect(state.badges[tax.key]).toEqual({ status: 'not-synced', differs: false });
    vi.restoreAllMocks();
    await run(context, CONNECTION);
    await lookAtDisk(context);
    expect((await content['page.hello'](hello, PAGE)).badges[tax.key]?.status).toBe('synced');
  });
});
