import type { Engine } from './engine';

/** Takes back what is queued; what is under way is finished, since it may have been done already. */
export async function stopSync(engine: Engine, connection: string): Promise<void> {
  const transaction = engine.store.transaction('operations', 'readwrite', { durability: 'strict' });
  for (const { id } of await transaction.store.index('state').getAll([connection, 'queued']))
    await transaction.store.delete(id);
  await transaction.done;
  engine.changed(connection, ['operations']);
}
