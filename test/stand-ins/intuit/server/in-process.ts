import type { World } from '../world';
import { type Answer, answer } from './answer';
import { readCall } from './read-call';

/** The part of `fetch` that is offered without a network. */
export type InProcessFetch = (address: string, init?: RequestInit) => Promise<Response>;

/**
 * A `fetch` that reaches the stand-in without a socket, so that a test can run it under its own clock: the same faults, limits and journal. A dropped connection is a rejected fetch, a body that is cut off
 * rejects when it is read, an aborted request is given up while the stand-in goes on with it.
 */
export function inProcess(world: World): InProcessFetch {
  return async (address, init = {}) => {
    const { signal } = init;
    signal?.throwIfAborted();
    const { host, pathname, search } = new URL(address);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host };
    const bodyRaw = typeof init.body === 'string' ? init.body : '';
    const call = readCall({ method: init.method ?? 'GET', url: pathname + search, headers, bodyRaw }, world.now());
    const answered = await Promise.race([answer(call, world), givenUp(signal)]);
    signal?.throwIfAborted();
    const redirects = answered !== null && answered.status >= 300 && answered.status < 400;
    if (!answered || (redirects && init.redirect === 'error')) throw new TypeError('fetch failed');
    call.entry.status = answered.status;
    return new Response(bodyOf(answered), { status: answered.status, headers: { ...answered.headers } });
  };
}

function givenUp(signal: AbortSignal | null | undefined): Promise<null> {
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(null), { once: true }));
}

function bodyOf({ body, cut }: Answer): BodyInit {
  if (!cut) return body;
  const bytes = Buffer.from(body, 'utf8');
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes.subarray(0, Math.floor(bytes.length / 2))));
    },
    pull(controller) {
      controller.error(new TypeError('terminated'));
    },
  });
}
