import { afterEach, describe, expect, it } from 'vitest';
import { OAuthError } from '../../../lib/quickbooks/oauth-error';
import { signInError } from '../../../lib/quickbooks/sign-in-error';
import { unanswered } from '../../../lib/quickbooks/unanswered';
import type { Remote } from '../../../lib/sync/remote';
import { amount, service } from '../catalog/make';
import { type Bench, bench, CONNECTION } from './harness';

let one: Bench;
afterEach(() => one.close());

const MINUTE = 60_000;
const audit = service('Audit support', { rate: amount('180') });
const notary = service('Notary', { rate: amount('15') });

async function refusedWith(code: string, times: number, wrap?: (remote: Remote) => Remote) {
  one = await bench({}, wrap);
  await one.show([audit, notary]);
  one.intuit.faults.add({ operationFault: { itemName: 'Audit support', code }, times });
  await one.confirm();
}

const reads = () => one.intuit.journal.filter(({ operation }) => operation === 'query').length;

describe('an operation that QuickBooks turns away for its limits, in a batch that it answers', () => {
  it('waits a minute each time, as long as it takes, and is not looked for: nothing was done', async () => {
    await refusedWith('3001', 6);
    const [waiting] = await one.engine.store.getAllFromIndex('operations', 'state', [CONNECTION, 'queued']);
    expect((waiting?.notBefore ?? 0) - one.engine.now()).toBeGreaterThan(MINUTE - 10_000);
    const before = reads();
    await one.runToEnd();
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced', Notary: 'synced' });
    expect(reads()).toBe(before);
  });
});

describe.each(['120', '3100'])('an operation that is refused with %s in a batch that is answered', (code) => {
  it('is not lost: it waits for the connection, and the others are settled', async () => {
    await refusedWith(code, 1);
    expect((await one.engine.store.get('connections', CONNECTION))?.state).toBe('reconnect');
    expect(await one.statuses()).toEqual({ 'Audit support': 'not-synced', Notary: 'synced' });
    const { store } = one.engine;
    const stored = await store.get('connections', CONNECTION);
    if (stored) await store.put('connections', { ...stored, state: 'connected' });
    await one.runToEnd();
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced', Notary: 'synced' });
  });
});

describe('an operation that is refused with 3200 in a batch that is answered', () => {
  let renewals = 0;
  const refused = (times: number, renew: () => Promise<void> = async () => {}) => {
    renewals = 0;
    return refusedWith('3200', times, (remote) => ({
      ...remote,
      async renew() {
        renewals += 1;
        await renew();
      },
    }));
  };
  const state = async () => (await one.engine.store.get('connections', CONNECTION))?.state;
  const reconnected = async () => {
    const stored = await one.engine.store.get('connections', CONNECTION);
    if (stored) await one.engine.store.put('connections', { ...stored, state: 'connected' });
  };
  const done = { 'Audit support': 'synced', Notary: 'synced' };

  it('is sent again at once, with a new access token', async () => {
    await refused(1);
    expect({ renewals, state: await state(), statuses: await one.statuses() }).toEqual({
      ...{ renewals: 1, state: 'connected', statuses: done },
    });
  });

  it('and again with the new token waits for the connection; after that a new token is tried again', async () => {
    await refused(3);
    expect({ renewals, state: await state() }).toEqual({ renewals: 1, state: 'reconnect' });
    expect(await one.statuses()).toEqual({ 'Audit support': 'not-synced', Notary: 'synced' });
    await reconnected();
    await one.runToEnd();
    expect({ renewals, state: await state(), statuses: await one.statuses() }).toEqual({
      ...{ renewals: 2, state: 'connected', statuses: done },
    });
  });

  it('waits where the token can’t be renewed for now, and is not done twice', async () => {
    await refused(1, async () => {
      if (renewals === 1) throw unanswered('network');
    });
    expect({ state: await state(), open: await one.open() }).toEqual({ state: 'connected', open: 1 });
    await one.runToEnd();
    expect(one.company.items()).toHaveLength(2);
    expect(await one.statuses()).toEqual(done);
  });

  it('waits for the connection where Intuit renews no token', async () => {
    await refused(1, async () => {
      if (renewals === 1) throw signInError(new OAuthError('reconnect'));
    });
    expect({ state: await state(), open: await one.open() }).toEqual({ state: 'reconnect', open: 1 });
    await reconnected();
    await one.runToEnd();
    expect(await one.statuses()).toEqual(done);
  });
});

describe('an operation without an answer in a batch that is answered', () => {
  it('is looked for, and sent again in another batch', async () => {
    let withheld = 1;
    one = await bench(
      {},
      (remote): Remote => ({
        ...remote,
        async batch(batch) {
          const answers = new Map(await remote.batch(batch));
          if (withheld-- > 0) answers.delete('1');
          return answers;
        },
      }),
    );
    await one.show([audit, notary]);
    await one.confirm();
    await one.runToEnd();
    expect(await one.open()).toBe(0);
    expect(one.company.items()).toHaveLength(2);
    expect(await one.statuses()).toEqual({ 'Audit support': 'synced', Notary: 'synced' });
  });
});
