import type { Snapshot } from '../../lib/catalog/snapshot';

/** Services that wait for a write or have one under way, and the runs that those belong to: neither is undone meanwhile. */
export interface OpenWork {
  readonly services: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

export function openWork(snapshot: Snapshot | null): OpenWork {
  const open = [...(snapshot?.operations ?? [])].filter(([, { state }]) => state === 'queued' || state === 'sending');
  return {
    services: new Set(open.map(([key]) => key)),
    runs: new Set(open.flatMap(([, { run }]) => run ?? [])),
  };
}
