import type { Batch, Operation } from '../catalog/operation';
import { initialPacing } from '../store/initial-pacing';
import type { Engine } from './engine';

/** What an older page of Intuit's documentation calls the most that a batch holds. */
const SMALLER = 10;

/** Nothing of a batch that was refused as too large was done: its operations go back to the queue for smaller ones, with new ids. */
export async function release(engine: Engine, batch: Batch, operations: readonly [string, Operation][]): Promise<void> {
  const { connection } = batch;
  const transaction = engine.store.transaction(['operations', 'batches', 'pacing'], 'readwrite', {
    durability: 'strict',
  });
  for (const [, { id }] of operations) {
    // As it is now: its service may have come under another key while it was under way.
    const now = await transaction.objectStore('operations').get(id);
    if (now?.state !== 'sending') continue;
    const attempts = now.attempts - 1;
    void transaction.objectStore('operations').put({ ...now, state: 'queued', batchId: null, attempts });
  }
  void transaction.objectStore('batches').put({ ...batch, state: 'answered' });
  const pacing = (await transaction.objectStore('pacing').get(connection)) ?? initialPacing(connection);
  // One that was made before the size fell tells nothing new.
  const isNews = operations.length <= pacing.batchSize;
  const smaller = operations.length > SMALLER ? SMALLER : Math.floor(operations.length / 2);
  const batchSize = isNews ? smaller : pacing.batchSize;
  void transaction.objectStore('pacing').put({ ...pacing, batchSize });
  await transaction.done;
}
