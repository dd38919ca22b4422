import { overview } from '../catalog/overview';
import type { PageReport } from '../catalog/page-report';
import { detail } from '../i18n/detail';
import type { Handlers } from '../messages/dispatch';
import { isStorageFull } from '../messages/storage-full';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { loadSnapshot } from '../store/load-snapshot';
import type { Firm } from '../store/schema';
import { syncAutomatically } from '../sync/automatic';
import { linkByHand } from '../sync/copy-by-hand';
import { isCopying } from '../sync/copy-run';
import { recordRead } from '../sync/record-read';
import { refreshMirror } from '../sync/refresh-mirror';
import { syncByHand } from '../sync/sync-by-hand';
import type { WorkerContext } from './context';
import { continueCopy } from './copy';
import { lookAtDisk, unlessFull } from './full-disk';
import { giveListPart } from './list-part';
import { openPopup } from './open-popup';
import { connectionOf, pageState, wordsFor } from './page-state';
import { rememberFirm } from './remember-firm';
import { postponeReading } from './say-again';
import { showInTabs } from './tabs';

/** A page that opens shows what was changed in QuickBooks up to this long ago, in milliseconds. */
const FRESH = 60_000;

/** What a TaxDome page may ask for. The firm comes from the sender, and a connection id counts only if it is that firm's. */
export function contentHandlers(context: WorkerContext): Handlers['content'] {
  const isOf = async (firm: string, connection: string) => (await connectionOf(context, firm))?.id === connection;

  return {
    'page.hello': async ({ language, firmName, report, hasListPart }, { firm, tab }) => {
      const given = report.recognised === 'yes' && !hasListPart ? giveListPart(tab) : undefined;
      const said = { language, name: firmName, ...learned(report) };
      // What is known is shown even where nothing more can be kept.
      await unlessFull(context, () => rememberFirm(context, firm, said), undefined);
      const connection = await connectionOf(context, firm);
      if (connection && report.recognised === 'yes') {
        context.aside(freshen(context, connection.id, firm));
        context.aside(continueCopy(context, connection.id, tab));
      }
      const state = await pageState(context, firm);
      // What the state is for is there before it.
      await given;
      return state;
    },

    'page.read': async ({ connection, services, report, formOpen, whole }, { firm }) => {
      await rememberFirm(context, firm, learned(report));
      if (await isOf(firm, connection)) {
        await recordRead(context.store, connection, services, whole, context.now());
        context.changed(connection, ['services', 'firms']);
        await linkByHand(context, connection, services);
        context.aside(lookAtDisk(context));
        context.aside(automatically(context, connection, { services, report, formOpen }));
      }
      return pageState(context, firm);
    },

    'service.sync': async ({ connection, key }, { firm }) => {
      if (!(await isOf(firm, connection))) return { outcome: 'explain' };
      const outcome = await unlessFull(context, () => syncByHand(context, connection, [key], 'manual'), 'explain');
      context.kick(connection);
      return { outcome };
    },

    'service.detail': async ({ connection, key }, { firm }) => {
      if (!(await isOf(firm, connection))) return null;
      const snapshot = await loadSnapshot(context.store, connection, context.online(), await isStorageFull());
      const view = snapshot && overview(snapshot).find(({ service }) => service.key === key);
      if (!snapshot || !view) return null;
      const language = (await context.store.get('firms', firm))?.language ?? 'en';
      return detail(view, await wordsFor(language), snapshot.company, context.now());
    },

    'popup.open': async ({ section, key }, { tab }) => ({ opened: await openPopup(tab, section, key) }),

    'page.pointed': async ({ pointing }, { firm }) => {
      await rememberFirm(context, firm, { pointed: pointing });
      showInTabs(context, firm);
      return null;
    },
  };
}

/** What a report tells of a firm's page; where its list was recognised is kept when it no longer is. */
function learned(page: PageReport): Partial<Firm> {
  const recognised = page.recognised === 'yes' && page.columns !== '' && page.path !== undefined;
  return { page, ...(recognised ? { recognisedAt: page.path } : {}) };
}

/** Errors of the way to QuickBooks are shown by the connection's state, and nobody waits for this. */
async function freshen(context: WorkerContext, connection: string, firm: string): Promise<void> {
  await refreshMirror(context, connection, FRESH).catch(() => undefined);
  showInTabs(context, firm);
  context.kick(connection);
}

async function automatically(
  context: WorkerContext,
  connection: string,
  read: Parameters<typeof syncAutomatically>[2],
): Promise<void> {
  // A service that is just being copied must be linked before anything else looks at it.
  if (await isCopying(context, connection)) return;
  try {
    if ((await syncAutomatically(context, connection, read)) > 0) context.kick(connection);
  } catch (error) {
    if (!(error instanceof QuickBooksError)) throw error;
    await postponeReading(context, connection);
  }
}
