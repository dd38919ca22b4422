import type { WorkerContext } from './context';
import { takeUpCopy } from './copy';
import { endTokens } from './disconnect';
import { notifyOfConnections } from './notify';
import { applyPolicy } from './policy';
import { armForDeath } from './run-and-arm';
import { sayAgainIfDue } from './say-again';
import { rememberSignInEnd } from './sign-in-end';
import { showOnToolbar } from './toolbar';

/** Goes on with whatever is due in every connection. Starting up is recovering: what a dead worker left is taken up at once. */
export async function recover(context: WorkerContext): Promise<void> {
  context.aside(notifyOfConnections(context));
  showOnToolbar(context);
  // One that can't be gone on with keeps no other waiting.
  for (const connection of await context.store.getAll('connections')) {
    if (connection.state === 'disconnected') context.aside(endLeft(context, connection.id));
    if (connection.state !== 'connected') continue;
    context.aside(goOn(context, connection.id));
    context.aside(sayAgainIfDue(context, connection));
    context.aside(takeUpCopy(context, connection));
  }
}

async function goOn(context: WorkerContext, connection: string): Promise<void> {
  await applyPolicy(context, connection);
  const secrets = await context.vault.get(connection);
  if (secrets) await rememberSignInEnd(context, connection, secrets);
  await armForDeath(context, connection);
  context.kick(connection);
}

/** Ends tokens whose worker died over a disconnect: Intuit may take its time to answer. */
async function endLeft(context: WorkerContext, connection: string): Promise<void> {
  const secrets = await context.vault.get(connection);
  if (secrets && secrets.refreshToken !== null) await endTokens(context, connection);
}
