import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world';
import { type Answer, answer } from './answer';
import { readCall, readRequest } from './read-call';

/** Answers one request of node:http. */
export async function respond(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const call = readCall(await readRequest(request), world.now());
  const answered = await answer(call, world);
  if (!answered) cut(response);
  else if (!response.destroyed) {
    call.entry.status = answered.status;
    await send(response, answered);
  }
  await world.options.hold?.('answered', call.entry);
}

/** Resolves when all of it has left, or the other side is gone. */
function send(response: ServerResponse, { status, headers, body, cut: cutOff }: Answer): Promise<void> {
  const closed = new Promise<void>((resolve) => response.once('close', () => resolve()));
  const bytes = Buffer.from(body, 'utf8');
  response.writeHead(status, {
    ...headers,
    'Content-Length': bytes.length,
    // A kept connection that breaks makes a browser send a POST again by itself; a closed one does not.
    Connection: 'close',
  });
  if (cutOff) response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => cut(response));
  else response.end(bytes);
  return closed;
}

function cut(response: ServerResponse): void {
  response.socket?.destroy();
}
