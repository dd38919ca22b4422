import { request } from 'node:https';
import type { IntuitStandIn } from '../index';

interface Sent {
  readonly host: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as a client reads it, undefined where it is no JSON. */
  readonly json: unknown;
  /** What stands in the body under a path such as `Fault.Error.0.code`. */
  at(path: string): unknown;
  /** The same as text. */
  textAt(path: string): string;
}

/** Sends one request over a connection of its own. Rejects when the connection is cut. */
export function send({ port }: Pick<IntuitStandIn, 'port'>, sent: Sent): Promise<Received> {
  const { host, path, method = 'GET', headers = {}, body } = sent;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { port, path, method, host: '127.0.0.1', headers: { host, ...headers }, rejectUnauthorized: false, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => resolve(received(incoming.statusCode ?? 0, incoming.headers, Buffer.concat(chunks))));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function received(status: number, headers: NodeJS.Dict<string | string[]>, bytes: Buffer): Received {
  const text = bytes.toString('utf8');
  const isJson = String(headers['content-type'] ?? '').includes('json');
  const json: unknown = isJson && /^\{.*\}$/su.test(text) ? JSON.parse(text) : undefined;
  const at = (path: string): unknown => path.split('.').reduce(member, json);
  return {
    ...{ status, text, json, at, textAt: (path) => String(at(path)) },
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
