import type { IDBPObjectStore } from 'idb';
import type { Mirror, Schema } from './schema';

/** The copy of a company before anything was read. */
export function initialMirror(connection: string): Mirror {
  return { connection, watermark: null, readAt: null, reads: { month: '', count: 0 } };
}

type Mirrors<Names extends ('pacing' | 'mirrors')[]> = IDBPObjectStore<Schema, Names, 'mirrors', 'readwrite'>;

/** Counts one metered read of this calendar month: Intuit counts them for the firm's app, whatever comes of them. */
export async function countRead<Names extends ('pacing' | 'mirrors')[]>(
  mirrors: Mirrors<Names>,
  connection: string,
  now: number,
): Promise<void> {
  const month = new Date(now).toISOString().slice(0, 7);
  const known = (await mirrors.get(connection)) ?? initialMirror(connection);
  const before = known.reads.month === month ? known.reads.count : 0;
  await mirrors.put({ ...known, reads: { month, count: before + 1 } });
}
