import { isTaxDomeHost } from '../catalog/taxdome-host';
import type { Handlers } from '../messages/dispatch';
import type { Done, Problem } from '../messages/protocol';
import { checkKeys } from '../quickbooks/check-keys';
import { QuickBooksError } from '../quickbooks/quickbooks-error';
import { changeSettings } from '../store/change-settings';
import { confirmPreview } from '../sync/confirm';
import { addByHand } from '../sync/copy-by-hand';
import { decide } from '../sync/decide';
import { endStopped, pauseCopy, stopCopy } from '../sync/halt-copy';
import { refreshMirror } from '../sync/refresh-mirror';
import { rename } from '../sync/rename';
import { setActive } from '../sync/set-active';
import { stopSync } from '../sync/stop-sync';
import { syncByHand } from '../sync/sync-by-hand';
import { undo, undoRun } from '../sync/undo';
import { unlink } from '../sync/unlink';
import { connect, reconnect } from './connect';
import type { WorkerContext } from './context';
import { resume, startCopy } from './copy';
import { deleteEverything } from './delete-everything';
import { disconnect } from './disconnect';
import { unlessFull } from './full-disk';
import { importSetUp } from './import-set-up';
import { isAllowed } from './own-domains';
import { pageInspector } from './page-inspector';
import { policySettings, readPolicy } from './policy';
import { rememberFirm } from './remember-firm';
import { repairOnce } from './repair-once';
import { sendToTab, tabsOf } from './tabs';

/** A person who asks to read again means now; a double click doesn't read twice. Milliseconds. */
const ASKED_FOR = 600;

const OK: Done = { ok: true };
type Refused = Extract<Done, { ok: false }>;

/** What the extension's own pages may ask for. They send intents; what is done about them is decided here, from the worker's own facts. */
export function pageHandlers(context: WorkerContext): Handlers['page'] {
  /** Runs an intent of a connection that exists; a way to QuickBooks that is closed is a problem to show, and no crash. */
  const told = async <Reply>(connection: string, work: () => Promise<Reply>): Promise<Reply | Refused> => {
    if (!(await context.store.get('connections', connection))) return { ok: false, problem: 'unknown-connection' };
    try {
      return await unlessFull<Reply | Refused>(context, work, { ok: false, problem: 'storage-full' });
    } catch (error) {
      if (!(error instanceof QuickBooksError)) throw error;
      return { ok: false, problem: problemOf(error) };
    } finally {
      context.kick(connection);
    }
  };
  const on = (connection: string, work: () => Promise<Done | undefined>): Promise<Done> =>
    told(connection, async () => (await work()) ?? OK);

  return {
    connect: async (request) =>
      isTaxDomeHost(request.firm) || (await isAllowed(request.firm))
        ? connect(context, request)
        : { ok: false, problem: 'failed' },
    reconnect: ({ connection }) => reconnect(context, connection),
    disconnect: ({ connection }) => on(connection, async () => void (await disconnect(context, connection))),

    'keys.check': async ({ clientId, clientSecret, environment }) => {
      const policy = await readPolicy();
      const keys = { clientId, clientSecret: clientSecret || (policy.clientSecret ?? ''), environment };
      return { keys: await checkKeys(keys, (...sent) => fetch(...sent)) };
    },

    ...pageInspector(context),

    'policy.has-secret': async () => (await readPolicy()).clientSecret !== undefined,

    'settings.save': ({ connection, changes }) =>
      on(connection, async () => {
        const fixed = await policySettings(context, connection);
        await changeSettings(context.store, connection, () => ({ ...changes, ...fixed }));
        context.changed(connection, ['settings']);
      }),

    'page.beside-own-integration': ({ connection, beside }) =>
      on(connection, async () => {
        const firm = (await context.store.get('connections', connection))?.firm;
        if (firm === undefined) return;
        await rememberFirm(context, firm, { besideOwnIntegration: beside });
        context.changed(connection, ['firms']);
      }),

    'mirror.refresh': ({ connection }) =>
      on(connection, async () =>
        (await refreshMirror(context, connection, ASKED_FOR)) ? OK : { ok: false, problem: 'not-connected' },
      ),
    'sync.confirm': ({ connection, shown }) => on(connection, () => confirmPreview(context, connection, shown)),

    'sync.services': ({ connection, keys }) =>
      on(connection, async () => {
        const outcome = await syncByHand(context, connection, keys, 'manual');
        return outcome === 'explain' ? { ok: false, problem: 'needs-decision' } : OK;
      }),

    'sync.stop': ({ connection }) => on(connection, async () => void (await stopSync(context, connection))),
    unlink: ({ connection, key }) => on(connection, () => unlink(context, connection, key)),
    rename: ({ connection, key, name }) =>
      on(connection, async () => {
        const renamed = await rename(context, connection, key, name);
        // Before the first preview is confirmed this is one more thing that it shows.
        const { confirmedAt } = (await context.store.get('settings', connection)) ?? {};
        if (renamed.ok && confirmedAt) await syncByHand(context, connection, [key], 'manual');
        return renamed;
      }),
    'item.set-active': ({ connection, key, itemId, active }) =>
      on(connection, () => setActive(context, connection, key, itemId, active)),
    'setup.import': ({ connection, text }) => told(connection, () => importSetUp(context, connection, text)),
    'data.check': async () => {
      await repairOnce(context);
      return OK;
    },
    'data.delete': async () => {
      await deleteEverything(context);
      return OK;
    },
    decide: ({ connection, key, decision }) => on(connection, () => decide(context, connection, key, decision)),
    undo: ({ connection, entry }) => on(connection, () => undo(context, connection, entry)),
    'undo.run': ({ connection, run }) => told(connection, () => undoRun(context, connection, run)),
    'copy.start': (request) => on(request.connection, () => startCopy(context, request)),
    'copy.stop': ({ connection }) =>
      on(connection, async () => {
        await stopCopy(context, connection);
        context.aside(endStopped(context, connection));
      }),

    'copy.pause': ({ connection }) => on(connection, async () => void (await pauseCopy(context, connection))),
    'copy.continue': (request) => on(request.connection, () => resume(context, request)),
    'copy.by-hand': ({ connection }) => on(connection, async () => void (await addByHand(context, connection))),

    'page.read-all': ({ connection, tab, tabs }) =>
      on(connection, async () => {
        const firm = (await context.store.get('connections', connection))?.firm ?? '';
        const isOfFirm = (await tabsOf(firm)).includes(tab);
        const read = isOfFirm ? await sendToTab(tab, 'list.read-all', { connection, tabs }) : null;
        if (!read) return { ok: false, problem: 'no-page' };
        if (read.read === 0 && !read.complete)
          return { ok: false, problem: read.narrowed ? 'list-not-read' : 'no-list' };
        // Of the open sub-tab any part is welcome; of a name that is free only the whole list speaks.
        return read.complete || tabs === 'open' ? OK : { ok: false, problem: 'list-not-read' };
      }),
  };
}

function problemOf({ kind }: QuickBooksError): Problem {
  if (kind === 'unauthorised') return 'not-connected';
  if (kind === 'throttled') return 'throttled';
  if (kind === 'network') return 'offline';
  return kind === 'system' || kind === 'unreadable' || kind === 'timeout' ? 'quickbooks-unreachable' : 'failed';
}
