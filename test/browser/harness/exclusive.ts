import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Runs `work` while no other process of this machine runs work of the same name, for two test runs may meet. A listening port is the lock: taking it
 * is atomic, and the system gives it back however its holder ends.
 *
 * @throws Error where the wait is longer than any work takes.
 */
export async function exclusive<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const port = portOf(name);
  const server = createServer((socket) => socket.destroy());
  const end = Date.now() + LONGEST_WAIT_MS;
  while (!(await listens(server, port))) {
    if (Date.now() > end) throw new Error(`Waited too long for "${name}": another program holds port ${port}.`);
    await sleep(250);
  }
  try {
    return await work();
  } finally {
    server.close();
  }
}

/** Below the ports that systems hand out by themselves. */
function portOf(name: string): number {
  return 20_000 + (createHash('sha256').update(name).digest().readUInt16BE(0) % 10_000);
}

async function listens(server: ReturnType<typeof createServer>, port: number): Promise<boolean> {
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  }
}
