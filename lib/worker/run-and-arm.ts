import { dueAt } from '../sync/due-at';
import { run } from '../sync/run';
import type { WorkerContext } from './context';

/** How often is looked whether QuickBooks can be reached again, in milliseconds. */
const HELD = 60_000;

/** Should this worker die over what is due, the alarm starts another. To be called at every ring: the alarm is gone with it, and a run that is under way may wait for an answer beyond its worker's life. */
export async function armForDeath(context: WorkerContext, connection: string): Promise<void> {
  if ((await dueAt(context, connection)) !== null) context.wakeAt(context.now() + 30_000);
}

/** Runs the outbox and arms the alarm for what is left: the worker may be dead by then. */
export async function runAndArm(context: WorkerContext, connection: string): Promise<void> {
  await armForDeath(context, connection);
  const outcome = await run(context, connection);
  const due = await dueAt(context, connection);
  if (due === null) return;
  // Offline or disconnected: coming back kicks. Where the browser doesn't tell that it is online again, the alarm looks.
  if (outcome === 'held') return context.wakeAt(context.now() + HELD);
  context.wakeAt(due);
  // An alarm comes after thirty seconds at the earliest; a living worker needn't wait that long.
  const pause = due - context.now();
  if (pause < 30_000) setTimeout(() => context.kick(connection), Math.max(pause, 0));
}
