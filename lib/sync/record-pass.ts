import type { QuickBooksError } from '../quickbooks/quickbooks-error';
import { initialMirror } from '../store/count-read';
import type { Store } from '../store/open';
import type { Mirror } from '../store/schema';
import type { Engine } from './engine';
import { isSignedOut, needsReconnect } from './needs-reconnect';

export const READABLE = { failingSince: null, unreadable: false } as const;
/** How long reads may fail before it is said that they do, in milliseconds. */
const HICCUP = 10 * 60_000;

/** Being offline, throttled or signed out is told in its own words; anything else that lasts would leave services Syncing for ever without a word. */
export async function recordFailure(engine: Engine, connection: string, error: QuickBooksError): Promise<void> {
  if (isSignedOut(error)) return needsReconnect(engine, connection);
  if (error.kind === 'network' || error.kind === 'timeout' || error.kind === 'throttled') return;
  const known = await engine.store.get('mirrors', connection);
  const failingSince = known?.failingSince ?? engine.now();
  const unreadable = engine.now() - failingSince >= HICCUP;
  await recordPass(engine.store, connection, { failingSince, unreadable });
  if (unreadable !== (known?.unreadable ?? false)) engine.changed(connection, ['mirrors']);
}

/** Records a pass; the reads that it took were counted as they left. */
export async function recordPass(store: Store, connection: string, pass: Partial<Mirror>): Promise<void> {
  const transaction = store.transaction('mirrors', 'readwrite');
  const known = (await transaction.store.get(connection)) ?? initialMirror(connection);
  void transaction.store.put({ ...known, ...pass });
  await transaction.done;
}
