import type { Store } from '../store/open';
import type { Vault } from '../store/vault';
import { pacedClient } from '../sync/paced-client';
import { quickBooksRemote } from '../sync/quickbooks-remote';
import type { Remote } from '../sync/remote';
import { type Pacer, pacer } from '../sync/turn';
import type { WorkerContext } from './context';

/** The way to each connection's company: paced, and with the connection's own tokens. */
export function remotes(
  store: Store,
  vault: Vault,
  accessToken: WorkerContext['accessToken'],
  now: () => number,
  changed: WorkerContext['changed'],
): (connection: string) => Promise<Remote | null> {
  const pacers = new Map<string, Pacer>();
  // Of this life of the worker, former tokens too: Intuit may quote one after it was replaced.
  const quotable = new Map<string, Set<string>>();
  return async (connection) => {
    const secrets = await vault.get(connection);
    const stored = await store.get('connections', connection);
    // Where the tokens were refused, a read may find that they are good after all; `run` writes nothing before that.
    if (!secrets || !stored || stored.state === 'disconnected') return null;
    const pace = pacers.get(connection) ?? pacer(store, connection, now, () => changed(connection, ['connections']));
    pacers.set(connection, pace);
    const { environment, realmId, clientSecret, refreshToken } = secrets;
    const known = quotable.get(connection) ?? new Set();
    quotable.set(connection, known.add(clientSecret).add(refreshToken ?? ''));
    return quickBooksRemote(
      pacedClient(
        {
          ...{ environment, realmId, secrets: known },
          accessToken: async (refused) => {
            const token = await accessToken(connection, refused);
            known.add(token);
            return token;
          },
          fetch: (...request) => fetch(...request),
        },
        pace,
      ),
    );
  };
}
