import { isStorageFull, keepStorageFull } from '../messages/storage-full';
import type { WorkerContext } from './context';

/** What is stored before it is sent can't be stored: so nothing was sent either. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Does work that writes. Where the disk takes no more that is noted and shown, and the answer is `otherwise`. */
export async function unlessFull<Reply>(
  context: WorkerContext,
  work: () => Promise<Reply>,
  otherwise: Reply,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    await noteFullDisk(context);
    return otherwise;
  }
}

/** Notes that the disk takes no more, and shows it wherever statuses stand. */
export async function noteFullDisk(context: WorkerContext): Promise<void> {
  if (!(await isStorageFull())) await change(context, true);
}

/** Looks whether a disk that was full takes something again, by writing what is there. @throws where it doesn't */
export async function lookAtDisk(context: WorkerContext): Promise<void> {
  if (!(await isStorageFull())) return;
  const transaction = context.store.transaction('connections', 'readwrite', { durability: 'strict' });
  for (const row of await transaction.store.getAll()) await transaction.store.put(row);
  await transaction.done;
  await change(context, false);
}

async function change(context: WorkerContext, full: boolean): Promise<void> {
  await keepStorageFull(full);
  for (const connection of await context.store.getAllKeys('connections')) context.changed(connection, ['connections']);
}
