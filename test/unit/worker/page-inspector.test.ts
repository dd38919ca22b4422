import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageReport } from '../../../lib/catalog/page-report';
import type { Pointing } from '../../../lib/catalog/pointing';
import { contentHandlers } from '../../../lib/worker/content-handlers';
import type { WorkerContext } from '../../../lib/worker/context';
import { pageInspector } from '../../../lib/worker/page-inspector';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { type Bench, bench, FIRM } from '../sync/harness';

const page = vi.hoisted(() => ({
  injected: [] as unknown[],
  sent: [] as { tab: number; name: string }[],
  reply: null as unknown,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async ({ url }: { url: string }) => (url.includes('stranger') ? [{ id: 9 }] : [{ id: 7 }]),
      sendMessage: async (tab: number, { name }: { name: string }) => {
        page.sent.push({ tab, name });
        return name === 'page.state' ? undefined : { reply: page.reply };
      },
      update: async () => ({}),
    },
    scripting: { executeScript: async (script: unknown) => void page.injected.push(script) },
    runtime: { getURL: (path: string) => path },
    storage: { session: { get: async () => ({}) } },
  },
}));

const POINTING: Pointing = {
  ...({ answer: 'pointed', place: '/app/services', kind: 'table' } as const),
  ...{ row: 'tr', above: 'tbody table', width: 2 },
  columns: { name: { header: 'name', index: 0, path: 'td:0' }, rate: { header: 'rate', index: 1, path: 'td:1' } },
};
const report: PageReport = {
  recognised: 'yes',
  ownIntegration: false,
  services: 1,
  columns: 'table|name,rate',
  subTab: 'active',
  path: '/app/services',
  at: 5,
};

let one: Bench;
let context: WorkerContext;
let working: Promise<unknown>[];

beforeEach(async () => {
  Object.assign(page, { injected: [], sent: [], reply: null });
  one = await bench();
  working = [];
  vi.stubGlobal('fetch', async () => Response.json(messagesFromDisk('en')));
  context = {
    ...one.engine,
    get vault(): never {
      throw new Error('No page needs the vault.');
    },
    accessToken: async () => 'test-access-token',
    kick: () => {},
    aside: (work) => void working.push(work),
  };
});
afterEach(async () => {
  await Promise.all(working);
  vi.unstubAllGlobals();
  await one.close();
});

const firm = () => one.engine.store.get('firms', FIRM);
const hello = (more: object, from = FIRM) =>
  contentHandlers(context)['page.hello'](
    { language: 'en', firmName: 'Demo', report: { ...report, ...more }, hasListPart: true },
    { kind: 'content', firm: from, tab: 7 },
  );

it('asks only a tab of that firm, and injects what answers first', async () => {
  const inspector = pageInspector(context);
  page.reply = { rows: [], count: 0, structure: '<table>' };
  expect(await inspector['page.describe']({ firm: FIRM, tab: 7 })).toEqual(page.reply);
  expect(page.injected).toEqual([{ target: { tabId: 7 }, files: ['/content-scripts/inspect.js'] }]);
  expect(await inspector['page.describe']({ firm: FIRM, tab: 9 })).toBeNull();
  expect(await inspector['page.point']({ firm: FIRM, tab: 9 })).toEqual({ ok: false, problem: 'no-page' });
  expect(page.injected).toHaveLength(1);
});

it('keeps an answer with the firm, hands it to its pages, and forgets it when asked', async () => {
  const inspector = pageInspector(context);
  await hello({});
  page.reply = { pointing: POINTING };
  expect(await inspector['page.answer']({ firm: FIRM, tab: 7, answer: 'yes' })).toEqual({ ok: true });
  expect((await firm())?.pointed).toEqual(POINTING);
  expect(await hello({})).toMatchObject({ pointing: POINTING });
  await inspector['page.forget-answer']({ firm: FIRM });
  expect(await hello({})).toMatchObject({ pointing: null });
});

it('says so where the page shows no list to answer for', async () => {
  page.reply = { pointing: null };
  const inspector = pageInspector(context);
  expect(await inspector['page.answer']({ firm: FIRM, tab: 7, answer: 'yes' })).toEqual({
    ok: false,
    problem: 'no-list',
  });
  expect((await firm())?.pointed ?? null).toBeNull();
});

it('keeps what a page pointed at for its own firm alone', async () => {
  const stranger = { kind: 'content', firm: 'stranger.taxdome.com', tab: 9 } as const;
  await contentHandlers(context)['page.pointed']({ pointing: POINTING }, stranger);
  expect(await hello({})).toMatchObject({ pointing: null });
  expect(await hello({}, 'stranger.taxdome.com')).toMatchObject({ pointing: POINTING });
});

it('remembers where a list was recognised when it no longer is', async () => {
  await hello({});
  await hello({ recognised: 'no', columns: '', path: '/app/other' });
  expect(await firm()).toMatchObject({ recognisedAt: '/app/services', page: { path: '/app/other' } });
  // A services page without services proves no list.
  await hello({ columns: '', path: '/app/empty' });
  expect((await firm())?.recognisedAt).toBe('/app/services');
});
