import type { Operation, OperationError } from '../catalog/operation';
import type { JournalEntry } from '../store/journal-entry';

/** The journal's line for an operation that failed. */
export function failureEntry(operation: Operation, error: OperationError, at: number): JournalEntry {
  const { connection, serviceKey, cause, values, itemId, before } = operation;
  const name = values.name ?? before?.name ?? '';
  return { connection, at, kind: 'failed', cause, serviceKey, name, itemId, before: null, values, error };
}
