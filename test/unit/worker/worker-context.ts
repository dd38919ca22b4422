import type { Vault } from '../../../lib/store/vault';
import type { WorkerContext } from '../../../lib/worker/context';
import type { Bench } from '../sync/harness';

/** A worker's context over a bench, with a vault that only remembers what it was asked to forget, or with the real one. */
export function contextOf(
  bench: Bench,
  real?: Vault,
): { context: WorkerContext; forgotten: string[]; settled(): Promise<void> } {
  const working: Promise<unknown>[] = [];
  const forgotten: string[] = [];
  const vault = {
    get: async () => null,
    connections: async () => [],
    clearTokens: async () => {},
    remove: async (connection: string) => void forgotten.push(connection),
  } as unknown as Vault;
  const context: WorkerContext = {
    ...bench.engine,
    vault: real ?? vault,
    accessToken: async () => 'test-access-token',
    kick: () => {},
    aside: (work) => void working.push(work),
  };
  return {
    context,
    forgotten,
    async settled() {
      for (const work of working) await work;
    },
  };
}
