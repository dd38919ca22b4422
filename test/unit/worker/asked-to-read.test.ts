import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WholeRead } from '../../../lib/messages/protocol';
import { pageHandlers } from '../../../lib/worker/page-handlers';
import { type Bench, bench, CONNECTION } from '../sync/harness';
import { contextOf } from './worker-context';

const page = vi.hoisted(() => ({ reply: null as unknown }));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { query: async () => [{ id: 7 }], sendMessage: async () => ({ reply: page.reply }) },
    runtime: { getURL: (path: string) => path },
  },
}));

let one: Bench;
beforeEach(async () => {
  one = await bench();
});
afterEach(() => one.close());

const seen = (read: Partial<WholeRead>): WholeRead => ({
  ...{ read: 0, complete: false, both: false, narrowed: false },
  ...read,
});
const readAll = (tabs: 'open' | 'both', answer: WholeRead | null) => {
  page.reply = answer;
  return pageHandlers(contextOf(one).context)['page.read-all']({ connection: CONNECTION, tab: 7, tabs });
};

describe('a page that is asked to read its list', () => {
  it('has done so where it saw any part of the open sub-tab, or knows that there is nothing in it', async () => {
    expect(await readAll('open', seen({ read: 20 }))).toEqual({ ok: true });
    expect(await readAll('open', seen({ complete: true }))).toEqual({ ok: true });
  });

  it('has not where it shows no list, where a search hides every row, and where it gives no answer', async () => {
    expect(await readAll('open', seen({}))).toEqual({ ok: false, problem: 'no-list' });
    expect(await readAll('both', seen({}))).toEqual({ ok: false, problem: 'no-list' });
    expect(await readAll('open', seen({ narrowed: true }))).toEqual({ ok: false, problem: 'list-not-read' });
    expect(await readAll('open', null)).toEqual({ ok: false, problem: 'no-page' });
  });

  it('has not read all where it broke off', async () => {
    expect(await readAll('both', seen({ read: 20 }))).toEqual({ ok: false, problem: 'list-not-read' });
  });
});

it('QuickBooks is not read where the connection’s secrets are gone, and that is said', async () => {
  const { context } = contextOf(one);
  one.pass(60_000);
  const refresh = (remote: typeof context.remote) =>
    pageHandlers({ ...context, remote })['mirror.refresh']({ connection: CONNECTION });
  expect(await refresh(async () => null)).toEqual({ ok: false, problem: 'not-connected' });
  expect(await refresh(context.remote)).toEqual({ ok: true });
});
