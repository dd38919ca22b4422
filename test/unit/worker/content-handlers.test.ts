import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentHandlers } from '../../../lib/worker/content-handlers';
import type { WorkerContext } from '../../../lib/worker/context';
import { service } from '../catalog/make';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { query: async () => [], get: async () => ({}) },
    runtime: { getURL: (path: string) => path },
    storage: { session: { get: async () => ({}) } },
  },
}));

const audit = service('Audit support');
const OTHER = { kind: 'content', firm: 'stranger.taxdome.com', tab: 2 } as const;
const OWN = { kind: 'content', firm: FIRM, tab: 1 } as const;
const report = {
  recognised: 'yes',
  ownIntegration: false,
  services: 1,
  columns: 'name',
  subTab: 'active',
  at: 0,
} as const;
const read = { connection: CONNECTION, services: [audit], report, formOpen: false, whole: true };

let one: Bench;
let content: ReturnType<typeof contentHandlers>;
let working: Promise<unknown>[];

beforeEach(async () => {
  one = await bench();
  working = [];
  vi.stubGlobal('fetch', async () => Response.json(messagesFromDisk('en')));
  const context: WorkerContext = {
    ...one.engine,
    get vault(): never {
      throw new Error('No page needs the vault.');
    },
    accessToken: async () => 'test-access-token',
    kick: () => {},
    aside: (work) => void working.push(work),
  };
  content = contentHandlers(context);
});
afterEach(async () => {
  await Promise.all(working);
  vi.unstubAllGlobals();
  await one.close();
});

describe('a page of one firm that names the connection of another', () => {
  it('changes none of its services: what it shows is not recorded', async () => {
    expect(await content['page.read'](read, OTHER)).toMatchObject({ connection: null, badges: {} });
    expect(await one.engine.store.getAll('services')).toEqual([]);
    expect(working).toEqual([]);
  });

  it('starts no write, and learns nothing of its services', async () => {
    await one.show([audit]);
    const request = { connection: CONNECTION, key: audit.key };
    expect(await content['service.sync'](request, OTHER)).toEqual({ outcome: 'explain' });
    expect(await one.open()).toBe(0);
    expect(await content['service.detail'](request, OTHER)).toBeNull();
  });
});

describe('a page of the firm itself', () => {
  it('is recorded, gets its badges and details, and starts the write that a person asked for', async () => {
    const state = await content['page.read'](read, OWN);
    expect(state).toMatchObject({ connection: CONNECTION, badges: { [audit.key]: { status: 'not-synced' } } });
    const request = { connection: CONNECTION, key: audit.key };
    expect(await content['service.detail'](request, OWN)).toMatchObject({ action: expect.anything() });
    expect(await content['service.sync'](request, OWN)).toEqual({ outcome: 'queued' });
    expect(await one.open()).toBe(1);
  });
});
