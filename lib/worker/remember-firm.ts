import { announce } from '../messages/changes';
import type { Firm } from '../store/schema';
import type { WorkerContext } from './context';

/** Takes what was learned of a firm's page into the store; everything else that is known of it stays. */
export async function rememberFirm(
  context: WorkerContext,
  host: string,
  learned: Partial<Omit<Firm, 'host'>>,
): Promise<void> {
  const transaction = context.store.transaction('firms', 'readwrite');
  const known = await transaction.store.get(host);
  await transaction.store.put({
    host,
    name: host,
    language: 'en',
    besideOwnIntegration: false,
    page: null,
    ...known,
    ...learned,
  });
  await transaction.done;
  announce(null, ['firms']);
}
