import type { Operation, OperationError } from '../catalog/operation';
import type { Engine } from './engine';
import { failureEntry } from './failure-entry';

/** Records that QuickBooks refused operations, or that retries ran out, in one strict transaction. What has been settled meanwhile stays so. */
export async function fail(engine: Engine, operations: readonly Operation[], error: OperationError): Promise<void> {
  const [first] = operations;
  if (!first) return;
  const transaction = engine.store.transaction(['operations', 'journal'], 'readwrite', { durability: 'strict' });
  for (const { id } of operations) {
    const now = await transaction.objectStore('operations').get(id);
    if (now?.state !== 'queued' && now?.state !== 'sending') continue;
    void transaction.objectStore('operations').put({ ...now, state: 'failed', error });
    void transaction.objectStore('journal').add(failureEntry(now, error, engine.now()));
  }
  await transaction.done;
  engine.changed(first.connection, ['operations', 'journal']);
}
