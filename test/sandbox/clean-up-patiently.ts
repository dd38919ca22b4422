import type { QuickBooksClient } from '../../lib/quickbooks/client';
import { QuickBooksError } from '../../lib/quickbooks/quickbooks-error';
import { cleanUp, type LeftBehind } from './clean-up';

const TIMES = 3;
const A_WHILE = 10_000;

/**
 * Puts everything back, and tries again after a while where that is a matter of time: somebody's books are not left untidy for one lost request.
 *
 * @param rest waits so many ms. @throws QuickBooksError of the last time.
 */
export async function cleanUpPatiently(
  client: QuickBooksClient,
  seen: ReadonlySet<string>,
  rest: (ms: number) => Promise<void>,
): Promise<LeftBehind> {
  for (let time = 1; ; time += 1) {
    const left = await cleanUp(client, seen).catch((error: unknown) => {
      if (time === TIMES || !(error instanceof QuickBooksError) || !error.retryable) throw error;
      return error;
    });
    if (!(left instanceof QuickBooksError) && (left.active.length === 0 || time === TIMES)) return left;
    await rest(left instanceof QuickBooksError ? (left.retryAfterMs ?? A_WHILE) : A_WHILE);
  }
}
