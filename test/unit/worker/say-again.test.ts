import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../../../lib/catalog/page-report';
import { contentHandlers } from '../../../lib/worker/content-handlers';
import type { WorkerContext } from '../../../lib/worker/context';
import { sayAgainIfDue } from '../../../lib/worker/say-again';
import { amount, service } from '../catalog/make';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';

const asked: unknown[] = [];

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async (tab: number, { name }: { name: string }) => {
        if (name === 'page.say-again') asked.push(tab);
        return { reply: null };
      },
    },
    runtime: { getURL: (path: string) => path },
    storage: { session: { get: async () => ({}) } },
  },
}));

const audit = service('Audit support', { rate: amount('100') });
const report: PageReport = {
  recognised: 'yes',
  ownIntegration: false,
  services: 1,
  columns: 'name',
  subTab: 'active',
  at: 0,
};
const speaker = { kind: 'content', firm: FIRM, tab: 7 } as const;

let one: Bench;
let context: WorkerContext;
let working: Promise<unknown>[];
let alarms: number[];

beforeEach(async () => {
  one = await bench();
  working = [];
  alarms = [];
  asked.length = 0;
  vi.stubGlobal('fetch', async () => Response.json(messagesFromDisk('en')));
  context = {
    ...one.engine,
    get vault(): never {
      throw new Error('No page needs the vault.');
    },
    accessToken: async () => 'test-access-token',
    kick: () => {},
    aside: (work) => void working.push(work),
    wakeAt: (time) => void alarms.push(time),
  };
  await one.settings({ confirmedAt: one.engine.now(), confirmedColumns: 'name' });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await one.close();
});

/** The page says that the service costs so much, and says it again when it may be believed. */
async function shows(rate: string) {
  const said = {
    ...{ connection: CONNECTION, services: [{ ...audit, rate: amount(rate) }], report, formOpen: false, whole: false },
  };
  const content = contentHandlers(context);
  await content['page.read'](said, speaker);
  one.pass(30_000);
  await content['page.read'](said, speaker);
  await Promise.all(working.splice(0));
}

/** As at each start of the worker and each ring of the alarm. */
async function starts() {
  const connection = await one.engine.store.get('connections', CONNECTION);
  if (connection) await sayAgainIfDue(context, connection);
}

describe('what a page says while QuickBooks can’t be asked', () => {
  it('is asked for again when that may be over, and is then written', async () => {
    one.intuit.faults.add({ action: 'status', status: 503, times: 1 });
    await shows('100');
    expect(await one.open()).toBe(0);
    await starts();
    expect(asked).toEqual([]);
    one.pass(61_000);
    expect(alarms.some((time) => time <= one.engine.now())).toBe(true);
    await starts();
    expect(asked).toEqual([7]);
    await shows('100');
    expect(await one.open()).toBe(1);
    // Asked once.
    await starts();
    expect(asked).toEqual([7]);
  });

  it('is not asked for again where nothing was missed', async () => {
    await shows('100');
    expect(await one.open()).toBe(1);
    one.pass(61_000);
    await starts();
    expect(asked).toEqual([]);
  });
});
