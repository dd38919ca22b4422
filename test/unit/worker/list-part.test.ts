import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageReport } from '../../../lib/catalog/page-report';
import { contentHandlers } from '../../../lib/worker/content-handlers';
import { messagesFromDisk } from '../i18n/words-from-disk';
import { type Bench, bench, CONNECTION, FIRM } from '../sync/harness';
import { contextOf } from './worker-context';

const page = vi.hoisted(() => ({ inject: async (_script: unknown): Promise<unknown> => [] }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { query: async () => [] },
    storage: { session: { get: async () => ({}) } },
    scripting: { executeScript: (script: unknown) => page.inject(script) },
  },
}));

const report = {
  ...({ recognised: 'yes', ownIntegration: false, services: 1, columns: 'name', subTab: 'active', at: 0 } as const),
};

let one: Bench;
let settled: () => Promise<void>;
let hello: (report: PageReport, hasListPart: boolean) => Promise<unknown>;

beforeEach(async () => {
  one = await bench();
  vi.stubGlobal('fetch', async () => Response.json(messagesFromDisk('en')));
  const made = contextOf(one);
  settled = made.settled;
  hello = (said, hasListPart) =>
    contentHandlers(made.context)['page.hello'](
      { language: 'en', firmName: 'Demo', report: said, hasListPart },
      { kind: 'content', firm: FIRM, tab: 7 },
    );
});
afterEach(async () => {
  await settled();
  vi.unstubAllGlobals();
  await one.close();
});

it('a page that shows a list has what works on it before it hears the state', async () => {
  let runs = false;
  page.inject = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    runs = true;
  });
  expect(await hello(report, false)).toMatchObject({ connection: CONNECTION });
  expect(runs).toBe(true);
  expect(page.inject).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files: ['/content-scripts/list.js'] });
});

it.each([
  ['has it already', 'yes', true],
  ['may show a list', 'unsure', false],
  ['shows none', 'no', false],
] as const)('nothing is injected where the page %s', async (_which, recognised, hasListPart) => {
  page.inject = vi.fn(async () => []);
  await hello({ ...report, recognised }, hasListPart);
  expect(page.inject).not.toHaveBeenCalled();
});

it('a page that takes no script is answered all the same', async () => {
  page.inject = async () => {
    throw new Error('The tab was closed.');
  };
  expect(await hello(report, false)).toMatchObject({ connection: CONNECTION });
});
