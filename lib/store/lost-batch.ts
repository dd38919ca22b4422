import type { Batch, Operation } from '../catalog/operation';

/**
 * Stands for what a connection had under way in batches that are lost. It holds no text that could be sent, and never is: it is so old that it is only looked what its operations have done (`deliver`). They may have
 * been carried out, and the others are queued anew by that.
 */
export function lostBatch(orphans: readonly [Operation, ...Operation[]]): Batch {
  const [{ id, connection }] = orphans;
  const operations = Object.fromEntries(orphans.map((each, index) => [String(index + 1), each.id]));
  const BatchItemRequest = Object.keys(operations).map((bId) => ({ bId }));
  return {
    ...{ id, connection, requestid: id, operations, body: JSON.stringify({ BatchItemRequest }), state: 'sending' },
    ...{ createdAt: 0, attempts: 1, notBefore: 0, maybeDoneSince: 0 },
  };
}
