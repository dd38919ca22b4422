import { overview } from '../catalog/overview';
import { loadWords, type Words } from '../i18n/words';
import type { BadgeState, PageState } from '../messages/protocol';
import { isStorageFull } from '../messages/storage-full';
import { loadSnapshot } from '../store/load-snapshot';
import type { Connection } from '../store/schema';
import { isCopying } from '../sync/copy-run';
import type { WorkerContext } from './context';

/** The keys of the texts that stand on TaxDome's page begin so. */
const ON_PAGE = /^(?:page|status)_/;
/** Those of the bar that leads a person through pointing, needed only then. */
const WHILE_POINTING = /^point_/;

/** The firm's connection: the one in use, else none. A firm that was disconnected has none. */
export async function connectionOf(context: WorkerContext, firm: string): Promise<Connection | null> {
  const all = await context.store.getAllFromIndex('connections', 'firm', firm);
  return all.find(({ state }) => state === 'connected') ?? all.find(({ state }) => state === 'reconnect') ?? null;
}

/** All that the content scripts of a firm need to draw; nothing of other firms and no secret. */
export async function pageState(context: WorkerContext, firm: string): Promise<PageState> {
  const known = await context.store.get('firms', firm);
  const connection = await connectionOf(context, firm);
  const words = await wordsFor(known?.language ?? 'en');
  const snapshot =
    connection && (await loadSnapshot(context.store, connection.id, context.online(), await isStorageFull()));
  const badges = (snapshot ? overview(snapshot) : []).map(({ service, status }): [string, BadgeState] => {
    const altered = status.reason.code === 'name-altered' || status.reason.code === 'rate-altered';
    const state = { status: status.status, differs: status.differs.length > 0, ...(altered ? { altered } : {}) };
    return [service.key, state];
  });
  return {
    connection: connection?.id ?? null,
    // Whatever a key says, it becomes a property of its own.
    badges: Object.fromEntries(badges),
    words: textsOf(words, ON_PAGE),
    besideOwnIntegration: known?.besideOwnIntegration ?? false,
    copying: connection !== null && (await isCopying(context, connection.id)),
    pointing: known?.pointed ?? null,
  };
}

const loaded = new Map<string, Promise<Words>>();

/** The words of a language, read once per life of the worker. */
export function wordsFor(language: string): Promise<Words> {
  const words = loaded.get(language) ?? loadWords(language);
  loaded.set(language, words);
  words.catch(() => loaded.delete(language));
  return words;
}

/** The words for pointing at the list of a firm, in the language of its pages. */
export async function pointingWords(context: WorkerContext, firm: string): Promise<Record<string, string>> {
  return textsOf(await wordsFor((await context.store.get('firms', firm))?.language ?? 'en'), WHILE_POINTING);
}

function textsOf(words: Words, keys: RegExp): Record<string, string> {
  return Object.fromEntries(words.keys().flatMap((key) => (keys.test(key) ? [[key, words.text(key)]] : [])));
}
