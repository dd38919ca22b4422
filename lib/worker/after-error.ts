import type { WorkerContext } from './context';
import { isQuotaError, noteFullDisk } from './full-disk';
import { repairOnce } from './repair-once';

/** What is done about an error that no answer of QuickBooks explains: a full disk is said, and for all else the stored rows are looked through. */
export async function afterError(context: WorkerContext, error: unknown): Promise<void> {
  if (isQuotaError(error)) await noteFullDisk(context);
  else await repairOnce(context);
}
