import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WholeRead } from '../../../lib/messages/protocol';
import { recordRead } from '../../../lib/sync/record-read';
import type { WorkerContext } from '../../../lib/worker/context';
import { tabFormDriver } from '../../../lib/worker/form-driver';
import { service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

const browser = vi.hoisted(() => ({
  scripting: { executeScript: async () => [] },
  tabs: { sendMessage: async (): Promise<unknown> => undefined },
}));
vi.mock('wxt/browser', () => ({ browser }));

let one: Bench;
afterEach(() => one.close());

/** A page that answers as told, and whose read reaches the store a little later than its answer. */
async function readBy(answer: WholeRead | null, late = 0) {
  one = await bench();
  const { store, now } = one.engine;
  browser.tabs.sendMessage = async () => {
    const record = () => void recordRead(store, CONNECTION, [service('Audit'), service('Notary')], true, now());
    if (answer?.complete) setTimeout(record, late);
    return answer ? { reply: answer } : undefined;
  };
  // Only the engine's part is used here.
  const driver = await tabFormDriver(one.engine as WorkerContext, CONNECTION, 1);
  const outcome = await driver?.readAll();
  return [outcome?.complete, (await store.getAll('services')).map(({ name }) => name)];
}

describe('what the list shows, asked for while copying', () => {
  it('is waited for until the worker has recorded it', async () => {
    expect(await readBy({ read: 2, complete: true, both: true, narrowed: false }, 150)).toEqual([
      true,
      ['Audit', 'Notary'],
    ]);
  });

  it('is unknown where the page did not read all of it', async () => {
    expect(await readBy({ read: 2, complete: false, both: true, narrowed: false })).toEqual([false, []]);
  });

  it('is nothing where the page is gone', async () => {
    expect(await readBy(null)).toEqual([undefined, []]);
  });
});
