import { afterEach, describe, expect, it } from 'vitest';
import { decide } from '../../../lib/sync/decide';
import type { Remote } from '../../../lib/sync/remote';
import { syncByHand } from '../../../lib/sync/sync-by-hand';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const audit = service('Audit support', { rate: amount('180') });
const review = service('Review', { rate: amount('180') });
const names = () => one.company.items().map(({ Name }) => Name);

/** A bench on which something happens while the first batch is under way. */
async function start(meanwhile: () => Promise<void> = async () => {}) {
  let happened = false;
  one = await bench(
    {},
    (remote): Remote => ({
      ...remote,
      async batch(batch) {
        const answers = await remote.batch(batch);
        if (!happened) {
          happened = true;
          await meanwhile();
        }
        return answers;
      },
    }),
  );
}

describe('a service that is renamed in TaxDome, in rows without ids,', () => {
  it('before its creation was sent is created once, under its new name', async () => {
    await start();
    await one.show([audit]);
    one.goOffline(true);
    await one.confirm();
    await one.show([review]);
    one.goOffline(false);
    await one.runToEnd();
    expect(names()).toEqual([]);
    expect(await one.statuses()).toEqual({ Review: 'not-synced' });
    await syncByHand(one.engine, CONNECTION, [review.key], 'manual');
    await one.runToEnd();
    expect(names()).toEqual(['Review']);
  });

  it('while its creation is under way is asked about, and not created beside it', async () => {
    await start(() => one.show([review]));
    await one.show([audit]);
    await one.confirm();
    await one.runToEnd();
    expect(names()).toEqual(['Audit support']);
    expect(await one.reasons()).toEqual({ Review: 'maybe-renamed' });
    expect(await syncByHand(one.engine, CONNECTION, [review.key], 'manual')).toBe('explain');
  });

  it('is asked about too while nobody knows yet what became of its creation', async () => {
    let asked: string | undefined;
    await start(async () => {
      await one.show([review]);
      asked = (await one.reasons()).Review;
    });
    await one.show([audit]);
    await one.confirm();
    expect(asked).toBe('maybe-renamed');
  });
});

describe('a service that is deleted in TaxDome before its creation was sent', () => {
  it('is not created', async () => {
    await start();
    const notary = service('Notary', { rate: amount('15') });
    await one.show([audit, notary]);
    one.goOffline(true);
    await one.confirm();
    await one.show([notary]);
    one.goOffline(false);
    await one.runToEnd();
    expect(names()).toEqual(['Notary']);
  });
});

describe('an item on which a write of a service’s former name is under way', () => {
  it('is not handed over to its new name before that is done', async () => {
    await start();
    await one.show([audit]);
    await one.confirm();
    const id = one.company.item('Audit support')?.Id ?? '';
    await one.settings({ confirmedAt: 1 });
    one.goOffline(true);
    await one.show([{ ...audit, rate: amount('200') }]);
    await syncByHand(one.engine, CONNECTION, [audit.key], 'manual');
    const renamed = { ...review, rate: amount('200') };
    await one.show([renamed]);
    const choose = () => decide(one.engine, CONNECTION, renamed.key, { kind: 'link', itemId: id, keep: 'taxdome' });
    await choose();
    const taken = await syncByHand(one.engine, CONNECTION, [renamed.key], 'manual');
    expect(taken).toBe('explain');
    one.goOffline(false);
    await one.runToEnd();
    await choose();
    await syncByHand(one.engine, CONNECTION, [renamed.key], 'manual');
    await one.runToEnd();
    expect((await one.engine.store.getAll('links')).map(({ serviceKey }) => serviceKey)).toEqual([renamed.key]);
    expect(names()).toEqual(['Review']);
    expect(await one.statuses()).toEqual({ Review: 'synced' });
  });
});
