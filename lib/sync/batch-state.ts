import type { Batch, Operation } from '../catalog/operation';
import type { Engine } from './engine';

/** What became of one sending of a batch. */
export type Delivery = 'settled' | 'later' | 'reconnect';

export async function answered(engine: Engine, batch: Batch): Promise<Delivery> {
  await putBatch(engine, { ...batch, state: 'answered' });
  return 'settled';
}

/** Strict, as all of the outbox: what is known of a sending must outlive the browser. */
export async function putBatch(engine: Engine, batch: Batch): Promise<void> {
  const transaction = engine.store.transaction('batches', 'readwrite', { durability: 'strict' });
  await transaction.store.put(batch);
  await transaction.done;
}

/** The operations of a batch that are still without an answer, by `bId`. */
export async function sendingOf(engine: Engine, batch: Batch): Promise<[string, Operation][]> {
  const operations = engine.store.transaction('operations').store;
  const found = await Promise.all(
    Object.entries(batch.operations).map(async ([bId, id]) => [bId, await operations.get(id)] as const),
  );
  return found.flatMap(([bId, operation]) =>
    operation?.state === 'sending' && operation.batchId === batch.id ? [[bId, operation]] : [],
  );
}
