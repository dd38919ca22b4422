import { createRequire } from 'node:module';
import { type ConnectionOptions, connect } from 'node:tls';
import type { IntuitStandIn } from '../index';

const https = createRequire(import.meta.url)('node:https') as typeof import('node:https');

/**
 * Leads every HTTPS request of this process for one of the stand-in's hosts to the stand-in. Others fail.
 *
 * @returns what ends that
 */
export function reachStandIn(standIn: IntuitStandIn): () => void {
  const agent = https.globalAgent as unknown as { createConnection(options: ConnectionOptions): unknown };
  const before = agent.createConnection;
  const proxies = process.env.NO_PROXY;
  // A proxy of the machine would be asked otherwise.
  process.env.NO_PROXY = '*';
  agent.createConnection = (options) => {
    const host = String(options.host);
    if (!standIn.hosts.includes(host)) throw new Error(`No stand-in for ${host}`);
    return connect({ ...options, host: '127.0.0.1', port: standIn.port, servername: host, rejectUnauthorized: false });
  };
  return () => {
    agent.createConnection = before;
    if (proxies === undefined) delete process.env.NO_PROXY;
    else process.env.NO_PROXY = proxies;
  };
}
