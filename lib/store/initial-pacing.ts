import type { Pacing } from './schema';

/** The pacing of a connection before anything was sent: nothing counted, and batches as large as Intuit's documentation allows. */
export function initialPacing(connection: string): Pacing {
  return {
    ...{ connection, requests: [], batches: [], blockedUntil: 0, throttledSince: null },
    ...{ batchSize: 30, exhausted: false },
  };
}
