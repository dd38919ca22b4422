import type { Operation } from '../catalog/operation';
import type { Engine } from './engine';

/** Puts operations back into the queue that surely were not done; they are sent in a new batch, with a new `requestid`. */
export async function requeue(
  engine: Engine,
  operations: readonly Operation[],
  again: Pick<Operation, 'notBefore' | 'error'> & Partial<Pick<Operation, 'attempts'>>,
): Promise<void> {
  const transaction = engine.store.transaction('operations', 'readwrite', { durability: 'strict' });
  for (const { id } of operations) {
    const now = await transaction.store.get(id);
    if (now?.state === 'sending') void transaction.store.put({ ...now, ...again, state: 'queued', batchId: null });
  }
  await transaction.done;
}
