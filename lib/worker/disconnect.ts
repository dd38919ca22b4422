import { withTokens } from '../quickbooks/authorised';
import { revoke } from '../quickbooks/oauth';
import type { WorkerContext } from './context';
import { showInTabs } from './tabs';

/** Ends the connection here and at Intuit. Links, decisions and the journal stay. */
export async function disconnect(context: WorkerContext, id: string): Promise<void> {
  const connection = await context.store.get('connections', id);
  if (!connection) return;
  // Before Intuit is told, which takes its time: nothing more is written from now on.
  const transaction = context.store.transaction(['connections', 'journal'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('connections').put({ ...connection, state: 'disconnected' });
  await transaction.objectStore('journal').add({
    ...{ connection: id, at: context.now(), kind: 'disconnected', cause: 'user', name: connection.company.name },
    ...{ serviceKey: null, itemId: null, before: null, values: null, error: null },
  });
  await transaction.done;
  context.changed(id, ['connections', 'journal']);
  showInTabs(context, connection.firm);
  await endTokens(context, id);
}

/** Ends the tokens of a connection that has ended, here and at Intuit; the keys stay, so that connecting again asks for nothing. */
export async function endTokens(context: WorkerContext, id: string): Promise<void> {
  await withTokens(navigator.locks, id, async () => {
    // Connected again meanwhile: the tokens are new ones.
    if (((await context.store.get('connections', id))?.state ?? 'disconnected') !== 'disconnected') return;
    // Read where nobody renews them: a token that was replaced meanwhile would be revoked in place of the good one.
    const secrets = await context.vault.get(id);
    const token = secrets?.refreshToken ?? null;
    // Where Intuit can't be told, the token is forgotten here all the same; it ends by itself in 100 days.
    if (secrets && token !== null)
      await revoke(secrets, token, (...request) => fetch(...request)).catch(() => undefined);
    await context.vault.clearTokens(id);
  });
}
