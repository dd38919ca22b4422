import { Agent, request } from 'node:https';
import type { Fetch } from '../../../lib/quickbooks/token-request';

/** A `fetch` that reaches a stand-in on a local port under whatever host the address names. */
export function standInFetch(port: number): Fetch {
  const agent = new Agent({ rejectUnauthorized: false });
  return (address, init) => {
    const { host, hostname, pathname, search } = new URL(address);
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          ...{ host: '127.0.0.1', port, servername: hostname, agent, path: pathname + search },
          method: init.method ?? 'GET',
          headers: { ...Object.fromEntries(new Headers(init.headers)), host },
          ...(init.signal ? { signal: init.signal } : {}),
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
              name,
              String(value),
            ]);
            resolve(new Response(Buffer.concat(chunks), { status: incoming.statusCode ?? 0, headers }));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(typeof init.body === 'string' ? init.body : undefined);
    });
  };
}
