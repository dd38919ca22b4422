import type { Changed } from '../messages/changes';
import type { Store } from '../store/open';
import type { Remote } from './remote';

/** What the engine works with; given from outside, so that it runs in a worker, in Node and under a fake clock alike. */
export interface Engine {
  readonly store: Store;
  /** The way to a connection's company; null where its secrets are gone. */
  readonly remote: (connection: string) => Promise<Remote | null>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly online: () => boolean;
  /** A fresh id of at most 36 characters. */
  readonly id: () => string;
  /** Tells pages and tabs what changed. */
  readonly changed: (connection: string, what: readonly Changed[]) => void;
  /** Runs `work` while nobody else holds that name, in any context of the extension. */
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Wakes the worker for due work, at the latest then. */
  readonly wakeAt: (time: number) => void;
}
