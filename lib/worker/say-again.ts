import { pauseEnd } from '../quickbooks/pause-end';
import type { Connection } from '../store/schema';
import type { WorkerContext } from './context';
import { sendToTab, tabsOf } from './tabs';

/** How long after a failure QuickBooks is asked again, where it has not asked for a longer pause; in milliseconds. */
const PAUSE = 60_000;

/** A page said what it shows while QuickBooks could not be asked what it holds: when that may be over, the firm's pages are asked to say it again. Nothing else would make them, as the list stays as it is. */
export async function postponeReading(context: WorkerContext, connection: string): Promise<void> {
  const now = context.now();
  const blockedUntil = (await context.store.get('pacing', connection))?.blockedUntil ?? 0;
  const sayAgainAt = Math.max(now + PAUSE, pauseEnd(blockedUntil, now));
  await change(context, connection, sayAgainAt);
  context.wakeAt(sayAgainAt);
}

/** Asks the firm's pages to say again what they show, where that was postponed until now; to be called at every start and ring. */
export async function sayAgainIfDue(context: WorkerContext, { id, firm, sayAgainAt }: Connection): Promise<void> {
  if (sayAgainAt == null) return;
  const at = pauseEnd(sayAgainAt, context.now());
  if (at > context.now()) return context.wakeAt(at);
  await change(context, id, null);
  // A page that is opened later says by itself what it shows.
  for (const tab of await tabsOf(firm)) void sendToTab(tab, 'page.say-again', {});
}

async function change({ store }: WorkerContext, connection: string, sayAgainAt: number | null): Promise<void> {
  const transaction = store.transaction('connections', 'readwrite');
  const stored = await transaction.store.get(connection);
  if (stored) void transaction.store.put({ ...stored, sayAgainAt });
  await transaction.done;
}
