import { type ClientOptions, type QuickBooksClient, quickBooksClient } from '../quickbooks/client';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import type { Pacer } from './turn';

/** The pause that Intuit asks for after a 429 that names none (Accounting API, "API call limits"). */
const THROTTLED = 60_000;

/** A client of one company that keeps to Intuit's limits, and tells its pacer what each answer says of them. */
export function pacedClient(options: Omit<ClientOptions, 'turn'>, pace: Pacer): QuickBooksClient {
  const client = quickBooksClient({ ...options, turn: (kind) => pace.turn(kind) });
  return {
    realmId: client.realmId,
    renew: () => client.renew(),
    async request(request) {
      try {
        const reply = await client.request(request);
        await pace.ease();
        return reply;
      } catch (error) {
        // A request without a status was not answered, or did not even leave because the last pause is not over.
        if (error instanceof QuickBooksError && error.httpStatus !== null) {
          if (error.kind === 'throttled') await pace.block(error.retryAfterMs ?? THROTTLED);
          else await pace.ease();
        }
        throw error;
      }
    },
  };
}
