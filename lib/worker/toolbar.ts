import { browser } from 'wxt/browser';
import { overview } from '../catalog/overview';
import { isStorageFull } from '../messages/storage-full';
import { isRefused } from '../store/connection-end';
import { loadSnapshot } from '../store/load-snapshot';
import type { WorkerContext } from './context';
import { nowAndThen } from './now-and-then';
import { ownWords } from './own-words';

/** The colour of failures (`failed` in the design's tokens), readable under white digits. */
const FAILED = '#AC2217';

/** Shows on the toolbar's icon how many services failed, of all firms, or that a connection or a full disk needs the user; soon, and once for many changes. */
export function showOnToolbar(context: WorkerContext): void {
  nowAndThen('toolbar', () => show(context), context.aside);
}

async function show(context: WorkerContext): Promise<void> {
  const connections = (await context.store.getAll('connections')).filter(({ state }) => state !== 'disconnected');
  const counts = await Promise.all(connections.map(({ id }) => failures(context, id)));
  const failed = counts.reduce((sum, count) => sum + count, 0);
  const refused = connections.some((connection) => isRefused(connection, context.now()));
  const full = connections.length > 0 && (await isStorageFull());
  const words = await ownWords();
  const title = [
    words.text('extension_short_name'),
    ...(refused ? [words.text('toolbar_reconnect')] : []),
    ...(full ? [words.text('reason_storage_full_title')] : []),
    ...(failed > 0 ? [words.plural('toolbar_failed', failed)] : []),
  ];
  await browser.action.setBadgeBackgroundColor({ color: FAILED });
  await browser.action.setBadgeText({
    text: refused || full ? '!' : failed === 0 ? '' : failed > 999 ? '999+' : String(failed),
  });
  await browser.action.setTitle({ title: title.join(' – ') });
}

/** What the popup counts as Failed; where nothing has failed, nothing is planned for that. */
async function failures(context: WorkerContext, connection: string): Promise<number> {
  const failed = await context.store.countFromIndex('operations', 'state', [connection, 'failed']);
  if (failed === 0) return 0;
  const snapshot = await loadSnapshot(context.store, connection, context.online());
  return snapshot ? overview(snapshot).filter(({ status }) => status.status === 'failed').length : 0;
}
