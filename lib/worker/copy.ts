import { browser } from 'wxt/browser';
import type { PageRequests } from '../messages/protocol';
import type { Connection } from '../store/schema';
import { isCopying, runCopy } from '../sync/copy-run';
import { resumeCopy } from '../sync/halt-copy';
import { planCopy } from '../sync/plan-copy';
import type { WorkerContext } from './context';
import { tabFormDriver } from './form-driver';
import { sendToTab, tabsOf } from './tabs';

/** Stores the selection and starts creating, in a tab that shows the firm's list. */
export async function startCopy(
  context: WorkerContext,
  { connection, tab, entries }: PageRequests['copy.start']['request'],
): Promise<PageRequests['copy.start']['reply']> {
  if (!(await planCopy(context, connection, entries))) return { ok: false, problem: 'busy' };
  return goOn(context, connection, tab);
}

/** Goes on with a run that was paused, or whose page is gone. */
export async function resume(
  context: WorkerContext,
  { connection, tab }: PageRequests['copy.continue']['request'],
): Promise<PageRequests['copy.continue']['reply']> {
  await resumeCopy(context, connection);
  return goOn(context, connection, tab);
}

/** Goes on with what is waiting, in a tab that shows the list. */
export async function continueCopy(context: WorkerContext, connection: string, tab: number): Promise<void> {
  if (!(await isCopying(context, connection))) return;
  context.wakeAt(context.now() + LOOK_AGAIN);
  const driver = await tabFormDriver(context, connection, tab);
  if (driver) await runCopy(context, connection, driver);
}

/** A run outlives its worker; a page that lives on says nothing by itself, so it is looked for. In milliseconds. */
const LOOK_AGAIN = 30_000;

/** Goes on with a run whose worker has died, in the page where it was. To be called at every start and ring. */
export async function takeUpCopy(context: WorkerContext, { id, firm }: Connection): Promise<void> {
  if (!(await isCopying(context, id)) || (await tabsOf(firm)).length === 0) return;
  context.wakeAt(context.now() + LOOK_AGAIN);
  const tab = await listTab(firm, null);
  if (tab !== null) await continueCopy(context, id, tab);
}

/** Finds the page, or opens it: then the run goes on when that says hello. */
async function goOn(context: WorkerContext, connection: string, preferred: number | null): Promise<{ ok: true }> {
  const firm = (await context.store.get('connections', connection))?.firm ?? '';
  const tab = await listTab(firm, preferred);
  if (tab === null) await openList(context, firm);
  else context.aside(continueCopy(context, connection, tab));
  return { ok: true };
}

/** A tab of the firm that shows its services list, the preferred one before others. */
async function listTab(firm: string, preferred: number | null): Promise<number | null> {
  const open = await tabsOf(firm);
  const ordered = [...open].sort((a, b) => Number(b === preferred) - Number(a === preferred));
  const shown = await Promise.all(ordered.map((tab) => sendToTab(tab, 'list.shown', {})));
  return ordered.find((_, index) => shown[index]?.shown) ?? null;
}

/** Opens the firm's services list where it was last seen; where its address is not known, the app itself, in which a person opens the list. */
async function openList(context: WorkerContext, firm: string): Promise<void> {
  const path = (await context.store.get('firms', firm))?.recognisedAt ?? '';
  // Ids are not kept, and neither is the sign before a fragment.
  const isKnown = path.startsWith('/') && !/\*|\/\//u.test(path);
  await browser.tabs.create({ url: `https://${firm}${isKnown ? path : '/'}` });
}
