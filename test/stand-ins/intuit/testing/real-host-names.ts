import { createRequire } from 'node:module';
import { type ConnectionOptions, connect } from 'node:tls';
import { onTestFinished, vi } from 'vitest';
import type { IntuitStandIn } from '../index';

const https = createRequire(import.meta.url)('node:https') as typeof import('node:https');

/** Until the test ends, every HTTPS request of this process for one of the stand-in's hosts reaches the stand-in. Others fail. */
export function reachByRealHostNames(standIn: IntuitStandIn): void {
  // A proxy of the machine would be asked otherwise.
  vi.stubEnv('NO_PROXY', '*');
  const agent = https.globalAgent as unknown as { createConnection(options: ConnectionOptions): unknown };
  const before = agent.createConnection;
  agent.createConnection = (options) => {
    const host = String(options.host);
    if (!standIn.hosts.includes(host)) throw new Error(`No stand-in for ${host}`);
    return connect({ ...options, host: '127.0.0.1', port: standIn.port, servername: host, rejectUnauthorized: false });
  };
  onTestFinished(() => {
    agent.createConnection = before;
    vi.unstubAllEnvs();
  });
}
