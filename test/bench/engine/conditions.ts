/** What every measurement of this folder runs under: the stand-in's limits are Intuit's, and each request takes so long there. */
export const LATENCY = { perRequestMs: 250, perOperationMs: 40 } as const;

/** How many services a first sync has. */
export const SERVICES = 1_000;

/** How long the stand-in takes for a request with that many operations, in milliseconds. */
export function latencyOf(operations: number): number {
  return LATENCY.perRequestMs + LATENCY.perOperationMs * operations;
}
