import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world';
import { type Answer, answer } from './answer';
import { readCall, readRequest } from './read-call';

/** Answers one request of node:http. */
export async function respond(request: IncomingMessage, response: ServerResponse, world: World): Promise<void> {
  const call = readCall(await readRequest(request), world.now());
  const answered = await answer(call, world);
  if (!answered) return cut(response);
  if (response.destroyed) return;
  call.entry.status = answered.status;
  send(response, answered);
}

function send(response: ServerResponse, { status, headers, body, cut: cutOff }: Answer): void {
  const bytes = Buffer.from(body, 'utf8');
  response.writeHead(status, {
    ...headers,
    'Content-Length': bytes.length,
    // A kept connection that breaks makes a browser send a POST again by itself; a closed one does not.
    Connection: 'close',
  });
  if (!cutOff) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => cut(response));
}

function cut(response: ServerResponse): void {
  response.socket?.destroy();
}
