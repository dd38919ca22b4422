import type { FaultOrder } from '../faults/fault-order';
import { orderedStatus } from '../faults/ordered-status';
import type { World } from '../world';
import type { Call } from './call';
import { render } from './render';
import type { Reply } from './reply';
import { route } from './route';
import { systemFailure } from './system-failure';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection breaks off half way through the body. */
  readonly cut: boolean;
}

/** Answers one request, under the fault order that is due; null where the connection is cut without an answer. Whoever sends the answer notes its status in the journal. */
export async function answer(call: Call, world: World): Promise<Answer | null> {
  const { hold } = world.options;
  world.journal.push(call.entry);
  if (hold) await hold('arrived', call.entry);
  const order = world.faults.request(call.entry);
  if (order?.action === 'drop-before') return null;
  const early = order?.action === 'status' && !order.after;
  const reply = early ? orderedStatus(order, world.now()) : await done(call, world);
  const late = order?.action === 'status' && order.after ? orderedStatus(order, world.now()) : reply;
  const rendered = render(call, late, world.now());
  call.entry.reply = rendered.body;
  if (hold) await hold('done', call.entry);
  if (order?.action === 'drop-after') return null;
  if (order?.action === 'delay') await world.sleep(order.ms ?? 1000);
  return {
    status: rendered.status,
    headers: {
      ...rendered.headers,
      intuit_tid: call.entry.intuitTid,
      'Strict-Transport-Security': 'max-age=15552000',
    },
    body: damaged(rendered.body, order),
    cut: order?.action === 'cut-body',
  };
}

async function done(call: Call, world: World): Promise<Reply> {
  try {
    return await route(call, world);
  } catch (error) {
    return systemFailure(error, world.now());
  }
}

function damaged(body: string, order: FaultOrder | undefined): string {
  return order?.action === 'malformed' ? body.slice(0, -2) : body;
}
