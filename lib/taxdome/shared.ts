import type { Pointing } from '../catalog/pointing';
import type { StartList } from './watch/list-work';

/** What the content scripts of a page share. All of them run in one isolated world, which the page can't see. */
export interface Shared {
  /** What a person said of the firm's list; null where nobody was asked. */
  pointing?: Pointing | null;
  /** Takes what works on a recognised list. Set by the script that runs on every page, called by the injected one. */
  takeList?: (start: StartList) => void;
  /** By injected script: whether the one that was injected last can still hear the worker. */
  alive?: Partial<Record<'form' | 'inspection', () => boolean>>;
}

const KEY = Symbol.for('taxdome-quickbooks-sync');
const world = globalThis as { [KEY]?: Shared };

/** The one of this page. */
world[KEY] ??= {};
export const shared: Shared = world[KEY];
