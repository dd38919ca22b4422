import type { Vault } from '../store/vault';
import type { Engine } from '../sync/engine';

/** What the worker's rooms share once the databases are open. */
export interface WorkerContext extends Engine {
  readonly vault: Vault;
  /** A good access token of a connection. @throws OAuthError */
  readonly accessToken: (connection: string, refused?: string) => Promise<string>;
  /** Starts the runner of a connection, if it isn't running; never waited for. */
  readonly kick: (connection: string) => void;
  /** Lets work run on without anybody waiting for it; what it throws is reported, never lost and never a crash. */
  readonly aside: (work: Promise<unknown>) => void;
}
