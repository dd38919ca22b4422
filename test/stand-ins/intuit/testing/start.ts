import { onTestFinished, vi } from 'vitest';
import { type IntuitOptions, type IntuitStandIn, startIntuit } from '../index';
import { type Connection, connect } from './connect';

// Each request is a TLS handshake of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A stand-in that ends with the test. Limits are off unless asked for. */
export async function start(options: IntuitOptions = {}): Promise<IntuitStandIn> {
  const standIn = await startIntuit({ limits: false, ...options });
  onTestFinished(() => standIn.close());
  return standIn;
}

/** A stand-in and an app that is connected to its first company. */
export async function startConnected(options: IntuitOptions = {}): Promise<Connection> {
  return connect(await start(options));
}
