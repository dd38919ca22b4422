import type { PageRequests } from '../messages/protocol';
import { isCopying, planCopy, runCopy } from '../sync/copy-run';
import type { WorkerContext } from './context';
import { tabFormDriver } from './form-driver';
import { tabsOf } from './tabs';

/** Stores the selection and starts creating, in the tab that was named or any that shows the firm's list. */
export async function startCopy(
  context: WorkerContext,
  request: PageRequests['copy.start']['request'],
): Promise<PageRequests['copy.start']['reply']> {
  const { connection, tab, entries } = request;
  const found = await context.store.get('connections', connection);
  if (!found) return { ok: false, problem: 'unknown-connection' };
  const open = await tabsOf(found.firm);
  const [first] = open;
  const target = tab !== null && open.includes(tab) ? tab : first;
  if (target === undefined) return { ok: false, problem: 'no-page' };
  if (!(await planCopy(context, connection, entries))) return { ok: false, problem: 'busy' };
  context.aside(continueCopy(context, connection, target));
  return { ok: true };
}

/** Goes on with what is waiting, in a tab that has just said hello or that was chosen. */
export async function continueCopy(context: WorkerContext, connection: string, tab: number): Promise<void> {
  if (!(await isCopying(context, connection))) return;
  const driver = await tabFormDriver(context, connection, tab);
  if (driver) await runCopy(context, connection, driver);
}
