import type { WorkerContext } from './context';

interface Ends {
  readonly refreshExpiresAt: number | null;
  readonly hardExpiresAt: number | null;
}

/** When Intuit ends a connection that nobody renews, epoch ms: the refresh token's own end, or the five years after consent. */
export function signInEnd({ refreshExpiresAt, hardExpiresAt }: Ends): number | null {
  const ends = [refreshExpiresAt, hardExpiresAt].filter((end) => end !== null);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** Keeps that end where the popup can read it and warn in time; the tokens themselves stay in the vault. */
export async function rememberSignInEnd(context: WorkerContext, connection: string, ends: Ends): Promise<void> {
  const signInEndsAt = signInEnd(ends);
  const transaction = context.store.transaction('connections', 'readwrite');
  const stored = await transaction.store.get(connection);
  const isNews = stored !== undefined && stored.signInEndsAt !== signInEndsAt;
  if (isNews) await transaction.store.put({ ...stored, signInEndsAt });
  await transaction.done;
  if (isNews) context.changed(connection, ['connections']);
}
