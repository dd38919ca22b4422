import type { Item } from '../../../lib/catalog/item';
import { changedSince, overlapped } from '../../../lib/quickbooks/changes';
import { itemById } from '../../../lib/quickbooks/items';
import { stringifyExactly } from '../../../lib/quickbooks/lossless';
import { QuickBooksError } from '../../../lib/quickbooks/quickbooks-error';
import { type Belief, decide, held, refuted, undecided } from '../belief';
import { told } from '../refusal';
import type { Session } from '../session';

/** The extension's, whose id the manifest pins. */
const ORIGIN = 'chrome-extension://idoaedjkepiailidpfempfegnljlfhd';
const TWO_MINUTES = 120_000;
const LOOK_EVERY = 5_000;

/** A client whose requests say that they come from an extension, as a browser's may. */
function fromExtension(session: Session) {
  const { fetch } = session.options;
  return session.clientWith({
    fetch: (address, init) => {
      const headers = new Headers(init.headers);
      headers.set('Origin', ORIGIN);
      return fetch(address, { ...init, headers: Object.fromEntries(headers) });
    },
  });
}

/** The error of a request that is expected to fail; null where it does not. What may be a matter of time is thrown. */
async function failure(work: Promise<unknown>): Promise<QuickBooksError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof QuickBooksError) || error.retryable) throw error;
    return error;
  }
}

export const access: readonly Belief[] = [
  {
    id: 'cdc-prompt',
    sentence: 'Change data capture lists an item within two minutes of its change',
    async check(session) {
      const { now, wait } = session.options;
      const item = await session.service('to be listed');
      const from = now();
      const since = overlapped(item.updatedAt ?? new Date(from).toISOString());
      const isListed = (items: readonly Item[]): boolean => items.some(({ id }) => id === item.id);
      for (let looks = 1; ; looks += 1) {
        const { items, truncated } = await changedSince(session.client, since);
        const seconds = Math.ceil((now() - from) / 1_000);
        if (isListed(items)) return held(`listed at look ${looks}, within ${seconds} s of the reply to its creation`);
        if (truncated) return undecided('more than 1,000 changes in two minutes');
        if (now() - from >= TWO_MINUTES) return refuted(`not listed ${seconds} s after its creation`);
        await wait(LOOK_EVERY);
      }
    },
  },
  {
    id: 'origin',
    sentence: 'Requests with the `Origin` of an extension are answered like others',
    async check(session) {
      const item = await session.service('with an origin');
      const client = fromExtension(session);
      const read = await failure(itemById(client, item.id));
      if (read) return refuted(`a read: HTTP ${read.httpStatus}, ${told(read)}`);
      const { id: Id, syncToken: SyncToken, name: Name } = item;
      const body = stringifyExactly({ Id, SyncToken, sparse: true, Name });
      const written = await failure(client.request({ path: 'item', requestid: crypto.randomUUID(), body }));
      if (written) return refuted(`a write: HTTP ${written.httpStatus}, ${told(written)}`);
      return held(`a read and a write from ${ORIGIN} were answered`);
    },
  },
  {
    id: 'bad-token',
    sentence: 'A token that is not valid is answered with 401',
    async check(session) {
      const client = session.clientWith({ accessToken: async () => 'not-a-token' });
      const error = await failure(itemById(client, '1'));
      return decide(
        error?.httpStatus === 401,
        error ? `HTTP ${error.httpStatus}, ${told(error)}` : 'answered as if it were valid',
      );
    },
  },
];
