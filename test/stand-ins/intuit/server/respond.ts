import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultOrder } from '../faults/fault-order';
import { orderedStatus } from '../faults/ordered-status';
import type { World } from '../world';
import type { Call } from './call';
import { readCall } from './read-call';
import { type Rendered, render } from './render';
import type { Reply } from './reply';
import { route } from './route';
import { systemFailure } from './system-failure';

/** Answers one request, under the fault order that is due. */
export async function respond(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const call = await readCall(request, world.now());
  world.journal.push(call.entry);
  const order = world.faults.request(call.entry);
  if (order?.action === 'drop-before') return cut(response);
  const early = order?.action === 'status' && !order.after;
  const reply = early ? orderedStatus(order, world.now()) : await done(call, world);
  const late = order?.action === 'status' && order.after ? orderedStatus(order, world.now()) : reply;
  const rendered = render(call, late, world.now());
  call.entry.reply = rendered.body;
  if (order?.action === 'drop-after') return cut(response);
  if (order?.action === 'delay') await sleep(order.ms ?? 1000, undefined, { ref: false });
  if (response.destroyed) return;
  call.entry.status = rendered.status;
  send(response, rendered, call, order);
}

async function done(call: Call, world: World): Promise<Reply> {
  try {
    return await route(call, world);
  } catch (error) {
    return systemFailure(error, world.now());
  }
}

function send(response: ServerResponse, rendered: Rendered, call: Call, order: FaultOrder | undefined): void {
  const body = order?.action === 'malformed' ? rendered.body.slice(0, -2) : rendered.body;
  const bytes = Buffer.from(body, 'utf8');
  response.writeHead(rendered.status, {
    ...rendered.headers,
    'Content-Length': bytes.length,
    // A kept connection that breaks makes a browser send a POST again by itself; a closed one does not.
    Connection: 'close',
    intuit_tid: call.entry.intuitTid,
    'Strict-Transport-Security': 'max-age=15552000',
  });
  if (order?.action !== 'cut-body') {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => cut(response));
}

function cut(response: ServerResponse): void {
  response.socket?.destroy();
}
